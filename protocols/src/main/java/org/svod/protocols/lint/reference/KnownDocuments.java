package org.svod.protocols.lint.reference;

import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.step.DocumentStep;

/** Every document that a step writes exists. */
final class KnownDocuments implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.UNKNOWN_DOCUMENT;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (int i = 0; i < subject.steps().size(); i++) {
            if (subject.steps().get(i) instanceof DocumentStep step
                    && subject.protocol().document(step.template()).isEmpty()) {
                report.at("/steps/" + i + "/template", step.template());
            }
        }
    }
}
