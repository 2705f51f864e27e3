package org.svod.vault.failure;

import java.io.Serial;

/** A backup that cannot be made, or a file that cannot be taken as one; nothing was written because of it. */
public final class BackupRefusedException extends VaultException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public BackupRefusedException(Reason reason) {
        super("the backup is refused: " + reason);
        this.reason = reason;
    }

    public BackupRefusedException(Reason reason, Throwable cause) {
        super("the backup is refused: " + reason, cause);
        this.reason = reason;
    }

    /** Why it was refused. */
    public Reason reason() {
        return reason;
    }

    /** Why there is no backup, or none for this code. */
    public enum Reason {
        /** It would be for nobody: no recovery code is known in this vault. */
        NO_CODE,
        /** It is no age file at all. */
        NOT_A_BACKUP,
        /** It is one, and this recovery code does not open it. */
        OTHER_CODE,
        /** It opens, and was cut or changed, or its lines contradict each other. */
        DAMAGED,
        /** A newer program wrote it. */
        NEWER
    }
}
