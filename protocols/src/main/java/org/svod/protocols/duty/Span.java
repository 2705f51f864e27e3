package org.svod.protocols.duty;

import java.time.Instant;

/**
 * A stretch of time: its beginning belongs to it, its end does not.
 *
 * @param from the first instant
 * @param until the first instant after it
 */
public record Span(Instant from, Instant until) {
    /** Whether {@code at} belongs to it. */
    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** Whether the two have an instant in common. */
    public boolean meets(Span other) {
        return from.isBefore(other.until)
                && other.from.isBefore(until)
                && from.isBefore(until)
                && other.from.isBefore(other.until);
    }
}
