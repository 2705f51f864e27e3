package org.svod.vault.failure;

import java.io.Serial;

/** What was typed or handed in cannot be used as a passphrase, code or key file; nothing was tried with it. */
public final class SecretRefusedException extends VaultException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public SecretRefusedException(Reason reason) {
        super("the passphrase or code cannot be used: " + reason);
        this.reason = reason;
    }

    /** Why it was refused. */
    public Reason reason() {
        return reason;
    }

    /** Why a secret cannot be used. */
    public enum Reason {
        /** Nothing was given. */
        EMPTY,
        /** Longer than 4,096 bytes in UTF-8, or a key file over 16 MiB. */
        TOO_LONG,
        /** The bytes are not UTF-8, or a character is cut in half. */
        NOT_TEXT,
        /** Holds a character this Unicode version does not know: another device might read it differently. Only when set. */
        UNASSIGNED_CHARACTER,
        /** Starts like a recovery code and is not one: a letter is wrong or missing. */
        NOT_A_RECOVERY_CODE,
        /** A passphrase may not start like a recovery code. Only when set. */
        LOOKS_LIKE_RECOVERY_CODE,
        /** The key file that belongs to the passphrase is not there. */
        NO_SUCH_FILE
    }
}
