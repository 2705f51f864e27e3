package org.svod.cli.command.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.FreeText;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.incident.answer.IncidentAnswers;
import org.svod.cli.output.Answer;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.StepRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Leaves a step out, with the reason; or writes down that an authority refused what it asks for. */
@Command
public final class IncidentSkipCommand implements SvodCommand {
    @Parameters(paramLabel = "[ID] STEP", arity = "0..2")
    List<String> typed = new ArrayList<>();

    @Option(names = "--for-slots", paramLabel = "NUMBERS")
    @Nullable String forSlots;

    @Option(names = "--refused-by", paramLabel = "ALIAS|-")
    @Nullable String refusedBy;

    @Option(names = "--why", paramLabel = "-")
    @Nullable String why;

    @Option(names = "--at", paramLabel = "TIME")
    @Nullable String at;

    @Override
    public Answer run(Session session) {
        Target target = Target.of(session, typed);
        List<StepRef> steps = target.steps(target.word(), forSlots);
        FreeText text = session.freeText("incident skip");
        if (refusedBy != null) {
            String who = text.alias(refusedBy, "--refused-by");
            String reason = text.optional(why, "--why");
            return receipt(target, steps, step -> new IncidentAction.RefuseStep(step, who, reason), session);
        }
        String reason = text.required(why, "--why", "guide.why");
        return receipt(target, steps, step -> new IncidentAction.SkipStep(step, reason), session);
    }

    private Answer receipt(
            Target target, List<StepRef> steps, Function<StepRef, IncidentAction> action, Session session) {
        return IncidentAnswers.receipt(
                "incident.skip", target.act(steps.stream().map(action).toList(), at), session);
    }
}
