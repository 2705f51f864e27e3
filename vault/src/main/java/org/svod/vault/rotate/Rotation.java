package org.svod.vault.rotate;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.svod.vault.Vault;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.FilePort;
import org.svod.vault.key.SlotInfo;
import org.svod.vault.key.StoreSecrets;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreContent;
import org.svod.vault.store.StoreWriter;
import org.svod.vault.store.sql.SqlCipherStore;

/**
 * Moves a vault to a new store key. Everything is copied by rows into a new file and read back before the key file names
 * it; the old store is overwritten only after. Nobody but the one who rotates need be there: the new key is sealed to
 * the public keys of the slots that stay. Killed anywhere, the vault opens with exactly the old or exactly the new state,
 * and the next opening clears away what was left. The engine's own {@code PRAGMA rekey} loses the database when killed
 * (measured with the pinned driver), so it is never used.
 */
public final class Rotation {
    private final FilePort files;
    private final SecureRandom random;
    private final Clock clock;

    /** Everything it needs of the world outside. */
    public Rotation(FilePort files, SecureRandom random, Clock clock) {
        this.files = files;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Rotates an open vault, whose old store only reads from the start of this call on. After a failure the vault must be
     * closed and opened anew; what was there before is there then, unless the commit had been reached.
     *
     * @param removed indexes of slots to take away in the same commit
     * @param record writes what the new store shall say of this rotation; its rows exist exactly if the rotation does
     * @throws org.svod.vault.failure.SlotRefusedException if the slots cannot be removed; nothing was changed
     * @throws org.svod.vault.failure.ClockAheadException if the stored clock is ahead and nobody confirmed it; nothing was
     *     changed
     * @throws StorageFailedException if the disk refuses; if that was within the commit, the next opening finds out which
     *     of the two stores the key file names, and clears away the other
     * @throws StoreDamagedException if what was read back is not what was written; the old state stays
     */
    public RotationReport rotate(
            Vault vault, Set<Integer> removed, Consumer<StoreWriter> record, RotationProgress progress)
            throws VaultException {
        vault.requireRemovable(removed);
        vault.store().requireClock();
        List<SlotInfo> gone = vault.slots().stream()
                .filter(slot -> removed.contains(slot.index()))
                .toList();
        try (StoreSecrets old = vault.keys().secrets();
                StoreSecrets next = old.renewed(random)) {
            Steps steps = new Steps(progress);
            StoreContent content;
            try {
                content = copyAndCheck(vault, next, record, steps);
                steps.begin(RotationPhase.COMMIT);
                vault.keys().replaceSecrets(next, removed);
            } catch (VaultException | RuntimeException failed) {
                // Before the commit nobody has the key of the half-made store, and it goes. A commit that failed may
                // have named it all the same: then nothing goes.
                tidyAfter(vault, failed);
                throw failed;
            }
            steps.begin(RotationPhase.ERASE);
            Store store = confirmed(vault, next);
            boolean oldStoreGone = vault.moveTo(store);
            return new RotationReport(
                    vault.keys().generation(),
                    steps.end(),
                    content,
                    size(vault, next),
                    vault.slots(),
                    gone,
                    oldStoreGone);
        }
    }

    /**
     * The whole way up to the commit, and then back: the copy is made, read back, overwritten and removed, and the old
     * store stays what it was. For practice, and to know how long it takes. After it the vault can be used as before;
     * after a failure it must be closed.
     */
    public RotationReport rehearse(Vault vault, RotationProgress progress) throws VaultException {
        try (StoreSecrets old = vault.keys().secrets();
                StoreSecrets next = old.renewed(random)) {
            Steps steps = new Steps(progress);
            StoreContent content;
            long bytes;
            boolean copyGone;
            try {
                content = copyAndCheck(vault, next, writer -> {}, steps);
                bytes = size(vault, next);
            } finally {
                steps.begin(RotationPhase.ERASE);
                copyGone = vault.tidy();
            }
            vault.reopen(() -> open(vault, old));
            return new RotationReport(
                    vault.keys().generation(), steps.end(), content, bytes, vault.slots(), List.of(), copyGone);
        }
    }

    /** A whole, checked, synced store under the new key, which nothing names yet. */
    private StoreContent copyAndCheck(Vault vault, StoreSecrets next, Consumer<StoreWriter> record, Steps steps)
            throws VaultException {
        Path file = vault.directory().store(next.storeName());
        steps.begin(RotationPhase.COPY);
        vault.store().freeze();
        try {
            files.createNew(file, new byte[0]);
        } catch (IOException refused) {
            throw StorageFailedException.of(refused);
        }
        StoreContent content = vault.store().copyTo(file, next.key(), next.databaseSalt(), steps::copied);
        steps.begin(RotationPhase.VERIFY);
        try (Store copy = open(vault, next)) {
            if (!copy.content().equals(content)) {
                throw new StoreDamagedException("the copy reads back otherwise than it was written");
            }
            // It was confirmed for the store that is copied, or nothing of the copy stays.
            copy.confirmClock();
            copy.write(writer -> {
                record.accept(writer);
                return true;
            });
            // The rows, and the chains in them, are those of the old store to the last byte. A chain that was broken
            // before is so still, and is no reason to leave the key with someone who holds a stolen laptop.
            if (!copy.fileIsSound()) {
                throw new StoreDamagedException("the copy does not pass its checks");
            }
        }
        try {
            files.sync(file);
            files.syncDirectory(vault.directory().path());
        } catch (IOException refused) {
            throw StorageFailedException.of(refused);
        }
        return content;
    }

    /** What cannot be removed now, the next opening removes. */
    private static void tidyAfter(Vault vault, Exception failed) {
        if (!vault.tidy()) {
            failed.addSuppressed(new IOException("what was made for the rotation is left for the next opening"));
        }
    }

    // Whoever let the old store write let this one: its clock is the same.
    private Store confirmed(Vault vault, StoreSecrets secrets) throws VaultException {
        Store store = open(vault, secrets);
        store.confirmClock();
        return store;
    }

    private Store open(Vault vault, StoreSecrets secrets) throws VaultException {
        Path file = vault.directory().store(secrets.storeName());
        return SqlCipherStore.open(file, secrets.key(), secrets.databaseSalt(), random, clock);
    }

    /** Length of the store as it is, in bytes: about what a rotation needs of free space. */
    public long size(Vault vault) throws VaultException {
        try (StoreSecrets secrets = vault.keys().secrets()) {
            return size(vault, secrets);
        }
    }

    private long size(Vault vault, StoreSecrets secrets) throws VaultException {
        try {
            return files.size(vault.directory().store(secrets.storeName()));
        } catch (IOException refused) {
            throw StorageFailedException.of(refused);
        }
    }

    /** Times the phases and passes on how it goes. */
    private final class Steps {
        private final RotationProgress progress;
        private final List<RotationReport.Phase> done = new ArrayList<>();
        private RotationPhase current = RotationPhase.COPY;
        private long since = -1;

        Steps(RotationProgress progress) {
            this.progress = progress;
        }

        void begin(RotationPhase phase) {
            close();
            current = phase;
            since = clock.millis();
            progress.begins(phase);
        }

        void copied(long rows) {
            progress.copied(rows);
        }

        List<RotationReport.Phase> end() {
            close();
            return done;
        }

        private void close() {
            if (since >= 0) {
                done.add(new RotationReport.Phase(current, Math.max(0, clock.millis() - since)));
            }
            since = -1;
        }
    }
}
