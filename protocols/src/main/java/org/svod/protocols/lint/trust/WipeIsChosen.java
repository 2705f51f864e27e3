package org.svod.protocols.lint.trust;

import java.util.List;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.step.DecisionOption;
import org.svod.protocols.step.DecisionStep;
import org.svod.protocols.step.Step;
import org.svod.protocols.term.StepId;

/** What seals or erases is opened by a decision and never by its first option: nobody gets there by pressing 1. */
final class WipeIsChosen implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.WIPE_BY_DEFAULT;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (int i = 0; i < subject.steps().size(); i++) {
            Step step = subject.steps().get(i);
            if (Destructive.is(step) && !chosen(subject, step.id())) {
                report.at("/steps/" + i, step.id().value());
            }
        }
    }

    private static boolean chosen(Subject subject, StepId wipe) {
        boolean opened = false;
        for (Step step : subject.steps()) {
            if (step instanceof DecisionStep decision) {
                List<DecisionOption> options = decision.options();
                if (options.get(0).opens().contains(wipe)) {
                    return false;
                }
                opened |= options.stream().anyMatch(option -> option.opens().contains(wipe));
            }
        }
        return opened;
    }
}
