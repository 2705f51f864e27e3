package org.svod.vault.failure;

import java.io.Serial;

/** An erase was begun and a copy of the keys still stands: finish it, or take the marker {@code erased} away by hand. */
public final class EraseInterruptedException extends VaultException {

    @Serial
    private static final long serialVersionUID = 1L;

    public EraseInterruptedException() {
        super("an erase was begun here and did not finish");
    }
}
