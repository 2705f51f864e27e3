package org.svod.cli.screen.draw;

import java.util.ArrayList;
import java.util.List;

/** Wraps at words to a width in columns. Russian and English letters are one column each. */
public final class Wrapping {
    private Wrapping() {}

    /** Lines of at most {@code width} columns; continuation lines start with {@code indent} spaces. */
    public static List<String> wrap(String text, int width, int indent) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            wrapParagraph(paragraph, Math.max(width, indent + 10), indent, lines);
        }
        return lines;
    }

    private static void wrapParagraph(String paragraph, int width, int indent, List<String> lines) {
        StringBuilder line = new StringBuilder();
        boolean first = true;
        for (String word : words(paragraph)) {
            String rest = word;
            if (line.length() > 0
                    && columns(line) + columns(rest) + (first ? 0 : 1) > width
                    && !line.toString().isBlank()) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(indent));
                first = true;
            }
            // A word wider than the line (a link, a code) is cut rather than left to the terminal's own mercy.
            while (columns(line) + columns(rest) + (first ? 0 : 1) > width) {
                int take = rest.offsetByCodePoints(0, width - columns(line) - (first ? 0 : 1));
                lines.add(line + (first ? "" : " ") + rest.substring(0, take));
                rest = rest.substring(take);
                line = new StringBuilder(" ".repeat(indent));
                first = true;
            }
            line.append(first ? "" : " ").append(rest);
            first = false;
        }
        lines.add(line.toString().stripTrailing());
    }

    // Leading spaces belong to the first word: they are the caller's own indent.
    private static List<String> words(String paragraph) {
        int start = 0;
        while (start < paragraph.length() && paragraph.charAt(start) == ' ') {
            start++;
        }
        List<String> words = new ArrayList<>();
        for (String word : paragraph.substring(start).split(" ", -1)) {
            words.add(words.isEmpty() ? paragraph.substring(0, start) + word : word);
        }
        return words;
    }

    static int columns(CharSequence text) {
        return (int) text.codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .count();
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - columns(text)));
    }
}
