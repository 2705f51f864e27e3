package org.svod.protocols.term;

/**
 * The name of a step, unique within its protocol.
 *
 * @param value a name in the spelling of {@link Slug}
 */
public record StepId(String value) implements Comparable<StepId> {
    public StepId {
        Slug.require(value);
    }

    @Override
    public int compareTo(StepId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
