package org.svod.vault.store;

import java.util.Optional;

/**
 * One row of what only grows. A purged entry keeps its place, stamp and kind; its payload is gone for good.
 */
public final class StoredEntry {
    private final Stamp stamp;
    private final Id entity;
    private final String kind;
    private final byte[] payload;
    private final boolean purged;

    private StoredEntry(Stamp stamp, Id entity, String kind, byte[] payload, boolean purged) {
        this.stamp = stamp;
        this.entity = entity;
        this.kind = kind;
        this.payload = payload;
        this.purged = purged;
    }

    /** An entry as it was written; takes a copy of the payload. */
    public static StoredEntry of(Stamp stamp, Id entity, String kind, byte[] payload) {
        return new StoredEntry(stamp, entity, kind, payload.clone(), false);
    }

    /** What a purge leaves of an entry. */
    public static StoredEntry purged(Stamp stamp, Id entity, String kind) {
        return new StoredEntry(stamp, entity, kind, new byte[0], true);
    }

    /** When and where it was written; the entry's name in the whole store. */
    public Stamp stamp() {
        return stamp;
    }

    /** What it belongs to. */
    public Id entity() {
        return entity;
    }

    /** What sort of payload it carries, a short ASCII word of the writer. */
    public String kind() {
        return kind;
    }

    /** The payload, a fresh array; empty after a purge. */
    public Optional<byte[]> payload() {
        return purged ? Optional.empty() : Optional.of(payload.clone());
    }

    /** Says stamp and kind, never the payload. */
    @Override
    public String toString() {
        return "StoredEntry[" + stamp + ", " + kind + (purged ? ", purged]" : "]");
    }
}
