package org.svod.protocols.term;

/**
 * The name of a protocol, the same in every version of it.
 *
 * @param value a name in the spelling of {@link Slug}
 */
public record ProtocolId(String value) implements Comparable<ProtocolId> {
    public ProtocolId {
        Slug.require(value);
    }

    @Override
    public int compareTo(ProtocolId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
