package org.svod.cli.terminal;

import java.time.Instant;
import java.util.List;

/**
 * Something that comes due while a question waits.
 *
 * @param at when
 * @param line what is said then, one line
 */
public record Alarm(Instant at, String line) {
    /** Those of {@code alarms} that come due after {@code after}, up to and at {@code upTo}, in their order. */
    public static List<Alarm> between(List<Alarm> alarms, Instant after, Instant upTo) {
        return alarms.stream()
                .filter(alarm -> alarm.at().isAfter(after) && !alarm.at().isAfter(upTo))
                .toList();
    }
}
