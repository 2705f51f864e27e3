package org.svod.vault.store;

import java.util.function.Consumer;
import org.svod.vault.failure.VaultException;

/** Rows of another store. */
@FunctionalInterface
public interface RowSource {
    /** Hands over all of them, once; throws if they do not come to their proper end. */
    void into(Consumer<StoredRow> to) throws VaultException;
}
