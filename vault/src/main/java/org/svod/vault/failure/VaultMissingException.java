package org.svod.vault.failure;

import java.io.Serial;

/** There is no vault at this place. */
public final class VaultMissingException extends VaultException {

    @Serial
    private static final long serialVersionUID = 1L;

    public VaultMissingException() {
        super("there is no vault here");
    }
}
