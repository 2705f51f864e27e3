package org.svod.protocols.lint.reference;

import org.svod.protocols.clock.ClockId;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.step.Step;
import org.svod.protocols.step.TimerStep;
import org.svod.protocols.when.Condition;
import org.svod.protocols.when.DueFrom;

/** Every clock that is referred to exists. */
final class KnownClocks implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.UNKNOWN_CLOCK;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (int i = 0; i < subject.steps().size(); i++) {
            Step step = subject.steps().get(i);
            String path = "/steps/" + i;
            if (step.due().isPresent() && step.due().get().from() instanceof DueFrom.ClockExpiry due) {
                check(subject, path + "/due/from", due.clock(), report);
            }
            if (step instanceof TimerStep timer && timer.clock().isPresent()) {
                check(subject, path + "/clock", timer.clock().get(), report);
            }
            step.when().atoms().forEach(atom -> {
                if (atom instanceof Condition.ClockExpired expired) {
                    check(subject, path + "/when", expired.clock(), report);
                }
            });
        }
    }

    private static void check(Subject subject, String path, ClockId clock, Report report) {
        if (subject.protocol().clock(clock).isEmpty()) {
            report.at(path, clock.value());
        }
    }
}
