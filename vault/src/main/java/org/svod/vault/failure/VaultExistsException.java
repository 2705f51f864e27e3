package org.svod.vault.failure;

import java.io.Serial;

/** A vault stands at this place already; it was left as it is. */
public final class VaultExistsException extends VaultException {

    @Serial
    private static final long serialVersionUID = 1L;

    public VaultExistsException() {
        super("a vault is here already");
    }
}
