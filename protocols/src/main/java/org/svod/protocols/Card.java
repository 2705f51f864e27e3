package org.svod.protocols;

import java.util.List;
import org.svod.protocols.term.Language;

/**
 * The pocket card: at most 23 lines of 38 columns in each language. With the line above them, which says what the card is
 * (draft, drill, its code), they make 24.
 *
 * @param ru the lines in Russian
 * @param en the lines in English
 */
public record Card(List<String> ru, List<String> en) {
    /** How many lines a protocol may write. */
    public static final int LINES = 23;

    /** How many columns fit. */
    public static final int COLUMNS = 38;

    public Card {
        ru = List.copyOf(ru);
        en = List.copyOf(en);
    }

    /** The lines in that language; empty if it is not written. */
    public List<String> in(Language language) {
        return switch (language) {
            case RU -> ru;
            case EN -> en;
        };
    }
}
