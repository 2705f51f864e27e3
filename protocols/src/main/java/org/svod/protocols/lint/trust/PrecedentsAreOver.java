package org.svod.protocols.lint.trust;

import org.svod.protocols.Precedent;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;

/** Every precedent has happened. */
final class PrecedentsAreOver implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.PRECEDENT_IN_THE_FUTURE;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (int i = 0; i < subject.protocol().precedents().size(); i++) {
            Precedent precedent = subject.protocol().precedents().get(i);
            if (precedent.on().isAfter(subject.today())) {
                report.at(
                        "/precedents/" + i + "/on",
                        precedent.id(),
                        precedent.on().toString());
            }
        }
    }
}
