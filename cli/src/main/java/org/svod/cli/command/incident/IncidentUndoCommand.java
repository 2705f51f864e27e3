package org.svod.cli.command.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.incident.answer.IncidentAnswers;
import org.svod.cli.guide.LastEntry;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.desk.Acted;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.JournalEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes back the last entry, or the named one, by a new entry, and says which one that was. */
@Command
public final class IncidentUndoCommand implements SvodCommand {
    @Parameters(paramLabel = "[ID] ENTRY", arity = "0..2")
    List<String> typed = new ArrayList<>();

    @Option(names = "--why", paramLabel = "-")
    @Nullable String why;

    @Override
    public Answer run(Session session) {
        Target target = Target.of(session, typed);
        JournalEntry entry = entry(target);
        String said = target.texts(target.incident()).said(entry);
        if (why == null && session.terminal().present()) {
            session.questions().say("guide.undo-this", said);
        }
        String reason = session.freeText("incident undo").asked(why, "--why", "incident.undo-why");
        Acted acted = target.act(new IncidentAction.Undo(entry.id(), reason));
        Answer receipt = IncidentAnswers.receipt("incident.undo", acted, session);
        Map<String, Object> data = new LinkedHashMap<>(receipt.data());
        data.put("undone", Map.of("id", entry.id(), "said", said));
        Screen screen = Screen.of()
                .item(Mark.OK, session.words().say("incident.undone", said))
                .text(session.words().say("incident.undo-hint"))
                .end();
        return Answer.done("incident.undo", data, screen).then(receipt.next().toArray(String[]::new));
    }

    private static JournalEntry entry(Target target) {
        return target.word()
                .map(name -> target.incident().entries().stream()
                        .filter(each -> each.id().value().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new Problem(ExitCode.NOT_FOUND, "entry-not-found", name)))
                .or(() -> LastEntry.of(target.incident()))
                .orElseThrow(() -> new Problem(ExitCode.NOT_FOUND, "nothing-to-undo"));
    }
}
