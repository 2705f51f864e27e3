package org.svod.protocols.drill.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the facilitator did and when. What has come keeps its time: a pause shifts only what was still to come when it
 * began, and an inject that was given early was given then, whatever was paused.
 *
 * @param startedAt when the drill started
 * @param pauses in order, not overlapping; only the last may be going on
 * @param sent which inject was given to the players when
 * @param endedAt when it ended; absent while it goes on
 * @param aborted whether it was broken off
 */
public record Timeline(
        Instant startedAt, List<Pause> pauses, Map<String, Instant> sent, Optional<Instant> endedAt, boolean aborted) {
    public Timeline {
        pauses = List.copyOf(pauses);
        sent = Collections.unmodifiableMap(new LinkedHashMap<>(sent));
        for (int i = 1; i < pauses.size(); i++) {
            Optional<Instant> before = pauses.get(i - 1).to();
            if (before.isEmpty() || pauses.get(i).from().isBefore(before.get())) {
                throw new IllegalArgumentException("pauses overlap");
            }
        }
    }

    /** A drill that starts now. */
    public static Timeline startedAt(Instant start) {
        return new Timeline(start, List.of(), Map.of(), Optional.empty(), false);
    }

    /** Whether it stands still at that time. */
    public boolean isPaused(Instant now) {
        return pauses.stream()
                .anyMatch(pause -> !now.isBefore(pause.from())
                        && (pause.to().isEmpty() || now.isBefore(pause.to().get())));
    }

    /** How long the drill has really run, pauses not counted; never negative. */
    public Duration elapsed(Instant now) {
        Instant until = earlier(now, endedAt.orElse(now));
        Duration elapsed = Duration.between(startedAt, until);
        for (Pause pause : pauses) {
            Instant from = later(pause.from(), startedAt);
            Instant to = earlier(pause.to().orElse(until), until);
            if (to.isAfter(from)) {
                elapsed = elapsed.minus(Duration.between(from, to));
            }
        }
        return elapsed.isNegative() ? Duration.ZERO : elapsed;
    }

    /**
     * The time at which so much of the drill has passed since {@code from}. While a pause that began before it goes on,
     * that time moves on with the clock.
     */
    public Instant after(Instant from, Duration length, Instant now) {
        Instant at = from.plus(length);
        for (Pause pause : pauses) {
            Instant begins = later(pause.from(), from);
            Instant ends = pause.to().orElse(later(now, pause.from()));
            // A pause that begins when the time has come, or later, changes nothing.
            if (begins.isBefore(at) && ends.isAfter(begins)) {
                at = at.plus(Duration.between(begins, ends));
            }
        }
        return at;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
