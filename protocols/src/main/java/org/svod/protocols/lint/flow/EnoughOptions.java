package org.svod.protocols.lint.flow;

import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.step.DecisionStep;

/** A decision has at least two options. */
final class EnoughOptions implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.TOO_FEW_OPTIONS;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (int i = 0; i < subject.steps().size(); i++) {
            if (subject.steps().get(i) instanceof DecisionStep decision
                    && decision.options().size() < 2) {
                report.at("/steps/" + i + "/options", decision.id().value());
            }
        }
    }
}
