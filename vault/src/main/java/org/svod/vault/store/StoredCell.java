package org.svod.vault.store;

/**
 * The present value of one field of one entity. Plain text of the vault: callers keep it no longer than they show it.
 */
public final class StoredCell {
    private final byte[] value;
    private final Stamp stamp;

    /** Takes a copy of {@code value}. */
    public StoredCell(byte[] value, Stamp stamp) {
        this.value = value.clone();
        this.stamp = stamp;
    }

    /** The value, a fresh array. */
    public byte[] value() {
        return value.clone();
    }

    /** When and where it was written. */
    public Stamp stamp() {
        return stamp;
    }

    /** Says the stamp and the length, never the value. */
    @Override
    public String toString() {
        return "StoredCell[" + stamp + ", " + value.length + " bytes]";
    }
}
