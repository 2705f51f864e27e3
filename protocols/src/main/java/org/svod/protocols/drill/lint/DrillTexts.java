package org.svod.protocols.drill.lint;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.svod.protocols.Translation;
import org.svod.protocols.field.Positions;
import org.svod.protocols.lint.spoken.LanguageTexts;
import org.svod.protocols.lint.spoken.PersonalData;
import org.svod.protocols.lint.spoken.SourceHash;
import org.svod.protocols.term.Language;
import org.svod.protocols.term.LocalizedText;

/** Texts are there in both languages, compared with each other, reach nobody, and say that the people are invented. */
final class DrillTexts implements DrillRule {
    @Override
    public void check(DrillSubject subject, Report report) {
        bothLanguages(subject, report);
        Optional<Translation> translation = subject.drill().translation();
        String now =
                SourceHash.of(subject.texts(), translation.map(Translation::of).orElse(Language.RU));
        if (translation.filter(known -> known.source().equals(now)).isEmpty()) {
            report.at(DrillCode.TRANSLATION_STALE, "/translation", now);
        }
        for (Positions.TextAt text : subject.texts()) {
            if (!text.path().equals("/translation/source")) {
                PersonalData.find(text.value())
                        .ifPresent(kind -> report.at(DrillCode.PERSONAL_DATA, text.path(), kind));
            }
        }
        for (Language language : Language.values()) {
            if (!saysInvented(subject.drill().cast(), language)) {
                report.at(DrillCode.CAST_NOT_INVENTED, "/cast", language.code());
            }
        }
    }

    private static void bothLanguages(DrillSubject subject, Report report) {
        Map<String, Set<Language>> spoken = new LinkedHashMap<>();
        LanguageTexts.of(subject.texts())
                .forEach(text -> spoken.computeIfAbsent(text.parent(), none -> EnumSet.noneOf(Language.class))
                        .add(text.language()));
        spoken.forEach((parent, languages) -> {
            for (Language language : Language.values()) {
                if (!languages.contains(language)) {
                    report.at(DrillCode.LANGUAGE_MISSING, parent, language.code());
                }
            }
        });
    }

    private static boolean saysInvented(List<LocalizedText> cast, Language language) {
        String word =
                switch (language) {
                    case RU -> "выдуман";
                    case EN -> "invented";
                };
        // A text that is missing in a language is reported as missing and not a second time here.
        return cast.stream()
                .map(text -> text.in(language).toLowerCase(Locale.ROOT))
                .anyMatch(text -> text.contains(word));
    }
}
