package org.svod.protocols.lint.trust;

import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;

/** The next review is within 365 days, within 90 if the law changes quickly. */
final class ReviewSoonEnough implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.REVIEW_TOO_FAR;
    }

    @Override
    public void check(Subject subject, Report report) {
        int most =
                switch (subject.protocol().volatility()) {
                    case LOW -> 365;
                    case HIGH -> 90;
                };
        if (subject.protocol().reviewBy().isAfter(subject.today().plusDays(most))) {
            report.at("/review_by", subject.protocol().reviewBy().toString(), Integer.toString(most));
        }
    }
}
