package org.svod.vault.failure;

import java.io.Serial;

/** The store failed a check before or after it was opened. Nothing was changed by the check. */
public final class StoreDamagedException extends VaultException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param what which check failed, in plain English, without paths or secrets */
    public StoreDamagedException(String what) {
        super("the store is damaged: " + what);
    }

    /** @param what which check failed, in plain English, without paths or secrets */
    public StoreDamagedException(String what, Throwable cause) {
        super("the store is damaged: " + what, cause);
    }
}
