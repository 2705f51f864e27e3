package org.svod.protocols.paper.sms;

import java.util.HashMap;
import java.util.Map;

/**
 * Russian in Latin letters, so that a text of up to 160 signs goes out as one SMS where Russian letters leave 70. It
 * follows how names are written in Russian passports (ICAO Doc 9303) where that stays readable, and turns quotation
 * marks, dashes and dots into their plain forms. Anything else is left as it is.
 */
public final class LatinLetters {
    private static final String RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f",
        "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"
    };
    private static final Map<Integer, String> PLAIN = plain();

    private LatinLetters() {}

    private static Map<Integer, String> plain() {
        Map<Integer, String> plain = new HashMap<>();
        "«»„“”".codePoints().forEach(quote -> plain.put(quote, "\""));
        "‘’".codePoints().forEach(quote -> plain.put(quote, "'"));
        "–—−‑".codePoints().forEach(dash -> plain.put(dash, "-"));
        plain.put((int) '…', "...");
        plain.put((int) '№', "No");
        plain.put(0xA0, " ");
        return Map.copyOf(plain);
    }

    /** The text in Latin letters. */
    public static String of(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        int[] signs = text.codePoints().toArray();
        for (int i = 0; i < signs.length; i++) {
            int at = RUSSIAN.indexOf(Character.toLowerCase(signs[i]));
            if (at < 0) {
                latin.append(PLAIN.getOrDefault(signs[i], Character.toString(signs[i])));
            } else if (Character.isLowerCase(signs[i])) {
                latin.append(LATIN[at]);
            } else {
                latin.append(capital(LATIN[at], isShouted(signs, i)));
            }
        }
        return latin.toString();
    }

    private static String capital(String letters, boolean shouted) {
        if (letters.length() < 2 || shouted) {
            return upper(letters);
        }
        return upper(letters.substring(0, 1)) + letters.substring(1);
    }

    // Not String.toUpperCase: these are ASCII letters, and a Turkish machine must not put dots on them.
    private static String upper(String ascii) {
        StringBuilder upper = new StringBuilder();
        ascii.chars().forEach(c -> upper.appendCodePoint(Character.toUpperCase(c)));
        return upper.toString();
    }

    /** In a word of capitals the whole of "Zh" is one: its neighbour decides. */
    private static boolean isShouted(int[] signs, int at) {
        boolean next = at + 1 < signs.length && Character.isLetter(signs[at + 1]);
        int neighbour = next ? at + 1 : at - 1;
        return neighbour >= 0 && Character.isUpperCase(signs[neighbour]);
    }
}
