package org.svod.protocols.lint.text;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.lint.spoken.LanguageTexts;
import org.svod.protocols.term.Language;

/** Every text that people read is there in both languages. */
final class BothLanguages implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.LANGUAGE_MISSING;
    }

    @Override
    public void check(Subject subject, Report report) {
        Map<String, Set<Language>> spoken = new LinkedHashMap<>();
        LanguageTexts.of(subject.texts())
                .forEach(text -> spoken.computeIfAbsent(text.parent(), none -> EnumSet.noneOf(Language.class))
                        .add(text.language()));
        spoken.forEach((parent, languages) -> {
            for (Language language : Language.values()) {
                if (!languages.contains(language)) {
                    report.at(parent, language.code());
                }
            }
        });
    }
}
