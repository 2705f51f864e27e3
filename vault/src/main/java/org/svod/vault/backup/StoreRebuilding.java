package org.svod.vault.backup;

import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Store;

/** Writes what is derived in a store whose rows are all there: whoever knows what the rows mean does it. */
@FunctionalInterface
public interface StoreRebuilding {
    /** Rebuilds lists and searchable texts. */
    void rebuild(Store store) throws VaultException;
}
