package org.svod.vault.handover;

/**
 * One journal entry on its way.
 */
public final class SentEntry {
    private final String id;
    private final byte[] payload;

    /**
     * Takes a copy of {@code payload}.
     *
     * @param id its name in the vault where it was first written
     */
    public SentEntry(String id, byte[] payload) {
        this.id = id;
        this.payload = payload.clone();
    }

    /** Its name in the vault where it was first written. */
    public String id() {
        return id;
    }

    /** Its payload, a fresh array. */
    public byte[] payload() {
        return payload.clone();
    }

    /** Says the name, never the payload. */
    @Override
    public String toString() {
        return "SentEntry[" + id + "]";
    }
}
