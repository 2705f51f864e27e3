package org.svod.vault.failure;

import java.io.Serial;

/** A file that cannot be taken as one that another vault handed over; nothing was written because of it. */
public final class HandoverRefusedException extends VaultException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public HandoverRefusedException(Reason reason) {
        super("the handover is refused: " + reason);
        this.reason = reason;
    }

    public HandoverRefusedException(Reason reason, Throwable cause) {
        super("the handover is refused: " + reason, cause);
        this.reason = reason;
    }

    /** Why it was refused. */
    public Reason reason() {
        return reason;
    }

    /** Why nothing is taken. */
    public enum Reason {
        /** It is no age file at all. */
        NOT_A_HANDOVER,
        /** It is one, and this vault's key does not open it: it is for somebody else, or from before a rotation. */
        NOT_FOR_US,
        /** It opens, and was cut or changed, or its lines contradict each other. */
        DAMAGED,
        /** A newer program wrote it. */
        NEWER,
        /** What it says of an incident contradicts what this vault says of the same entries. */
        CONTRADICTS
    }
}
