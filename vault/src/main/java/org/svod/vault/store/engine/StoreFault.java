package org.svod.vault.store.engine;

import java.io.Serial;
import org.svod.vault.failure.VaultException;

/**
 * Carries a {@link VaultException} through callbacks that declare none. Thrown and caught within the store only; the
 * store's own methods throw what it carries.
 */
public final class StoreFault extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final VaultException carried;

    /** Carries {@code carried}. */
    public StoreFault(VaultException carried) {
        super(carried.getMessage(), carried);
        this.carried = carried;
    }

    /** What to throw. */
    public VaultException carried() {
        return carried;
    }
}
