package org.svod.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.failure.VaultExistsException;
import org.svod.vault.file.FilePort;
import org.svod.vault.key.KeyFile;
import org.svod.vault.key.NewSlot;
import org.svod.vault.key.OpenKeyFile;
import org.svod.vault.key.StoreSecrets;
import org.svod.vault.secret.KdfProfile;
import org.svod.vault.secret.PassphraseKdf;
import org.svod.vault.store.Store;
import org.svod.vault.store.sql.SqlCipherStore;

/**
 * Makes a vault under another name beside its place, and gives it its name last: a vault is there whole or not at all.
 * If anything fails, what was made is overwritten and removed before the failure is thrown; if even that is refused, the
 * refusal is among the suppressed of what is thrown.
 */
public final class VaultCreation {
    private final FilePort files;
    private final SecureRandom random;
    private final Clock clock;
    private final PassphraseKdf kdf;

    /** Everything it needs of the world outside. */
    public VaultCreation(FilePort files, SecureRandom random, Clock clock, PassphraseKdf kdf) {
        this.files = files;
        this.random = random;
        this.clock = clock;
        this.kdf = kdf;
    }

    /**
     * Makes a vault with an empty store; see {@link #create(Path, KdfProfile, List, StoreFilling)}.
     */
    public Vault create(Path path, KdfProfile profile, List<NewSlot> slots) throws VaultException {
        return create(path, profile, slots, (file, key, salt) -> SqlCipherStore.create(file, key, salt, random));
    }

    /**
     * Makes a vault with these slots and returns it open, as by the first of them. Directories above are made if
     * missing; a directory in which nothing but the marker of a finished erase is left, and perhaps what a rehearsal
     * measured, may be used again. The caller still owns the credentials, and closes the vault.
     *
     * @throws VaultExistsException if there is anything in {@code path} already
     * @throws org.svod.vault.failure.SlotRefusedException if a label or credential is unfit
     * @throws StorageFailedException if the disk refuses
     */
    public Vault create(Path path, KdfProfile profile, List<NewSlot> slots, StoreFilling filling)
            throws VaultException {
        VaultDirectory target = new VaultDirectory(path);
        VaultDirectory building = building(target);
        Building made = new Building(target, building);
        try {
            prepare(target, building);
            return made.make(profile, slots, filling);
        } catch (IOException failed) {
            StorageFailedException failure = StorageFailedException.of(failed);
            made.removeAfter(failure);
            throw failure;
        } catch (VaultException | RuntimeException failure) {
            made.removeAfter(failure);
            throw failure;
        }
    }

    private VaultDirectory building(VaultDirectory target) {
        byte[] tail = new byte[4];
        random.nextBytes(tail);
        return new VaultDirectory(
                target.parent().resolve(target.buildingPrefix() + HexFormat.of().formatHex(tail)));
    }

    private void prepare(VaultDirectory target, VaultDirectory building) throws IOException, VaultException {
        requireFree(target);
        makeAll(target.parent());
        files.createDirectory(building.path());
    }

    /** Whether a vault may be made in {@code path}: nothing is there, or what an erase leaves when it has finished. */
    public boolean isFree(Path path) throws StorageFailedException {
        try {
            return isFree(new VaultDirectory(path));
        } catch (IOException failed) {
            throw StorageFailedException.of(failed);
        }
    }

    /** An empty directory may stand there, or one that an erase has finished with: it is replaced. */
    private boolean isFree(VaultDirectory target) throws IOException {
        return !files.exists(target.path())
                || (Files.isDirectory(target.path(), LinkOption.NOFOLLOW_LINKS)
                        && files.list(target.path()).stream()
                                .allMatch(each -> each.equals(target.erased()) || isNote(target, each)));
    }

    private void requireFree(VaultDirectory target) throws IOException, VaultException {
        if (!isFree(target)) {
            throw new VaultExistsException();
        }
    }

    private static boolean isNote(VaultDirectory target, Path file) {
        return file.equals(target.rehearsed()) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** The marker goes last, when the new vault is whole beside it: a directory is renamed over an empty one only. */
    private void clear(VaultDirectory target) throws IOException {
        for (Path left : List.of(target.rehearsed(), target.erased())) {
            if (files.exists(left)) {
                files.delete(left);
                files.syncDirectory(target.path());
            }
        }
    }

    private void makeAll(Path directory) throws IOException {
        Path parent = directory.getParent();
        if (files.exists(directory)) {
            return;
        }
        if (parent != null) {
            makeAll(parent);
        }
        files.createDirectory(directory);
        if (parent != null) {
            files.syncDirectory(parent);
        }
    }

    /** One vault in the making. */
    private final class Building {
        private final VaultDirectory target;
        private VaultDirectory at;

        Building(VaultDirectory target, VaultDirectory at) {
            this.target = target;
            this.at = at;
        }

        Vault make(KdfProfile profile, List<NewSlot> slots, StoreFilling filling) throws IOException, VaultException {
            files.createNew(at.lock(), new byte[0]);
            VaultLock lock = VaultLock.acquire(at.lock());
            OpenKeyFile keys = null;
            Vault vault = null;
            try (StoreSecrets secrets = StoreSecrets.fresh(random)) {
                Path store = at.store(secrets.storeName());
                files.createNew(store, new byte[0]);
                filling.fill(store, secrets.key(), secrets.databaseSalt());
                files.sync(store);
                LocalDate today = LocalDate.now(clock);
                keys = KeyFile.create(files, at.keys(), random, kdf, profile, secrets, slots, today);
                files.syncDirectory(at.path());
                requireFree(target);
                clear(target);
                files.rename(at.path(), target.path());
                at = target;
                files.syncDirectory(target.parent());
                keys.movedTo(at.keys());
                vault = open(lock, keys, secrets);
                return vault;
            } finally {
                if (vault == null) {
                    if (keys != null) {
                        keys.close();
                    }
                    lock.close();
                }
            }
        }

        private Vault open(VaultLock lock, OpenKeyFile keys, StoreSecrets secrets) throws VaultException {
            Path file = at.store(secrets.storeName());
            Store store = SqlCipherStore.open(file, secrets.key(), secrets.databaseSalt(), random, clock);
            boolean done = false;
            try {
                lock.announce(LockContent.here(clock.instant()));
                Vault vault = new Vault(files, random, at, lock, keys, store, tidied());
                done = true;
                return vault;
            } finally {
                if (!done) {
                    store.close();
                }
            }
        }

        /** An earlier attempt may have been killed; now that a slot stands, its remains can go. */
        private List<Notice> tidied() {
            try {
                int removed = new Leftovers(files, random).removeHalfMade(target);
                return removed > 0 ? List.of(new Notice.LeftoversRemoved(removed)) : List.of();
            } catch (IOException refused) {
                return List.of(new Notice.LeftoversRemain());
            }
        }

        /** Nothing of a failed attempt stays. */
        void removeAfter(Exception failure) {
            try {
                if (files.exists(at.path())) {
                    int removed = new Leftovers(files, random).removeVault(at);
                    assert removed >= 0;
                }
            } catch (IOException refused) {
                failure.addSuppressed(refused);
            }
        }
    }
}
