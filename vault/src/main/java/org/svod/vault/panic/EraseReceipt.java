package org.svod.vault.panic;

import java.nio.file.Path;
import java.util.List;

/**
 * What an erase did, file by file, and what it did not reach. Holds no secret; paths may tell a vault's name.
 *
 * @param vaults the vault directories it worked on
 * @param erased files overwritten, with what reading them back said; empty when an earlier erase had finished
 * @param unlinked files removed without overwriting: the store, which is ciphertext without a key by then, and the lock
 * @param remaining what could not be done; empty when all is well
 * @param stillHeld vaults that another process kept open through the whole wait; it notices the marker by itself
 * @param notReached always every value: the reader must see the whole list each time
 */
public record EraseReceipt(
        List<Path> vaults,
        List<ErasedFile> erased,
        List<Path> unlinked,
        List<Remaining> remaining,
        List<Path> stillHeld,
        List<NotReached> notReached) {

    public EraseReceipt {
        vaults = List.copyOf(vaults);
        erased = List.copyOf(erased);
        unlinked = List.copyOf(unlinked);
        remaining = List.copyOf(remaining);
        stillHeld = List.copyOf(stillHeld);
        notReached = List.copyOf(notReached);
    }

    /** Whether everything here was overwritten, read back as written, and removed. If not, the exit code is 7. */
    public boolean complete() {
        return remaining.isEmpty();
    }
}
