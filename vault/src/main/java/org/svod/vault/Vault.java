package org.svod.vault;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.FilePort;
import org.svod.vault.key.NewSlot;
import org.svod.vault.key.OpenKeyFile;
import org.svod.vault.key.SlotInfo;
import org.svod.vault.store.Store;

/**
 * One opened vault: its store, its key file and the lock that keeps other processes out. The store belongs to the
 * thread that opened it; {@link #erasedNow} may be asked by any. Whoever opened it closes it.
 */
public final class Vault implements AutoCloseable {
    private final FilePort files;
    private final VaultDirectory directory;
    private final VaultLock lock;
    private final OpenKeyFile keys;
    private final SecureRandom random;
    private Store store;
    private final List<Notice> notices;

    /** Takes over lock, keys and store. */
    Vault(
            FilePort files,
            SecureRandom random,
            VaultDirectory directory,
            VaultLock lock,
            OpenKeyFile keys,
            Store store,
            List<Notice> notices) {
        this.files = files;
        this.random = random;
        this.directory = directory;
        this.lock = lock;
        this.keys = keys;
        this.store = store;
        this.notices = List.copyOf(notices);
    }

    /** What it keeps; closed with the vault. Another one after {@link #moveTo}. */
    public Store store() {
        return store;
    }

    /** The key file, for changing slots; closed with the vault. */
    public OpenKeyFile keys() {
        return keys;
    }

    /** The slot that opened it. */
    public SlotInfo openedBy() {
        return keys.openedBy();
    }

    /** All slots, by index. */
    public List<SlotInfo> slots() {
        return keys.slots();
    }

    /** Number of the key file's last commit, from 1. */
    public long generation() {
        return keys.generation();
    }

    /** {@link OpenKeyFile#addSlot}: proven to open before this returns. */
    public SlotInfo addSlot(NewSlot slot, LocalDate today) throws VaultException {
        return keys.addSlot(slot, today);
    }

    /** {@link OpenKeyFile#replaceSlot}: what opened this slot before opens nothing when this returns. */
    public SlotInfo replaceSlot(int index, NewSlot slot, LocalDate today) throws VaultException {
        return keys.replaceSlot(index, slot, today);
    }

    /** {@link OpenKeyFile#removeSlot}: what opened this slot opens nothing when this returns. */
    public void removeSlot(int index) throws VaultException {
        keys.removeSlot(index);
    }

    /** {@link OpenKeyFile#requireAddable}: returns if a slot of this label could be made. */
    public void requireAddable(String label) throws VaultException {
        keys.requireAddable(label);
    }

    /** {@link OpenKeyFile#requireRemovable}: returns if these slots may go. */
    public void requireRemovable(Set<Integer> removed) throws VaultException {
        keys.requireRemovable(removed);
    }

    /** What was found and put right at opening. */
    public List<Notice> notices() {
        return notices;
    }

    /** Where it is. */
    public VaultDirectory directory() {
        return directory;
    }

    /**
     * Goes on with another store, which the key file names by now. The one before is closed, overwritten and removed with
     * its side files; if the disk refuses that, it is done at the next opening. Takes the store over.
     *
     * @return whether nothing of the store before is left
     */
    public boolean moveTo(Store next) {
        Store before = store;
        store = next;
        try {
            before.close();
        } catch (VaultException refused) {
            // The vault has moved whatever the engine says of the file it leaves.
            return false;
        }
        return tidy();
    }

    /** Gives a store. */
    @FunctionalInterface
    public interface StoreOpening {
        /** Opens it. */
        Store open() throws VaultException;
    }

    /** Closes the store and goes on with the same one opened anew, which is not frozen. */
    public void reopen(StoreOpening opening) throws VaultException {
        store.close();
        store = opening.open();
    }

    /**
     * Overwrites and removes every store beside the one that the key file names. False if the disk refused, and if nobody
     * knows what the key file names, because a commit failed: then both stores stay for the next opening to choose from.
     */
    public boolean tidy() {
        Optional<String> current = keys.storeName();
        if (current.isEmpty()) {
            return false;
        }
        try {
            return new Leftovers(files, random).removeBeside(directory, current.get()) >= 0;
        } catch (IOException refused) {
            return false;
        }
    }

    /**
     * Whether the keys behind this vault are being or have been erased. One look at the directory; to be asked every
     * second while the vault is open, from any thread, and answered by ending the process at once.
     */
    public boolean erasedNow() {
        try {
            return files.exists(directory.erased()) || !files.exists(directory.keys());
        } catch (IOException unreadable) {
            // A directory that cannot be read any more is no proof of an erase, and no reason to drop a sitting.
            return false;
        }
    }

    /**
     * Wipes what can be wiped, from any thread: the keys of the key file. The store has its key in the engine, where only
     * the end of the process reaches it; after this the vault is good for nothing but closing.
     */
    public void wipeKeys() {
        keys.close();
    }

    /** Closes the store, wipes the keys and lets go of the lock, all of them whatever fails. Safe to call twice. */
    @Override
    public void close() throws VaultException {
        try {
            store.close();
        } finally {
            keys.close();
            lock.leave();
        }
    }
}
