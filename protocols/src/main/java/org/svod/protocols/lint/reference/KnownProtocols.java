package org.svod.protocols.lint.reference;

import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.step.SubprotocolStep;

/** Every subprotocol is among the known protocols. */
final class KnownProtocols implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.UNKNOWN_PROTOCOL;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (int i = 0; i < subject.steps().size(); i++) {
            if (subject.steps().get(i) instanceof SubprotocolStep step
                    && subject.known(step.protocol()).isEmpty()) {
                report.at("/steps/" + i + "/protocol", step.protocol().value());
            }
        }
    }
}
