package org.svod.protocols.drill.ready;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Looks for the word of a line that was misheard: one that a single wrong sign, or two that changed places, would explain. It
 * names the word and not the correction, which is for the person at the other end to say.
 */
public final class Mishearing {
    /** With more places to doubt than this, nothing is known. */
    private static final int MOST = 3;

    /** No line is as long as this; what is longer is not looked through. */
    private static final int LONGEST = 200;

    private static final String SIGNS = "0123456789abcdefghijklmnopqrstuvwxyz-._";

    private final String line;
    private final Predicate<ResultLine> plausible;
    private final TreeMap<Integer, String> doubts = new TreeMap<>();

    /** A word of the line that may be misheard, numbered from 1. */
    public record Doubt(int number, String word) {}

    private Mishearing(String line, Predicate<ResultLine> plausible) {
        this.line = line;
        this.plausible = plausible;
    }

    /** The words to doubt; empty if more than one thing is wrong, or too many words come into question. */
    public static List<Doubt> doubts(String typed, Predicate<ResultLine> plausible) {
        if (typed.length() > LONGEST) {
            return List.of();
        }
        Mishearing search = new Mishearing(String.join(" ", words(typed)), plausible);
        search.signs();
        search.swaps();
        List<Doubt> doubts = new ArrayList<>();
        search.doubts.forEach((number, word) -> doubts.add(new Doubt(number, word)));
        return doubts.size() > MOST ? List.of() : doubts;
    }

    /** The words of a line as {@link ResultLine#read} parts them. */
    public static List<String> words(String typed) {
        String lower = typed.strip().toLowerCase(Locale.ROOT);
        return lower.isEmpty() ? List.of() : List.of(lower.split("[\\s,;]+", -1));
    }

    private void signs() {
        for (int i = 0; i < line.length(); i++) {
            for (int j = 0; line.charAt(i) != ' ' && j < SIGNS.length(); j++) {
                look(i, line.substring(0, i) + SIGNS.charAt(j) + line.substring(i + 1));
            }
        }
    }

    private void swaps() {
        for (int i = 0; i + 1 < line.length(); i++) {
            char one = line.charAt(i);
            char other = line.charAt(i + 1);
            if (one != other && one != ' ' && other != ' ') {
                look(i, line.substring(0, i) + other + one + line.substring(i + 2));
            }
        }
    }

    private void look(int at, String perhaps) {
        Optional<ResultLine> read = ResultLine.read(perhaps) instanceof ResultLine.Reading.Whole whole
                ? Optional.of(whole.line())
                : Optional.empty();
        if (read.filter(plausible).isPresent()) {
            int number = line.substring(0, at).split(" ", -1).length;
            doubts.put(number, line.split(" ", -1)[number - 1]);
        }
    }
}
