package org.svod.protocols.clock;

import org.svod.protocols.term.Slug;

/**
 * The name of a clock, unique within its protocol.
 *
 * @param value a name in the spelling of {@link Slug}
 */
public record ClockId(String value) implements Comparable<ClockId> {
    public ClockId {
        Slug.require(value);
    }

    @Override
    public int compareTo(ClockId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
