package org.svod.desk.standing;

import java.time.Instant;
import java.util.Optional;
import org.svod.protocols.term.LocalizedText;

/**
 * Something of an incident with a time: a promise, or a time limit.
 *
 * @param kind what it is
 * @param at when it is due
 * @param title what a limit is called; absent for a promise
 * @param whom to whom something was promised, and what; blank for a limit
 * @param people for how many people a limit runs that ends at this moment; 0 if it runs for the incident
 */
public record Due(Kind kind, Instant at, Optional<LocalizedText> title, String whom, int people) {
    /** What can be due. */
    public enum Kind {
        /** Somebody was promised the next contact. */
        PROMISE("promise"),
        /** A time limit ends. */
        CLOCK("clock");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The stable lower-case name used in JSON. */
        public String code() {
            return code;
        }
    }

    /** Whether it is over at {@code now}. */
    public boolean isOver(Instant now) {
        return !now.isBefore(at);
    }
}
