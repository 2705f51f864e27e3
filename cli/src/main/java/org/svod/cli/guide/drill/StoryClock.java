package org.svod.cli.guide.drill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that can be put forward, so that whoever practises alone need not sit through the quiet hours of a story. */
final class StoryClock extends Clock {
    private final Clock real;
    private Duration ahead = Duration.ZERO;

    StoryClock(Clock real) {
        this.real = real;
    }

    /** From now on it is at least that time. */
    void forwardTo(Instant time) {
        Duration missing = Duration.between(instant(), time);
        if (!missing.isNegative()) {
            ahead = ahead.plus(missing);
        }
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(real.withZone(zone), ahead);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }
}
