package org.svod.protocols.run.view;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/**
 * How an incident ended.
 *
 * @param outcome the outcome it was closed with, or why it was a false alarm
 * @param at when
 * @param retentionDays for how many days names are kept; absent for a false alarm, where nothing was asked
 */
public record Ending(String outcome, Instant at, OptionalInt retentionDays) {
    /** A false alarm asks nothing, and nobody needs its names for longer than the shortest time there is to choose. */
    private static final int FALSE_ALARM_DAYS = 30;

    /** Until when names are kept. */
    public Instant retentionUntil() {
        return at.plus(retentionDays.orElse(FALSE_ALARM_DAYS), ChronoUnit.DAYS);
    }
}
