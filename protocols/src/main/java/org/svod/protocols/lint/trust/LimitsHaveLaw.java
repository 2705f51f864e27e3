package org.svod.protocols.lint.trust;

import org.svod.protocols.clock.ClockDefinition;
import org.svod.protocols.clock.ClockKind;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;

/** A limit of an authority carries its law; that a law carries its confidence and the day it was checked, the reader sees to. */
final class LimitsHaveLaw implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.LIMIT_WITHOUT_LAW;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (int i = 0; i < subject.protocol().clocks().size(); i++) {
            ClockDefinition clock = subject.protocol().clocks().get(i);
            if (clock.kind() == ClockKind.AUTHORITY_LIMIT && clock.law().isEmpty()) {
                report.at("/clocks/" + i, clock.id().value());
            }
        }
    }
}
