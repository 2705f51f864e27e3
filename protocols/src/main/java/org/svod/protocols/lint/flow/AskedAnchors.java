package org.svod.protocols.lint.flow;

import java.util.HashSet;
import java.util.Set;
import org.svod.protocols.clock.ClockDefinition;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.step.RecordStep;
import org.svod.protocols.step.Step;

/** Some record step asks for the time of every clock's anchor; else nobody starts the clock. */
final class AskedAnchors implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.ANCHOR_NEVER_ASKED;
    }

    @Override
    public void check(Subject subject, Report report) {
        Set<Moment> asked = new HashSet<>(Set.of(Moment.INCIDENT));
        for (Step step : subject.steps()) {
            if (step instanceof RecordStep record) {
                record.moment().ifPresent(asked::add);
            }
        }
        for (int i = 0; i < subject.protocol().clocks().size(); i++) {
            ClockDefinition clock = subject.protocol().clocks().get(i);
            boolean declared = subject.protocol().moments().stream()
                    .anyMatch(moment -> moment.moment().equals(clock.anchor()));
            if (declared && !asked.contains(clock.anchor())) {
                report.at("/clocks/" + i + "/anchor", clock.anchor().value());
            }
        }
    }
}
