package org.svod.protocols.lint.flow;

import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.step.ContactStep;

/** A contact says what to do when nobody answers. */
final class ContactFallback implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.CONTACT_WITHOUT_FALLBACK;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (int i = 0; i < subject.steps().size(); i++) {
            if (subject.steps().get(i) instanceof ContactStep contact
                    && contact.noAnswer().isEmpty()) {
                report.at("/steps/" + i, contact.id().value());
            }
        }
    }
}
