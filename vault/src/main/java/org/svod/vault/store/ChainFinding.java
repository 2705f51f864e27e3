package org.svod.vault.store;

import java.util.Optional;

/**
 * One thing that is not as it was written.
 *
 * @param kind what is wrong
 * @param stamp the row it shows at, if it shows at a row
 * @param page the page of the store file, 0 if it shows at no page
 */
public record ChainFinding(Kind kind, Optional<Stamp> stamp, long page) {

    /** What can be wrong. */
    public enum Kind {
        /** Payload, salt or digest of the row were changed. */
        PAYLOAD_CHANGED,
        /** Payload and salt are gone although the entity was never purged. */
        PAYLOAD_MISSING,
        /** The row does not follow the row before it: one was removed, added, swapped or changed between them. */
        LINK_BROKEN,
        /** The last row is not the one that was written last: rows are missing at the end, or the last was changed. */
        HEAD_MISMATCH,
        /** The device of the row is unknown to this store. */
        DEVICE_UNKNOWN,
        /** A page of the file fails its seal: bytes were changed outside this program, or the disk lost them. */
        PAGE_DAMAGED,
        /** The engine's own check of tables and indexes failed. */
        TABLE_DAMAGED,
        /** A derived table does not pass its own check; it can be rebuilt. */
        INDEX_DAMAGED;

        /** Whether it is about the bytes of the file rather than about what rows say. */
        public boolean isOfTheFile() {
            return this == PAGE_DAMAGED || this == TABLE_DAMAGED || this == INDEX_DAMAGED;
        }
    }

    /** A finding at a row. */
    public static ChainFinding at(Kind kind, Stamp stamp) {
        return new ChainFinding(kind, Optional.of(stamp), 0);
    }

    /** A finding at a page, counted from 1. */
    public static ChainFinding atPage(long page) {
        return new ChainFinding(Kind.PAGE_DAMAGED, Optional.empty(), page);
    }

    /** A finding with no place. */
    public static ChainFinding of(Kind kind) {
        return new ChainFinding(kind, Optional.empty(), 0);
    }
}
