package org.svod.protocols.lint.text;

import java.util.Optional;
import org.svod.protocols.Translation;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.lint.spoken.SourceHash;
import org.svod.protocols.term.Language;

/** The source language still says what it said when the translation was last compared with it. */
final class TranslationIsFresh implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.TRANSLATION_STALE;
    }

    @Override
    public void check(Subject subject, Report report) {
        Optional<Translation> translation = subject.protocol().translation();
        String now =
                SourceHash.of(subject.texts(), translation.map(Translation::of).orElse(Language.RU));
        if (translation.filter(known -> known.source().equals(now)).isEmpty()) {
            report.at("/translation", now);
        }
    }
}
