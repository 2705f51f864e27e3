package org.svod.cli.command.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.FreeText;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.incident.answer.IncidentAnswers;
import org.svod.cli.output.Answer;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.ContactOutcome;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.run.view.StepView;
import org.svod.protocols.step.ContactStep;
import org.svod.protocols.step.RecordStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A step is done; a step that records the time of an event takes {@code --at}, one that calls somebody is answered as reached. */
@Command
public final class IncidentDoneCommand implements SvodCommand {
    @Parameters(paramLabel = "[ID] STEP", arity = "0..2")
    List<String> typed = new ArrayList<>();

    @Option(names = "--at", paramLabel = "TIME")
    @Nullable String at;

    @Option(names = "--source", paramLabel = "ALIAS|-")
    @Nullable String source;

    @Option(names = "--result", paramLabel = "-")
    @Nullable String result;

    @Option(names = "--no-answer")
    boolean noAnswer;

    @Override
    public Answer run(Session session) {
        Target target = Target.of(session, typed);
        StepRef ref = target.step(target.word());
        FreeText text = session.freeText("incident done");
        return IncidentAnswers.receipt("incident.done", target.act(action(target, ref, text)), session);
    }

    private IncidentAction action(Target target, StepRef ref, FreeText text) {
        String came = text.optional(result, "--result");
        Optional<StepView> view = target.incident().step(ref, target.now());
        if (view.isPresent() && view.get().step() instanceof ContactStep) {
            ContactOutcome outcome = noAnswer ? ContactOutcome.NO_ANSWER : ContactOutcome.REACHED;
            return new IncidentAction.ReportContact(
                    ref, view.get().nextChannel().orElse("call"), outcome, came);
        }
        boolean records = view.isPresent()
                && view.get().step() instanceof RecordStep record
                && record.moment().isPresent();
        Optional<Observation> seen =
                records ? Optional.of(target.seen(at, text.alias(source, "--source"))) : Optional.empty();
        return new IncidentAction.DoStep(ref, came, seen);
    }
}
