package org.svod.protocols.lint.trust;

import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;

/** The day of the next review has not passed. */
final class ReviewNotOverdue implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.REVIEW_OVERDUE;
    }

    @Override
    public void check(Subject subject, Report report) {
        if (subject.protocol().reviewBy().isBefore(subject.today())) {
            report.at("/review_by", subject.protocol().reviewBy().toString());
        }
    }
}
