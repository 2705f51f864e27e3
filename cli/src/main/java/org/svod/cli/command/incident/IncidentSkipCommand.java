package org.svod.cli.command.incident;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.incident.answer.IncidentAnswers;
import org.svod.cli.output.Answer;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.StepRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Leaves a step out, with the reason. */
@Command
public final class IncidentSkipCommand implements SvodCommand {
    @Parameters(paramLabel = "[ID] STEP", arity = "0..2")
    List<String> typed = new ArrayList<>();

    @Option(names = "--why", paramLabel = "-")
    @Nullable String why;

    @Option(names = "--at", paramLabel = "TIME")
    @Nullable String at;

    @Override
    public Answer run(Session session) {
        Target target = Target.of(session, typed);
        StepRef step = target.step(target.word());
        String reason = session.freeText("incident skip").required(why, "--why", "guide.why");
        IncidentAction action = new IncidentAction.SkipStep(step, reason);
        return IncidentAnswers.receipt("incident.skip", target.act(action, at), session);
    }
}
