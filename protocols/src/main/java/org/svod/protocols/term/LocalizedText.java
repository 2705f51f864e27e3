package org.svod.protocols.term;

/**
 * One text in both languages. A language that is not written yet is the empty string; the linter reports it, and a
 * person is shown the other language rather than nothing.
 *
 * @param ru Russian, or empty
 * @param en English, or empty
 */
public record LocalizedText(String ru, String en) {
    public LocalizedText {
        if (ru.isBlank() && en.isBlank()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
    }

    /** The text in that language, or in the other one if it is not written in that language. Never blank. */
    public String in(Language language) {
        String wanted = exactly(language);
        return wanted.isBlank() ? exactly(language.other()) : wanted;
    }

    /** The text in exactly that language; blank if it is not written. */
    public String exactly(Language language) {
        return switch (language) {
            case RU -> ru;
            case EN -> en;
        };
    }
}
