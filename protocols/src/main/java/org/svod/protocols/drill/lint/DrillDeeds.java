package org.svod.protocols.drill.lint;

import java.util.List;
import java.util.Optional;
import org.svod.protocols.drill.Deed;
import org.svod.protocols.drill.Expectation;
import org.svod.protocols.drill.Inject;
import org.svod.protocols.step.DecisionStep;
import org.svod.protocols.step.Step;
import org.svod.protocols.term.StepId;

/** Every deed can be done in the protocol, and belongs to an objective of the drill. */
final class DrillDeeds implements DrillRule {
    @Override
    public void check(DrillSubject subject, Report report) {
        for (int i = 0; i < subject.drill().injects().size(); i++) {
            Inject inject = subject.drill().injects().get(i);
            for (int j = 0; j < inject.expected().size(); j++) {
                Expectation expected = inject.expected().get(j);
                String path = "/injects/" + i + "/expect/" + j;
                deed(subject, path, expected.deed(), report);
                if (subject.drill().objective(expected.objective()).isEmpty()) {
                    report.at(DrillCode.UNKNOWN_OBJECTIVE, path + "/objective", expected.objective());
                }
            }
            for (int j = 0; j < inject.wrong().size(); j++) {
                deed(
                        subject,
                        "/injects/" + i + "/wrong/" + j,
                        inject.wrong().get(j).deed(),
                        report);
            }
        }
    }

    private static void deed(DrillSubject subject, String path, Deed deed, Report report) {
        // Without the protocol nothing can be looked up; that it is missing is said once.
        Optional<StepId> id = step(deed);
        if (!subject.isProtocolKnown() || id.isEmpty()) {
            return;
        }
        String key = path + (deed instanceof Deed.StepSkipped ? "/skip" : "/step");
        List<Step> steps = subject.steps(id.get());
        if (deed instanceof Deed.OptionTaken taken) {
            option(steps, path + "/option", taken, report);
        } else if (steps.isEmpty()) {
            report.at(DrillCode.UNKNOWN_STEP, key, id.get().value());
        }
    }

    private static void option(List<Step> steps, String path, Deed.OptionTaken taken, Report report) {
        if (steps.isEmpty()) {
            report.at(DrillCode.UNKNOWN_STEP, path, taken.step().value());
        } else if (steps.stream().noneMatch(step -> has(step, taken.option()))) {
            report.at(DrillCode.UNKNOWN_OPTION, path, taken.step() + "/" + taken.option());
        }
    }

    private static boolean has(Step step, String option) {
        return step instanceof DecisionStep decision
                && decision.options().stream().anyMatch(one -> one.id().equals(option));
    }

    private static Optional<StepId> step(Deed deed) {
        if (deed instanceof Deed.StepDone done) {
            return Optional.of(done.step());
        }
        if (deed instanceof Deed.StepSkipped skipped) {
            return Optional.of(skipped.step());
        }
        return deed instanceof Deed.OptionTaken taken ? Optional.of(taken.step()) : Optional.empty();
    }
}
