package org.svod.vault.rotate;

import java.util.List;
import org.svod.vault.key.SlotInfo;
import org.svod.vault.store.StoreContent;

/**
 * What a rotation did, each line of it checked and none assumed.
 *
 * @param generation of the key file after it
 * @param phases how long each part took
 * @param content rows and digest, equal in the old store and in what was read back from the new one
 * @param bytes length of the new store
 * @param open the slots that open the vault now
 * @param removed the slots that open nothing any more
 * @param oldStoreGone whether the store that nobody needs any more, after a rehearsal the copy, is overwritten and
 *     removed; if not, the next opening does it
 */
public record RotationReport(
        long generation,
        List<Phase> phases,
        StoreContent content,
        long bytes,
        List<SlotInfo> open,
        List<SlotInfo> removed,
        boolean oldStoreGone) {
    /** Copies its lists. */
    public RotationReport {
        phases = List.copyOf(phases);
        open = List.copyOf(open);
        removed = List.copyOf(removed);
    }

    /** One part and its length in milliseconds. */
    public record Phase(RotationPhase phase, long millis) {}
}
