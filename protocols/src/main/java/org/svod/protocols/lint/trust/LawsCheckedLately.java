package org.svod.protocols.lint.trust;

import org.svod.protocols.Law;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;

/** Every law was compared within the last year, and not in the future. */
final class LawsCheckedLately implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.LAW_CHECKED_LONG_AGO;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (int i = 0; i < subject.protocol().laws().size(); i++) {
            Law law = subject.protocol().laws().get(i);
            if (law.checkedOn().isAfter(subject.today())
                    || law.checkedOn().plusDays(365).isBefore(subject.today())) {
                report.at(
                        "/laws/" + i + "/checked_on", law.id(), law.checkedOn().toString());
            }
        }
    }
}
