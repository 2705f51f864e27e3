package org.svod.vault.store.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class HybridClockTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static HybridClock at(Instant wall, long last) {
        return new HybridClock(Clock.fixed(wall, ZoneOffset.UTC), last);
    }

    @Test
    void it_follows_the_wall_clock_and_counts_within_a_millisecond() {
        HybridClock clock = at(NOON, 0);
        assertThat(clock.tick()).isEqualTo(NOON.toEpochMilli() << 16);
        assertThat(clock.tick()).isEqualTo((NOON.toEpochMilli() << 16) + 1);
    }

    @Test
    void a_wall_clock_set_back_does_not_take_it_back() {
        long last = at(NOON, 0).tick();
        HybridClock back = at(NOON.minusSeconds(3600), last);
        assertThat(back.tick()).isEqualTo(last + 1);
        assertThat(back.isAhead()).isFalse();
    }

    @Test
    void a_full_counter_carries_into_the_milliseconds() {
        HybridClock clock = at(NOON, (NOON.toEpochMilli() << 16) + 0xffff);
        assertThat(clock.tick()).isEqualTo((NOON.toEpochMilli() + 1) << 16);
    }

    @Test
    void more_than_a_day_ahead_of_the_wall_clock_is_noticed_and_exactly_a_day_is_not() {
        long last = NOON.toEpochMilli() << 16;
        assertThat(at(NOON.minus(HybridClock.TOLERANCE), last).isAhead()).isFalse();
        assertThat(at(NOON.minus(HybridClock.TOLERANCE).minusMillis(1), last).isAhead())
                .isTrue();
    }
}
