package org.svod.protocols.drill.session;

import java.time.Instant;
import java.util.Optional;

/**
 * A time in which the drill stood still.
 *
 * @param from when it began
 * @param to when it ended, not before it began; absent while it lasts
 */
public record Pause(Instant from, Optional<Instant> to) {
    public Pause {
        if (to.isPresent() && to.get().isBefore(from)) {
            throw new IllegalArgumentException("a pause cannot end before it begins");
        }
    }
}
