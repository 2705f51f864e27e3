package org.svod.protocols.run;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.svod.protocols.clock.ClockUnit;

/**
 * When a limit runs out. Minutes, hours and 24-hour units are elapsed time, so a night on which the clocks change makes
 * no difference to them. Calendar days are counted in the zone of the place: the day of the anchor does not count, and a
 * last day on a Saturday or Sunday moves to Monday. Public holidays are not known here, so a limit may in truth run a
 * little longer than shown, never shorter.
 */
public final class ClockArithmetic {
    private ClockArithmetic() {}

    /** When a limit of that length runs out. Calendar days end with the last second of the last day. */
    public static Instant expires(Instant anchor, int length, ClockUnit unit, ZoneId zone) {
        return switch (unit) {
            case MINUTES -> anchor.plus(Duration.ofMinutes(length));
            case HOURS -> anchor.plus(Duration.ofHours(length));
            case DAY24 -> anchor.plus(Duration.ofHours(24L * length));
            case DAY_ROLL -> endOf(workingDay(LocalDate.ofInstant(anchor, zone).plusDays(length)), zone);
        };
    }

    private static LocalDate workingDay(LocalDate day) {
        LocalDate working = day;
        while (working.getDayOfWeek() == DayOfWeek.SATURDAY || working.getDayOfWeek() == DayOfWeek.SUNDAY) {
            working = working.plusDays(1);
        }
        return working;
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        // The start of the next day and not 23:59:59 of this one: where clocks change at midnight a day may end
        // elsewhere.
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }
}
