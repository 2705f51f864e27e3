package org.svod.protocols.drill;

import org.svod.protocols.term.Slug;

/**
 * The name of a drill, the same in every version of it.
 *
 * @param value a name in the spelling of {@link Slug}
 */
public record DrillId(String value) implements Comparable<DrillId> {
    public DrillId {
        Slug.require(value);
    }

    @Override
    public int compareTo(DrillId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
