package org.svod.vault.contacts.text;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which words are compared: NFC, lower case, ё as е. Deterministic: no locale of the machine enters. */
public final class Folding {

    private Folding() {}

    /** Folds; fits names, cities and aliases, never a passphrase. */
    public static String fold(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        // Lower case may take a character apart (İ); ё comes after NFC, so the two-character form is caught too.
        return Normalizer.normalize(lower, Normalizer.Form.NFC).replace('ё', 'е');
    }
}
