package org.svod.cli.command.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.incident.answer.IncidentAnswers;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.protocols.run.decide.IncidentAction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Chooses an option of a decision: {@code [ID] [STEP] OPTION}. */
@Command
public final class IncidentDecideCommand implements SvodCommand {
    @Parameters(paramLabel = "[ID] [STEP] OPTION", arity = "1..3")
    List<String> typed = new ArrayList<>();

    @Option(names = "--at", paramLabel = "TIME")
    @Nullable String at;

    @Override
    public Answer run(Session session) {
        Target target = Target.of(session, typed);
        List<String> rest = target.rest();
        if (rest.isEmpty()) {
            throw new Problem(ExitCode.USAGE, "missing-argument", "OPTION", "help incident decide");
        }
        target.atMost(2);
        Optional<String> step = rest.size() > 1 ? Optional.of(rest.get(0)) : Optional.empty();
        IncidentAction action = new IncidentAction.Decide(target.step(step), rest.get(rest.size() - 1), "");
        return IncidentAnswers.receipt("incident.decide", target.act(action, at), session);
    }
}
