package org.svod.protocols.lint.text;

import org.svod.protocols.field.Positions;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.lint.spoken.PersonalData;

/** No text looks like a telephone number, mail address, handle or number of a document. */
final class NoPersonalData implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.PERSONAL_DATA;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (Positions.TextAt text : subject.texts()) {
            // Addresses of law texts and our own hash are full of digits and name nobody.
            boolean lawAddress = text.path().startsWith("/laws/") && text.path().endsWith("/url");
            if (lawAddress || text.path().equals("/translation/source")) {
                continue;
            }
            PersonalData.find(text.value()).ifPresent(kind -> report.at(text.path(), kind));
        }
    }
}
