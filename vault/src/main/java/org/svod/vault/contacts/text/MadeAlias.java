package org.svod.vault.contacts.text;

import java.lang.Character.UnicodeScript;
import java.util.Locale;

/**
 * An alias made of a name that somebody else wrote: its words in small letters with hyphens between, in the name's own
 * alphabets. Where the alphabet changes inside a word there is a hyphen too, so that {@link Alias} takes it.
 */
public final class MadeAlias {
    private static final int LONGEST = Alias.MAX - 6;

    private MadeAlias() {}

    /** The alias, or an empty text if the name has no letter or digit. It may be too short without a number. */
    public static String of(String name) {
        StringBuilder made = new StringBuilder();
        UnicodeScript before = UnicodeScript.COMMON;
        boolean gap = false;
        String small = CleanText.line(name.substring(0, Math.min(name.length(), 400)))
                .value()
                .toLowerCase(Locale.ROOT);
        for (int at = 0; at < small.length(); ) {
            int character = small.codePointAt(at);
            at += Character.charCount(character);
            boolean letter = Character.isLetter(character);
            if (!letter && Character.getType(character) != Character.DECIMAL_DIGIT_NUMBER) {
                gap = true;
                continue;
            }
            UnicodeScript script = letter ? UnicodeScript.of(character) : before;
            boolean turned = letter && before != UnicodeScript.COMMON && script != before;
            if (made.codePointCount(0, made.length()) + 2 > LONGEST) {
                break;
            }
            if ((gap || turned) && !made.isEmpty()) {
                made.append('-');
            }
            made.appendCodePoint(character);
            before = gap && !letter ? UnicodeScript.COMMON : script;
            gap = false;
        }
        return made.toString();
    }

    /** The same with a number, for the second one of a name; the first has none unless it would be too short. */
    public static String numbered(String made, int number) {
        return number == 1 && made.codePointCount(0, made.length()) >= Alias.MIN ? made : made + "-" + number;
    }
}
