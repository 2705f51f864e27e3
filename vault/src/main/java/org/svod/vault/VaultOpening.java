package org.svod.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.svod.vault.failure.EraseInterruptedException;
import org.svod.vault.failure.KeysErasedException;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.failure.VaultMissingException;
import org.svod.vault.file.FilePort;
import org.svod.vault.key.KeyFile;
import org.svod.vault.key.OpenKeyFile;
import org.svod.vault.key.StoreSecrets;
import org.svod.vault.secret.Credential;
import org.svod.vault.secret.PassphraseKdf;
import org.svod.vault.store.Store;
import org.svod.vault.store.engine.PageSeal;
import org.svod.vault.store.engine.StoreGate;
import org.svod.vault.store.sql.SqlCipherStore;

/**
 * Opens a vault in the one order that loses nothing: lock, slot, our own check of the store, engine. Until a slot has
 * opened, and the store has passed, not one byte of the directory changes, but for a missing lock file that is made anew.
 */
public final class VaultOpening {
    private final FilePort files;
    private final SecureRandom random;
    private final Clock clock;
    private final PassphraseKdf kdf;

    /** Everything it needs of the world outside. */
    public VaultOpening(FilePort files, SecureRandom random, Clock clock, PassphraseKdf kdf) {
        this.files = files;
        this.random = random;
        this.clock = clock;
        this.kdf = kdf;
    }

    /**
     * Opens the vault in {@code path}. The caller still owns the credential, and closes the vault.
     *
     * @throws org.svod.vault.failure.VaultMissingException if there is none
     * @throws org.svod.vault.failure.VaultBusyException if a living process has it open
     * @throws org.svod.vault.failure.KeysErasedException if its keys were erased
     * @throws org.svod.vault.failure.EraseInterruptedException if an erase was begun and not finished
     * @throws org.svod.vault.failure.WrongCredentialException if no slot opens; nothing was changed
     * @throws org.svod.vault.failure.KeyFileDamagedException if no copy of the key file is whole; nothing was changed
     * @throws org.svod.vault.failure.StoreDamagedException if the store fails our checks; it was not touched
     * @throws org.svod.vault.failure.NewerFormatException if a newer program wrote it; it was not changed
     * @throws org.svod.vault.failure.StorageFailedException if the disk refuses
     */
    public Vault open(Path path, Credential credential) throws VaultException {
        VaultDirectory directory = new VaultDirectory(path);
        requireThere(directory);
        VaultLock lock = VaultLock.acquire(directory.lock());
        OpenKeyFile keys = null;
        Vault opened = null;
        try {
            Gate gate = new Gate(directory);
            keys = KeyFile.open(files, directory.keys(), credential, kdf, random, gate);
            opened = open(directory, lock, keys, gate.undone);
            return opened;
        } finally {
            if (opened == null) {
                if (keys != null) {
                    keys.close();
                }
                lock.close();
            }
        }
    }

    /** Whether an erase of the vault in {@code path} was begun and something of it is still there. Changes nothing. */
    public boolean eraseInterrupted(Path path) throws VaultException {
        return VaultGlance.look(files, random, path).state() == VaultGlance.State.ERASE_INTERRUPTED;
    }

    private void requireThere(VaultDirectory directory) throws VaultException {
        try {
            if (!files.exists(directory.keys())) {
                if (!files.exists(directory.erased())) {
                    throw new VaultMissingException();
                }
                throw EraseMark.isAlone(files, directory) ? new KeysErasedException() : new EraseInterruptedException();
            }
            if (!files.exists(directory.lock())) {
                files.createNew(directory.lock(), new byte[0]);
            }
        } catch (IOException failed) {
            throw StorageFailedException.of(failed);
        }
    }

    private Vault open(VaultDirectory directory, VaultLock lock, OpenKeyFile keys, boolean undone)
            throws VaultException {
        List<Notice> notices = new ArrayList<>();
        try (StoreSecrets secrets = keys.secrets()) {
            Path file = directory.store(secrets.storeName());
            Store store = SqlCipherStore.open(file, secrets.key(), secrets.databaseSalt(), random, clock);
            boolean done = false;
            try {
                lock.deadHolder().ifPresent(dead -> notices.add(new Notice.LockTakenOver(dead)));
                lock.announce(LockContent.here(clock.instant()));
                if (undone) {
                    notices.add(new Notice.TransactionUndone());
                }
                if (keys.repairedCopy()) {
                    notices.add(new Notice.KeyCopyRepaired());
                }
                removeLeftovers(directory, secrets.storeName(), notices);
                Vault vault = new Vault(files, random, directory, lock, keys, store, notices);
                done = true;
                return vault;
            } finally {
                if (!done) {
                    store.close();
                }
            }
        }
    }

    /** The vault itself is whole, so leftovers that cannot be removed do not keep anyone out of it. */
    private void removeLeftovers(VaultDirectory directory, String current, List<Notice> notices) {
        try {
            int removed = new Leftovers(files, random).removeBeside(directory, current);
            if (removed > 0) {
                notices.add(new Notice.LeftoversRemoved(removed));
            }
        } catch (IOException refused) {
            notices.add(new Notice.LeftoversRemain());
        }
    }

    /** Our own look at the store, before the engine and before anything is repaired. */
    private final class Gate implements KeyFile.StoreCheck {
        private final VaultDirectory directory;
        private boolean undone;

        Gate(VaultDirectory directory) {
            this.directory = directory;
        }

        @Override
        public void check(StoreSecrets secrets) throws VaultException {
            try (PageSeal seal = new PageSeal(secrets.key(), secrets.databaseSalt())) {
                undone = new StoreGate(files).check(directory.store(secrets.storeName()), seal);
            }
        }
    }
}
