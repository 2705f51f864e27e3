package org.svod.protocols.drill.session;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.svod.protocols.drill.Inject;

/**
 * One inject at a moment.
 *
 * @param inject what the drill says
 * @param state where it stands
 * @param at when it was given, or else when its time comes; absent if only a condition decides
 */
public record InjectView(Inject inject, State state, Optional<Instant> at) {
    /** Where an inject stands. */
    public enum State {
        /** The players have it. */
        SENT,
        /** It is to be given now. */
        DUE,
        /** Its time has not come. */
        AHEAD,
        /** Its condition does not hold; perhaps it never will. */
        WAITING,
        /** The drill ended without it. */
        LEFT_OUT;

        /** The stable lower-case name used in files and JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
