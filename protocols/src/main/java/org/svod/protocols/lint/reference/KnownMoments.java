package org.svod.protocols.lint.reference;

import java.util.HashSet;
import java.util.Set;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.step.RecordStep;
import org.svod.protocols.step.Step;
import org.svod.protocols.step.WipeStep;
import org.svod.protocols.when.Condition;
import org.svod.protocols.when.DueFrom;

/** Every moment that is referred to is declared; {@code incident} always is, and a clock may count from {@code run}. */
final class KnownMoments implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.UNKNOWN_MOMENT;
    }

    @Override
    public void check(Subject subject, Report report) {
        Set<Moment> declared = new HashSet<>(Set.of(Moment.INCIDENT));
        subject.protocol().moments().forEach(moment -> declared.add(moment.moment()));
        for (int i = 0; i < subject.protocol().clocks().size(); i++) {
            Moment anchor = subject.protocol().clocks().get(i).anchor();
            if (!anchor.equals(Moment.RUN)) {
                check(declared, "/clocks/" + i + "/anchor", anchor, report);
            }
        }
        for (int i = 0; i < subject.steps().size(); i++) {
            Step step = subject.steps().get(i);
            String path = "/steps/" + i;
            if (step.due().isPresent() && step.due().get().from() instanceof DueFrom.AtMoment due) {
                check(declared, path + "/due/from", due.moment(), report);
            }
            if (step instanceof RecordStep record && record.moment().isPresent()) {
                check(declared, path + "/moment", record.moment().get(), report);
            }
            if (step instanceof WipeStep wipe && wipe.gate().isPresent()) {
                wipe.gate()
                        .get()
                        .notAfter()
                        .forEach(moment -> check(declared, path + "/gate/not_after", moment, report));
            }
            step.when().atoms().forEach(atom -> {
                if (atom instanceof Condition.Happened happened) {
                    check(declared, path + "/when", happened.moment(), report);
                }
            });
        }
    }

    private static void check(Set<Moment> declared, String path, Moment moment, Report report) {
        if (!declared.contains(moment)) {
            report.at(path, moment.value());
        }
    }
}
