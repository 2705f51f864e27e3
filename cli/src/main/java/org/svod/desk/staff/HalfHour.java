package org.svod.desk.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.svod.desk.IncidentSummary;
import org.svod.protocols.run.event.Mode;

/**
 * How many cases came in one half hour, how many were done with, and how many were open when it ended.
 *
 * @param from when it began
 * @param came real incidents that were reported in it
 * @param done real incidents that were closed in it or found to be a false alarm
 * @param open real incidents that were open at its end, or now in the half hour that goes on
 */
public record HalfHour(Instant from, int came, int done, int open) {
    /** How long it is. */
    public static final Duration LENGTH = Duration.ofMinutes(30);

    /** The half hours since {@code start}, the one that goes on last; at most {@code most}, the latest ones. */
    public static List<HalfHour> since(Instant start, Instant now, List<IncidentSummary> all, int most) {
        List<IncidentSummary> real =
                all.stream().filter(each -> each.mode() == Mode.REAL).toList();
        long last = Math.max(0, Duration.between(start, now).toMinutes() / LENGTH.toMinutes());
        List<HalfHour> halves = new ArrayList<>();
        for (long half = Math.max(0, last - most + 1); half <= last; half++) {
            halves.add(of(start.plus(LENGTH.multipliedBy(half)), real));
        }
        return halves;
    }

    private static HalfHour of(Instant from, List<IncidentSummary> real) {
        Instant until = from.plus(LENGTH);
        int came = 0;
        int done = 0;
        int open = 0;
        for (IncidentSummary each : real) {
            Instant ended = each.standing().endedAt().orElse(each.isOpen() ? Instant.MAX : Instant.MIN);
            came += isIn(each.openedAt(), from, until) ? 1 : 0;
            done += isIn(ended, from, until) ? 1 : 0;
            open += each.openedAt().isBefore(until) && !ended.isBefore(until) ? 1 : 0;
        }
        return new HalfHour(from, came, done, open);
    }

    private static boolean isIn(Instant at, Instant from, Instant until) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
