package org.svod.protocols.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Which bytes and characters a protocol file may contain. */
public final class TextRules {
    private TextRules() {}

    /** Decodes strictly: a byte that is not UTF-8 is an error and never a replacement character. */
    public static String decode(byte[] utf8) throws Misread {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Misread(placeOfFirstFault(utf8), ParseProblem.NOT_UTF8);
        }
    }

    private static Place placeOfFirstFault(byte[] utf8) {
        String lenient = new String(utf8, StandardCharsets.UTF_8);
        int line = 1;
        int column = 1;
        for (int c : lenient.codePoints().toArray()) {
            if (c == 0xFFFD) {
                break;
            }
            column = c == '\n' ? 1 : column + 1;
            line = c == '\n' ? line + 1 : line;
        }
        return new Place(line, column);
    }

    /** Refuses what could move the cursor, change colours or turn the reading direction on the reader's terminal. */
    static void requirePrintable(String text, Place place) throws Misread {
        int[] bad =
                text.codePoints().filter(c -> c != '\n' && hidden(c)).limit(1).toArray();
        if (bad.length > 0) {
            throw new Misread(place, ParseProblem.BAD_CHARACTER, String.format(Locale.ROOT, "U+%04X", bad[0]));
        }
    }

    /** The text with every such character replaced by a question mark. */
    static String withoutControls(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(hidden(c) ? '?' : c));
        return clean.toString();
    }

    private static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
