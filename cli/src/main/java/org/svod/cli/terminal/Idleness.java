package org.svod.cli.terminal;

import java.time.Duration;
import java.time.Instant;

/** What becomes of a question that nobody answers while a vault is open. */
public enum Idleness {
    /** It stands there. */
    SHOWN,
    /** The screen is dark; Enter brings it back. */
    DARK,
    /** The keys are dropped. */
    DROPPED;

    private static final Duration DARK_AFTER = Duration.ofMinutes(2);
    private static final Duration DROPPED_AFTER = Duration.ofMinutes(5);
    /** Whoever waits for a call at night must not type the passphrase every five minutes. */
    private static final Duration DROPPED_AFTER_IN_INCIDENT = Duration.ofMinutes(30);

    /**
     * The state at {@code now} when the last answer was given at {@code last}; {@code inIncident} if a real incident is open.
     * A clock set back counts as no time; one that jumped ahead, as after sleep, counts.
     */
    public static Idleness after(Instant last, Instant now, boolean inIncident) {
        Duration idle = Duration.between(last, now);
        if (idle.compareTo(inIncident ? DROPPED_AFTER_IN_INCIDENT : DROPPED_AFTER) >= 0) {
            return DROPPED;
        }
        return idle.compareTo(DARK_AFTER) >= 0 ? DARK : SHOWN;
    }
}
