package org.svod.protocols.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The same shift every week.
 *
 * @param who the alias of whoever is on
 * @param days the days on which it begins, at least one
 * @param from the wall time at which it begins
 * @param until the wall time at which it ends: on the next day if that is not later than {@code from}
 * @param since the first day on which it may begin
 * @param last the last day on which it may begin; for ever if empty
 * @param zone where the clock hangs
 */
public record WeeklyShift(
        String who,
        Set<DayOfWeek> days,
        LocalTime from,
        LocalTime until,
        LocalDate since,
        Optional<LocalDate> last,
        ZoneId zone) {
    /** Copies its days. Throws {@link IllegalArgumentException} without any. */
    public WeeklyShift {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a weekly shift begins on some day");
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /** Each time it comes that has an instant in common with {@code window}, the earliest first. */
    List<Span> spans(Span window) {
        List<Span> spans = new ArrayList<>();
        // A shift that began the day before may reach into the window.
        LocalDate day = later(since, window.from().atZone(zone).toLocalDate().minusDays(1));
        LocalDate end = window.until().atZone(zone).toLocalDate();
        while (!day.isAfter(end) && (last.isEmpty() || !day.isAfter(last.get()))) {
            if (days.contains(day.getDayOfWeek())) {
                Span span = on(day);
                if (span.meets(window)) {
                    spans.add(span);
                }
            }
            day = day.plusDays(1);
        }
        return spans;
    }

    private Span on(LocalDate day) {
        LocalDate ends = until.isAfter(from) ? day : day.plusDays(1);
        return new Span(
                new WallTime(day.atTime(from), zone).instant(), new WallTime(ends.atTime(until), zone).instant());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
