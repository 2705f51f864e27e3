package org.svod.cli.command.export;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Takes out of a kept text the names that are known and everything that looks like a telephone number. It cannot know a name that
 * was never written down: whoever keeps a text has to read it.
 */
final class Blackout {
    private static final int SHORTEST = 3;
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[\\s()-]*\\d){4,}");
    private static final String INSTEAD = "[…]";

    private final List<Pattern> names;

    /** Knows these names; each of their words is a name too. */
    Blackout(Collection<String> known) {
        TreeSet<String> all = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (String name : known) {
            all.add(name.strip());
            all.addAll(List.of(name.strip().split("\\s+")));
        }
        this.names = all.stream()
                .filter(name -> name.length() >= SHORTEST)
                .map(name -> Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    /** The text without them. */
    String over(String text) {
        String left = NUMBER.matcher(text).replaceAll(INSTEAD);
        for (Pattern name : names) {
            left = name.matcher(left).replaceAll(INSTEAD);
        }
        return left;
    }
}
