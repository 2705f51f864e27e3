package org.svod.cli.command.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.incident.answer.IncidentAnswers;
import org.svod.cli.guide.LastEntry;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.EntryId;
import org.svod.protocols.run.event.JournalEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes back the last entry, or the named one, by a new entry. */
@Command
public final class IncidentUndoCommand implements SvodCommand {
    @Parameters(paramLabel = "[ID] ENTRY", arity = "0..2")
    List<String> typed = new ArrayList<>();

    @Override
    public Answer run(Session session) {
        Target target = Target.of(session, typed);
        Optional<EntryId> named = target.rest().stream().findFirst().map(EntryId::new);
        EntryId entry = named.or(() -> LastEntry.of(target.incident()).map(JournalEntry::id))
                .orElseThrow(() -> new Problem(ExitCode.NOT_FOUND, "no-step"));
        return IncidentAnswers.receipt("incident.undo", target.act(new IncidentAction.Undo(entry, "")), session);
    }
}
