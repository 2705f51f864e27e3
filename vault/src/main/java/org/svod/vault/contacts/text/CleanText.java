package org.svod.vault.contacts.text;

import java.text.Normalizer;

/**
 * Text that cannot move the cursor, turn the reading direction or hide inside a line: NFC, without control, format
 * (zero-width, bidirectional), private-use and half characters. Line ends stay only in a text of several lines; anywhere
 * else, and for tabs and exotic spaces, one space stands.
 *
 * @param value what is kept
 * @param stripped whether invisible or controlling characters were removed; mere spacing does not count
 */
public record CleanText(String value, boolean stripped) {

    /** Cleans a text of one line; inner runs of spaces become one. */
    public static CleanText line(String typed) {
        return clean(typed, false);
    }

    /** Cleans a text of several lines; line ends become LF. */
    public static CleanText lines(String typed) {
        return clean(typed.replace("\r\n", "\n").replace('\r', '\n'), true);
    }

    private static CleanText clean(String typed, boolean severalLines) {
        StringBuilder kept = new StringBuilder(typed.length());
        boolean stripped = false;
        // Stripping comes first: a removed character may have stood between a letter and its combining mark.
        for (int at = 0; at < typed.length(); ) {
            int character = typed.codePointAt(at);
            at += Character.charCount(character);
            if (severalLines && character == '\n') {
                kept.append('\n');
            } else if (isSpacing(character)) {
                space(kept, severalLines);
            } else if (isUnsafe(character)) {
                stripped = true;
            } else {
                kept.appendCodePoint(character);
            }
        }
        return new CleanText(Normalizer.normalize(kept, Normalizer.Form.NFC).strip(), stripped);
    }

    private static void space(StringBuilder kept, boolean severalLines) {
        boolean afterSpace = !kept.isEmpty() && kept.charAt(kept.length() - 1) == ' ';
        if (severalLines || !afterSpace) {
            kept.append(' ');
        }
    }

    private static boolean isSpacing(int character) {
        return Character.isSpaceChar(character)
                || character == '\t'
                || character == '\n'
                || character == '\r'
                || character == '\u000b'
                || character == '\f';
    }

    private static boolean isUnsafe(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE;
    }
}
