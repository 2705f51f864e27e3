package org.svod.desk.keys;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How old something is against the most it may be.
 *
 * @param days since it was set; never negative, though a clock may be
 * @param most days it may be old
 */
public record SecretAge(long days, int most) {
    private static final int WARNED_PARTS = 5;
    private static final int PARTS = 6;

    /** The age on {@code today} of what was set on {@code since}. */
    public static SecretAge of(LocalDate since, LocalDate today, int most) {
        return new SecretAge(Math.max(0, ChronoUnit.DAYS.between(since, today)), most);
    }

    /** Older than it may be. */
    public boolean isOverdue() {
        return days > most;
    }

    /** Five sixths of the time are gone, and not yet all of it. */
    public boolean isSoon() {
        return !isOverdue() && days * PARTS >= (long) most * WARNED_PARTS;
    }

    /** Days left; negative when overdue. */
    public long left() {
        return most - days;
    }
}
