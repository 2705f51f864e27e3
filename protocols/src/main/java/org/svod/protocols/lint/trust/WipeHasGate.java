package org.svod.protocols.lint.trust;

import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.step.Step;
import org.svod.protocols.step.WipeStep;

/** What seals or erases has a gate; locking, freezing and rotating our own keys never need one. */
final class WipeHasGate implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.WIPE_WITHOUT_GATE;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (int i = 0; i < subject.steps().size(); i++) {
            Step step = subject.steps().get(i);
            if (Destructive.is(step)
                    && step instanceof WipeStep wipe
                    && wipe.gate().isEmpty()) {
                report.at("/steps/" + i, step.id().value());
            }
        }
    }
}
