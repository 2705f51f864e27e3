package org.svod.protocols.lint.text;

import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.lint.spoken.SourceHash;

/** The source language still says what it said when the translation was last compared with it. */
final class TranslationIsFresh implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.TRANSLATION_STALE;
    }

    @Override
    public void check(Subject subject, Report report) {
        String now = SourceHash.now(subject.protocol(), subject.texts());
        if (!SourceHash.isFresh(subject.protocol(), now)) {
            report.at("/translation", now);
        }
    }
}
