package org.svod.cli.command.incident;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.incident.answer.IncidentAnswers;
import org.svod.cli.output.Answer;
import org.svod.protocols.run.decide.IncidentAction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a note: from a question, or from standard input with {@code -}. */
@Command
public final class IncidentNoteCommand implements SvodCommand {
    @Parameters(paramLabel = "ID", arity = "0..*")
    List<String> typed = new ArrayList<>();

    @Option(names = "--at", paramLabel = "TIME")
    @Nullable String at;

    @Override
    public Answer run(Session session) {
        String dash = typed.remove("-") ? "-" : null;
        Target target = Target.only(session, typed);
        String text = session.freeText("incident note").required(dash, "", "guide.text");
        return IncidentAnswers.receipt("incident.note", target.act(new IncidentAction.Note(text), at), session);
    }
}
