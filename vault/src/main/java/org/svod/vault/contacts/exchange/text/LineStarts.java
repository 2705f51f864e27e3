package org.svod.vault.contacts.exchange.text;

import java.util.Arrays;

/** Where the lines of a text begin; they end with LF, CR or both. Lines count from 1. */
public final class LineStarts {
    private final String text;
    private int[] starts = new int[1024];
    private int count;

    /** The lines of a text. */
    public LineStarts(String text) {
        this.text = text;
        add(0);
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean half = character == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            if (character == '\n' || (character == '\r' && !half)) {
                add(at + 1);
            }
        }
    }

    /** How many there are; the end of the last one begins an empty one. */
    public int count() {
        return count;
    }

    /** Where a line begins; the end of the text for one after the last. */
    public int start(int line) {
        return line > count ? text.length() : starts[line - 1];
    }

    /** A line with its end. */
    public String line(int line) {
        return text.substring(start(line), start(line + 1));
    }

    /** The first line from this one on that is not blank; the one after the last if there is none. */
    public int notBlankFrom(int line) {
        int found = line;
        while (found <= count && line(found).isBlank()) {
            found++;
        }
        return found;
    }

    private void add(int start) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = start;
    }
}
