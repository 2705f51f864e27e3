package org.svod.vault.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.svod.vault.StoreFilling;
import org.svod.vault.Vault;
import org.svod.vault.VaultCreation;
import org.svod.vault.failure.BackupRefusedException;
import org.svod.vault.failure.BackupRefusedException.Reason;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.key.NewSlot;
import org.svod.vault.secret.KdfProfile;
import org.svod.vault.secret.RecoveryCode;
import org.svod.vault.secret.SecretBytes;
import org.svod.vault.store.ChainFinding;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreWriter;
import org.svod.vault.store.sql.SqlCipherStore;

/**
 * Makes a vault of a backup: rows and chains as they were, a new device with a chain of its own, new keys. The whole file
 * is read and found right before anything is written; the vault gets its name last.
 */
public final class BackupRestoring {
    /** What a backup cannot bring with it: the disk that is written to here did this. */
    private static final Set<ChainFinding.Kind> NOT_OF_THE_CHAIN = EnumSet.of(
            ChainFinding.Kind.PAGE_DAMAGED, ChainFinding.Kind.TABLE_DAMAGED, ChainFinding.Kind.INDEX_DAMAGED);

    private final VaultCreation creation;
    private final SecureRandom random;
    private final Clock clock;
    private final StoreRebuilding rebuilding;

    /** Creates through {@code creation}; {@code rebuilding} writes what is derived. */
    public BackupRestoring(VaultCreation creation, SecureRandom random, Clock clock, StoreRebuilding rebuilding) {
        this.creation = creation;
        this.random = random;
        this.clock = clock;
        this.rebuilding = rebuilding;
    }

    /**
     * What a backup is found to be when all of it was read.
     *
     * @param made when it was made; what was written later is not in it
     * @param records rows in it
     * @param digest SHA-256 of the file, in hex
     */
    public record Checked(Instant made, long records, String digest) {}

    /** Reads a backup from end to end and writes nothing; throws {@link BackupRefusedException} unless all of it is right. */
    public static Checked check(Path file, RecoveryCode code) throws VaultException {
        try {
            BackupReading.Whole whole = BackupReading.read(file, code, row -> {});
            return new Checked(whole.header().made(), whole.records(), BackupMaking.digest(file));
        } catch (IOException e) {
            throw StorageFailedException.of(e);
        }
    }

    /**
     * Makes a vault of the backup and returns it open, as by the first of the slots. Whoever called owns code and
     * credentials still, and closes the vault. A chain that had a fault when the backup was made comes back as it was,
     * fault and all: {@link Store#verify} tells, and refusing would lose everything else.
     *
     * @param settings writes what a new vault notes of itself, such as for whom later backups are made
     * @throws BackupRefusedException if the file is not whole, or its lines contradict each other; nothing is left of it
     */
    public Vault restore(
            Path file, RecoveryCode code, Path home, KdfProfile profile, List<NewSlot> slots, Settings settings)
            throws VaultException {
        Checked checked = check(file, code);
        StoreFilling filling = (store, key, salt) -> {
            try {
                SqlCipherStore.create(store, key, salt, random, to -> {
                    BackupReading.Whole whole = BackupReading.read(file, code, to::accept);
                    requireSame(file, whole, checked);
                });
                finish(store, key, salt, checked, settings);
            } catch (StoreDamagedException contradiction) {
                throw new BackupRefusedException(Reason.DAMAGED, contradiction);
            }
        };
        return creation.create(home, profile, slots, filling);
    }

    // The file was found right and read again: whoever exchanged it in between gets nothing.
    private static void requireSame(Path file, BackupReading.Whole whole, Checked checked) throws VaultException {
        try {
            if (whole.records() != checked.records()
                    || !BackupMaking.digest(file).equals(checked.digest())) {
                throw new BackupRefusedException(Reason.DAMAGED);
            }
        } catch (IOException e) {
            throw StorageFailedException.of(e);
        }
    }

    private void finish(Path file, SecretBytes key, byte[] salt, Checked checked, Settings settings)
            throws VaultException {
        try (Store store = SqlCipherStore.open(file, key, salt, random, clock)) {
            // A clock that was ahead when the rows were written must not keep them from coming back.
            store.confirmClock();
            rebuilding.rebuild(store);
            boolean written = store.write(writer -> {
                settings.write(writer);
                BackupBook.note(writer, checked.digest(), checked.made(), checked.records());
                return true;
            });
            assert written;
            if (store.verify().findings().stream().anyMatch(each -> NOT_OF_THE_CHAIN.contains(each.kind()))) {
                throw new BackupRefusedException(Reason.DAMAGED);
            }
        }
    }

    /** What is written into a restored store beside its rows. */
    @FunctionalInterface
    public interface Settings {
        /** Writes it. */
        void write(StoreWriter writer);
    }
}
