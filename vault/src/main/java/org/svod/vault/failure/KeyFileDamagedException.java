package org.svod.vault.failure;

import java.io.Serial;

/** The key file cannot be read as one; neither copy is whole. Nothing was changed: copy the folder before trying anything. */
public final class KeyFileDamagedException extends VaultException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param what which check failed, in plain English, without paths or secrets */
    public KeyFileDamagedException(String what) {
        super("the key file is damaged: " + what);
    }

    /** @param what which check failed, in plain English, without paths or secrets */
    public KeyFileDamagedException(String what, Throwable cause) {
        super("the key file is damaged: " + what, cause);
    }
}
