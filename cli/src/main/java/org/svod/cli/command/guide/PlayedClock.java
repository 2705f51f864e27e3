package org.svod.cli.command.guide;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A clock that starts at 03:07 of the last night and goes on when it is told to. */
final class PlayedClock extends Clock {
    private static final LocalTime START = LocalTime.of(3, 7);

    private final ZoneId zone;
    private Instant now;

    PlayedClock(Clock real) {
        this.zone = real.getZone();
        ZonedDateTime start = ZonedDateTime.now(real).with(START);
        this.now = (start.toInstant().isAfter(real.instant()) ? start.minusDays(1) : start).toInstant();
    }

    void pass(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(now, other);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
