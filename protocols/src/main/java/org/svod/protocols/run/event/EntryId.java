package org.svod.protocols.run.event;

/**
 * The name of one journal entry, given by the store that keeps it (its stamp). The engine only compares it.
 *
 * @param value 1 to 128 printable ASCII characters without a space
 */
public record EntryId(String value) {
    /** The longest name. */
    public static final int MAX_LENGTH = 128;

    public EntryId {
        if (value.isEmpty() || value.length() > MAX_LENGTH || !value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("not the name of an entry");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
