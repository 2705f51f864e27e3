package org.svod.vault.store.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A hybrid logical clock (Kulkarni and others, 2014): 48 bits of Unix milliseconds and a 16-bit counter. It never gives
 * the same value twice and never goes back, whatever the wall clock does, because its last value is kept in the store,
 * in the same transaction as what it stamped. Not safe for several threads.
 */
public final class HybridClock {
    /** How far the stored clock may be ahead of the wall clock before a person is asked. */
    public static final Duration TOLERANCE = Duration.ofDays(1);

    private static final int COUNTER_BITS = 16;

    private final Clock wall;
    private long last;

    /** Goes on after {@code last}, the value kept in the store, 0 at first. */
    public HybridClock(Clock wall, long last) {
        this.wall = wall;
        this.last = last;
    }

    /** The next value: the wall clock's if that is later, else one more than the last. A full counter carries over. */
    public long tick() {
        last = Math.max(last + 1, wall.millis() << COUNTER_BITS);
        return last;
    }

    /** The last value given. */
    public long last() {
        return last;
    }

    /** Returns to {@code earlier} after a transaction that was rolled back: nothing stamped since was kept. */
    public void rewind(long earlier) {
        last = earlier;
    }

    /** Whether the last value is more than {@link #TOLERANCE} after the wall clock: one of the two is wrong. */
    public boolean isAhead() {
        return stored().isAfter(now().plus(TOLERANCE));
    }

    /** The last value as wall time. */
    public Instant stored() {
        return Instant.ofEpochMilli(last >>> COUNTER_BITS);
    }

    /** The wall clock. */
    public Instant now() {
        return wall.instant();
    }
}
