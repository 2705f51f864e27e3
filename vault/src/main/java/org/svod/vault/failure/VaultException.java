package org.svod.vault.failure;

import java.io.Serial;

/**
 * Something about the vault that the person in front of it can act on. Closed: a switch over it names every case. The
 * message is one plain English line for a trace; it holds no secret, path or name. What a person reads comes from the
 * catalogue of words.
 */
public abstract sealed class VaultException extends Exception
        permits BackupRefusedException,
                ClockAheadException,
                EraseInterruptedException,
                VaultException.HandoverRefusedException,
                KeyFileDamagedException,
                KeysErasedException,
                NewerFormatException,
                SecretRefusedException,
                SlotRefusedException,
                StorageFailedException,
                StoreDamagedException,
                VaultBusyException,
                VaultExistsException,
                VaultMissingException,
                WrongCredentialException {

    @Serial
    private static final long serialVersionUID = 1L;

    VaultException(String message) {
        super(message);
    }

    VaultException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A file that cannot be taken as one that another vault handed over; nothing was written because of it. */
    public static final class HandoverRefusedException extends VaultException {

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
}
