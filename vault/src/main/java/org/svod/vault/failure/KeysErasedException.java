package org.svod.vault.failure;

import java.io.Serial;

/** The keys in this folder have been erased, and what lay beside them is gone; only a backup leads back. */
public final class KeysErasedException extends VaultException {

    @Serial
    private static final long serialVersionUID = 1L;

    public KeysErasedException() {
        super("the keys in this folder have been erased");
    }
}
