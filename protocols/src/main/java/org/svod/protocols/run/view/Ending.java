package org.svod.protocols.run.view;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How an incident ended.
 *
 * @param outcome the outcome it was closed with, or why it was a false alarm
 * @param at when
 * @param retentionDays for how many days names are kept; absent for a false alarm, where nothing was asked
 */
public record Ending(String outcome, Instant at, OptionalInt retentionDays) {
    /** Until when names are kept. */
    public Optional<Instant> retentionUntil() {
        return retentionDays.isPresent()
                ? Optional.of(at.plus(retentionDays.getAsInt(), ChronoUnit.DAYS))
                : Optional.empty();
    }
}
