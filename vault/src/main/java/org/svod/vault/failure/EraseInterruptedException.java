package org.svod.vault.failure;

import java.io.Serial;

/**
 * An erase was begun and has not come to its end: keys, stores or exports are still there, whole or in part. Finish it; or,
 * if it was begun in error, take the marker {@code erased} away by hand.
 */
public final class EraseInterruptedException extends VaultException {

    @Serial
    private static final long serialVersionUID = 1L;

    public EraseInterruptedException() {
        super("an erase was begun here and did not finish");
    }
}
