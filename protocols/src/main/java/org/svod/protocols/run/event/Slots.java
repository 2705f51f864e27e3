package org.svod.protocols.run.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Numbers of people on the roll. Empty means the incident as a whole: everybody.
 *
 * @param numbers from 1 to {@value #MAX}, rising, each once
 */
public record Slots(List<Integer> numbers) {
    /** The highest number on a roll. */
    public static final int MAX = 999;

    /** Nobody in particular: the whole incident. */
    public static final Slots EVERYBODY = new Slots(List.of());

    private static final Pattern PART = Pattern.compile("([1-9][0-9]{0,2})(?:-([1-9][0-9]{0,2}))?");

    public Slots {
        numbers = List.copyOf(numbers);
        int before = 0;
        for (int number : numbers) {
            if (number <= before || number > MAX) {
                throw new IllegalArgumentException("slots rise from 1 to " + MAX + ": " + numbers);
            }
            before = number;
        }
    }

    /** These numbers, in any order. */
    public static Slots of(int... numbers) {
        return of(IntStream.of(numbers).boxed().toList());
    }

    /** These numbers, in any order. */
    public static Slots of(Collection<Integer> numbers) {
        return new Slots(new ArrayList<>(new TreeSet<>(numbers)));
    }

    /** Reads {@code 3} or {@code 3,5-9}; empty if it is anything else. */
    public static Optional<Slots> parse(String text) {
        TreeSet<Integer> found = new TreeSet<>();
        for (String part : text.strip().split("\\s*,\\s*", -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            if (last < first) {
                return Optional.empty();
            }
            IntStream.rangeClosed(first, last).forEach(found::add);
        }
        return Optional.of(of(found));
    }

    /** Whether this is the incident as a whole. */
    public boolean isEverybody() {
        return numbers.isEmpty();
    }

    /** Whether it says something about this person: they are named, or nobody is. */
    public boolean covers(int slot) {
        return numbers.isEmpty() || Collections.binarySearch(numbers, slot) >= 0;
    }

    /** {@code 3,5-9}; the empty text for everybody. */
    @Override
    public String toString() {
        List<int[]> ranges = new ArrayList<>();
        for (int number : numbers) {
            if (!ranges.isEmpty() && ranges.get(ranges.size() - 1)[1] == number - 1) {
                ranges.get(ranges.size() - 1)[1] = number;
            } else {
                ranges.add(new int[] {number, number});
            }
        }
        return ranges.stream()
                .map(range -> range[0] == range[1] ? "" + range[0] : range[0] + "-" + range[1])
                .collect(Collectors.joining(","));
    }
}
