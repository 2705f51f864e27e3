package org.svod.protocols.duty;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What was agreed with somebody beforehand.
 *
 * @param who the alias
 * @param rhythm how often
 * @param grace how late is not yet missed; at least a minute, at most the rhythm's interval
 * @param off days of the week on which nothing is expected; not all seven
 * @param zone whose days and wall times are meant
 * @param start nothing is expected before; hours are counted from here
 * @param last the last day on which something is expected; for ever if empty
 */
public record CheckInPlan(
        String who,
        Rhythm rhythm,
        Duration grace,
        Set<DayOfWeek> off,
        ZoneId zone,
        Instant start,
        Optional<LocalDate> last) {
    private static final Duration MOST_EARLY = Duration.ofHours(2);
    private static final int DAYS = 7;
    private static final int LONGEST_OFF = 400;

    /** Copies its days. Throws {@link IllegalArgumentException} outside the bounds. */
    public CheckInPlan {
        if (!fits(rhythm, grace)) {
            throw new IllegalArgumentException("a grace lasts from a minute to the whole interval");
        }
        if (off.size() >= DAYS) {
            throw new IllegalArgumentException("some day is no day off");
        }
        off = off.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(off));
    }

    /** Whether a grace may be agreed for this rhythm. */
    public static boolean fits(Rhythm rhythm, Duration grace) {
        return grace.compareTo(Duration.ofMinutes(1)) >= 0 && grace.compareTo(rhythm.interval()) <= 0;
    }

    /** How long before a check-in an answer already counts for it: half the interval, at most two hours. */
    public Duration early() {
        Duration half = rhythm.interval().dividedBy(2);
        return half.compareTo(MOST_EARLY) < 0 ? half : MOST_EARLY;
    }

    /** The first check-in later than {@code after}; empty if there is none any more. */
    public Optional<Instant> dueAfter(Instant after) {
        return rhythm instanceof Rhythm.Daily daily ? daily(daily, after) : hourly(rhythm.interval(), after);
    }

    private Optional<Instant> daily(Rhythm.Daily daily, Instant after) {
        Instant least = after.isBefore(start) ? start : after;
        LocalDate day = least.atZone(zone).toLocalDate().minusDays(1);
        while (!isOver(day)) {
            Instant due = new WallTime(day.atTime(daily.at()), zone).instant();
            if (!off.contains(day.getDayOfWeek()) && due.isAfter(after) && !due.isBefore(start)) {
                return Optional.of(due);
            }
            day = day.plusDays(1);
        }
        return Optional.empty();
    }

    private Optional<Instant> hourly(Duration interval, Instant after) {
        Instant due = start;
        if (!due.isAfter(after)) {
            long passed = Duration.between(start, after).dividedBy(interval);
            due = start.plus(interval.multipliedBy(passed + 1));
        }
        // A rhythm of a whole week may fall on a day off each time: after so many tries it never comes.
        for (int tries = 0; tries <= LONGEST_OFF; tries++) {
            LocalDate day = due.atZone(zone).toLocalDate();
            if (isOver(day)) {
                return Optional.empty();
            }
            if (!off.contains(day.getDayOfWeek())) {
                return Optional.of(due);
            }
            due = due.plus(interval);
        }
        return Optional.empty();
    }

    private boolean isOver(LocalDate day) {
        return last.isPresent() && day.isAfter(last.get());
    }
}
