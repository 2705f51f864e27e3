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
                HandoverRefusedException,
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
}
