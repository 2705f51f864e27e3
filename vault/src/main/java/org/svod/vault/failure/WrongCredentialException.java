package org.svod.vault.failure;

import java.io.Serial;

/** No slot opens with what was given. Nothing on disk was changed, not one byte. */
public final class WrongCredentialException extends VaultException {

    @Serial
    private static final long serialVersionUID = 1L;

    public WrongCredentialException() {
        super("no slot opens with this passphrase or code");
    }
}
