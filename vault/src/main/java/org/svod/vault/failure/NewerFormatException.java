package org.svod.vault.failure;

import java.io.Serial;

/** The file was written by a newer Svod. It is untouched; a newer program can open it. */
public final class NewerFormatException extends VaultException {

    @Serial
    private static final long serialVersionUID = 1L;

    public NewerFormatException() {
        super("written by a newer version of this program");
    }
}
