package org.svod.protocols.lint.spoken;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.protocols.field.Positions;
import org.svod.protocols.term.Language;

/** The texts of a file that are in a language. */
public final class LanguageTexts {
    /**
     * A text in a language.
     *
     * @param parent the path of what is there in both languages
     * @param language which
     * @param text what it says and where
     */
    public record Spoken(String parent, Language language, Positions.TextAt text) {}

    private LanguageTexts() {}

    /** Those of them that are in a language, in their order. */
    public static Stream<Spoken> of(List<Positions.TextAt> texts) {
        return texts.stream().flatMap(text -> spoken(text).stream());
    }

    private static Optional<Spoken> spoken(Positions.TextAt text) {
        // A variable may be called "ru"; what it is set to is not a text.
        if (text.path().contains("/sets/")) {
            return Optional.empty();
        }
        for (Language language : Language.values()) {
            String key = "/" + language.code();
            int card = text.path().indexOf("/card" + key + "/");
            if (card == 0) {
                return Optional.of(new Spoken("/card", language, text));
            }
            if (text.path().endsWith(key)) {
                String parent = text.path().substring(0, text.path().length() - key.length());
                return Optional.of(new Spoken(parent, language, text));
            }
        }
        return Optional.empty();
    }
}
