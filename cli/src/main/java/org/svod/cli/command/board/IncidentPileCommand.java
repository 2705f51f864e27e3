package org.svod.cli.command.board;

import java.util.ArrayList;
import java.util.List;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.incident.Target;
import org.svod.cli.command.incident.answer.IncidentAnswers;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.protocols.run.decide.IncidentAction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts an incident into a pile: held now, a deadline within three days, all else. */
@Command
public final class IncidentPileCommand implements SvodCommand {
    @Parameters(paramLabel = "[ID] custody|deadline|rest", arity = "0..2")
    List<String> typed = new ArrayList<>();

    @Override
    public Answer run(Session session) {
        Target target = Target.of(session, typed);
        String pile = target.word()
                .orElseThrow(() ->
                        new Problem(ExitCode.USAGE, "missing-argument", "custody|deadline|rest", "help incident pile"));
        return IncidentAnswers.receipt(
                "incident.pile", target.act(new IncidentAction.PlaceInPile(IncidentBoardCommand.pile(pile))), session);
    }
}
