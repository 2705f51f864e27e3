package org.svod.protocols.run.view;

import java.time.Instant;
import java.util.Locale;

/**
 * The next contact promised to somebody.
 *
 * @param number 1 for the first
 * @param to to whom
 * @param what what was promised
 * @param dueAt by when
 * @param state whether it still stands
 */
public record PromiseView(int number, String to, String what, Instant dueAt, State state) {
    /** Whether a promise still stands. */
    public enum State {
        OPEN,
        KEPT,
        BROKEN;

        /** The stable lower-case name used in files and JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it still stands. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether it still stands and its time has come. */
    public boolean isOverdue(Instant now) {
        return isOpen() && !now.isBefore(dueAt);
    }

    /** The same promise in another state. */
    public PromiseView in(State other) {
        return new PromiseView(number, to, what, dueAt, other);
    }
}
