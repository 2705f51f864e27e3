package org.svod.desk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.svod.protocols.run.event.Actor;
import org.svod.vault.Vault;
import org.svod.vault.VaultCreation;
import org.svod.vault.backup.BackupBook;
import org.svod.vault.backup.BackupComparison;
import org.svod.vault.backup.BackupRestoring;
import org.svod.vault.contacts.field.PhoneParser;
import org.svod.vault.failure.VaultException;
import org.svod.vault.key.NewSlot;
import org.svod.vault.secret.Credential;
import org.svod.vault.secret.KdfProfile;
import org.svod.vault.secret.RecoveryCode;
import org.svod.vault.secret.RecoveryCredential;
import org.svod.vault.store.Store;

/** Makes vaults of backups: to go on with, or for practice. */
public final class RestoreDesk {
    /** The label of the slot that the code opens, as init gives it. */
    private static final String RECOVERY = "recovery";

    private static final String FIRST = "passphrase";

    private final SecureRandom random;
    private final Clock clock;
    private final ProtocolDesk protocols;
    private final PhoneParser phones;
    private final BackupRestoring restoring;

    /** Creates through {@code creation}; the others are what lists and searchable words are derived with. */
    public RestoreDesk(
            VaultCreation creation, SecureRandom random, Clock clock, ProtocolDesk protocols, PhoneParser phones) {
        this.random = random;
        this.clock = clock;
        this.protocols = protocols;
        this.phones = phones;
        this.restoring = new BackupRestoring(
                creation, random, clock, store -> upkeep(store).rebuild());
    }

    /** Reads a backup from end to end with the code and writes nothing. */
    public BackupRestoring.Checked check(Path file, RecoveryCode code) throws VaultException {
        return BackupRestoring.check(file, code);
    }

    /**
     * Makes a vault in {@code home} that a new passphrase and the same code open, and returns it open. The caller owns the
     * secrets and closes the vault.
     *
     * @throws VaultException if the backup is refused or the home is in use; nothing is left of the attempt
     */
    public Vault restore(Path file, RecoveryCode code, Path home, KdfProfile profile, Credential passphrase)
            throws VaultException {
        RecoveryCredential recovery = new RecoveryCredential(code); // not closed here: it would close the caller's code
        List<NewSlot> slots = List.of(new NewSlot(FIRST, passphrase), new NewSlot(RECOVERY, recovery));
        return restoring.restore(file, code, home, profile, slots, writer -> {
            KeyDesk.begin(writer, LocalDate.now(clock));
            BackupBook.recipient(writer, RECOVERY, code.recipient());
        });
    }

    /**
     * Restores into {@code home} with the code alone and compares row by row with {@code now}. What is left in the home is
     * for the caller to erase.
     */
    public BackupComparison rehearse(Path file, RecoveryCode code, Path home, Vault now) throws VaultException {
        RecoveryCredential recovery = new RecoveryCredential(code);
        List<NewSlot> slots = List.of(new NewSlot(RECOVERY, recovery));
        try (Vault back = restoring.restore(file, code, home, KdfProfile.LOW, slots, writer -> {})) {
            return BackupComparison.of(back.store(), now.store());
        }
    }

    private UpkeepDesk upkeep(Store store) {
        Actor nobody = new Actor(RECOVERY, Optional.empty());
        return new UpkeepDesk(
                store,
                new ContactDesk(store, clock, random, phones),
                new IncidentDesk(store, protocols, clock, random, nobody),
                clock,
                random);
    }
}
