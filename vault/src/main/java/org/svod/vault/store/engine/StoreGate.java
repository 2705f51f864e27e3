package org.svod.vault.store.engine;

import java.io.IOException;
import java.nio.file.Path;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.FilePort;

/**
 * Decides, before the engine sees key or file, whether it may open them. The driver's engine deletes a hot journal when
 * the key does not fit and leaves half a transaction behind (SQLite3MC 1.5.5, measured), so a key that is not proven
 * against page 1, or against page 1 in the journal, never reaches it. Reads only.
 */
public final class StoreGate {
    private final FilePort files;

    /** Reads through {@code files}. */
    public StoreGate(FilePort files) {
        this.files = files;
    }

    /**
     * Returns if the engine may open the store: page 1 fits and the journal is empty or wholly ours, or page 1 does not
     * fit but the journal is wholly ours and will put it back.
     *
     * @return whether the engine will roll a transaction back
     * @throws StoreDamagedException otherwise; nothing was touched
     */
    public boolean check(Path store, PageSeal seal) throws VaultException {
        try {
            if (!files.exists(store)) {
                throw new StoreDamagedException("the store file is missing");
            }
            HotJournal.State journal = HotJournal.read(files, journalOf(store), seal);
            long size = files.size(store);
            boolean firstFits = size >= PageSeal.PAGE_BYTES && seal.fits(files.read(store, 0, PageSeal.PAGE_BYTES), 1);
            switch (journal) {
                case COLD, NOTHING_TO_ROLL_BACK -> {
                    if (!firstFits) {
                        throw new StoreDamagedException("page 1 does not fit its seal");
                    }
                    if (size % PageSeal.PAGE_BYTES != 0) {
                        throw new StoreDamagedException("the file ends in the middle of a page");
                    }
                    return false;
                }
                case WHOLE -> {
                    if (!firstFits) {
                        throw new StoreDamagedException("page 1 does not fit its seal, nor is it in the journal");
                    }
                    return true;
                }
                case WHOLE_WITH_FIRST_PAGE -> {
                    return true;
                }
                case FOREIGN -> throw new StoreDamagedException("the journal left beside the store does not fit it");
            }
            throw new AssertionError(journal);
        } catch (IOException failed) {
            throw StorageFailedException.of(failed);
        }
    }

    /** The engine's journal beside a store. */
    public static Path journalOf(Path store) {
        return store.resolveSibling(store.getFileName() + "-journal");
    }
}
