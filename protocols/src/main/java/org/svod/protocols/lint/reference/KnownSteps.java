package org.svod.protocols.lint.reference;

import java.util.List;
import org.svod.protocols.Precedent;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.step.ContactStep;
import org.svod.protocols.step.DecisionOption;
import org.svod.protocols.step.DecisionStep;
import org.svod.protocols.step.Step;
import org.svod.protocols.term.StepId;
import org.svod.protocols.when.DueFrom;

/** Every step that is referred to exists. */
final class KnownSteps implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.UNKNOWN_STEP;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (int i = 0; i < subject.steps().size(); i++) {
            Step step = subject.steps().get(i);
            String path = "/steps/" + i;
            check(subject, path + "/after", step.after(), report);
            if (step.due().isPresent() && step.due().get().from() instanceof DueFrom.AfterStep due) {
                check(subject, path + "/due/from", List.of(due.step()), report);
            }
            if (step instanceof ContactStep contact) {
                check(subject, path + "/no_answer", contact.noAnswer().stream().toList(), report);
            }
            if (step instanceof DecisionStep decision) {
                for (int j = 0; j < decision.options().size(); j++) {
                    DecisionOption option = decision.options().get(j);
                    check(subject, path + "/options/" + j + "/opens", option.opens(), report);
                    check(subject, path + "/options/" + j + "/skips", option.skips(), report);
                }
            }
        }
        for (int i = 0; i < subject.protocol().outcomes().size(); i++) {
            check(
                    subject,
                    "/outcomes/" + i + "/after",
                    subject.protocol().outcomes().get(i).after(),
                    report);
        }
        for (int i = 0; i < subject.protocol().precedents().size(); i++) {
            Precedent precedent = subject.protocol().precedents().get(i);
            check(subject, "/precedents/" + i + "/helped", precedent.helped(), report);
            check(subject, "/precedents/" + i + "/failed", precedent.failed(), report);
        }
    }

    private static void check(Subject subject, String path, List<StepId> steps, Report report) {
        for (StepId step : steps) {
            if (subject.protocol().step(step).isEmpty()) {
                report.at(path, step.value());
            }
        }
    }
}
