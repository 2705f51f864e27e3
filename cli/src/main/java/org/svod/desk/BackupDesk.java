package org.svod.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.svod.vault.Vault;
import org.svod.vault.backup.BackupBook;
import org.svod.vault.backup.BackupMaking;
import org.svod.vault.backup.BackupRecord;
import org.svod.vault.failure.BackupRefusedException;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.FilePort;
import org.svod.vault.keeping.KeyBook;
import org.svod.vault.keeping.KeyEvent;
import org.svod.vault.key.SlotInfo;
import org.svod.vault.key.SlotKind;
import org.svod.vault.store.StoreWriter;
import org.svod.vault.store.record.HeadWords;

/** Backups of one open vault: made for every recovery code that opens it, recognised, and how far they reach. */
public final class BackupDesk {
    private static final String NAME = "svod-backup-";
    private static final String END = ".age";

    private final Vault vault;
    private final FilePort files;
    private final Clock clock;
    private final BackupBook book;

    /** Backups of {@code vault}, written through {@code files}; the zone of {@code clock} says which day it is. */
    public BackupDesk(Vault vault, FilePort files, Clock clock) {
        this.vault = vault;
        this.files = files;
        this.clock = clock;
        this.book = new BackupBook(vault.store());
    }

    /**
     * What was made.
     *
     * @param made the file
     * @param words six words for the whole file, to be compared when it is restored
     * @param uncovered labels of recovery slots whose code does not open it, because the store does not know its public half
     * @param journalWhole whether what was backed up is what was written, to the last byte
     */
    public record MadeBackup(
            BackupMaking.Made made, List<String> words, List<String> uncovered, boolean journalWhole) {}

    /**
     * How far the backups reach.
     *
     * @param newest the newest one made from here, or restored from
     * @param unsaved how many changes an erase would lose now
     * @param possible whether a recovery code is known that a backup can be made for
     */
    public record Standing(Optional<BackupRecord> newest, long unsaved, boolean possible) {}

    /**
     * The file that a backup made now goes to: {@code to} itself, or a free name of today in it if it is a directory, or in
     * the vault's own directory for exports, which is made if it is missing.
     *
     * @throws BackupRefusedException if nobody could open a backup made now
     */
    public Path target(Optional<Path> to) throws VaultException {
        List<String> known = recipients(recoveryLabels());
        assert !known.isEmpty();
        try {
            return new OutFolder(vault, files, clock).target(to, NAME, END);
        } catch (IOException refused) {
            throw StorageFailedException.of(refused);
        }
    }

    /** Whether an erase of this vault takes the file along. */
    public boolean isErasedWithVault(Path file) {
        return new OutFolder(vault, files, clock).holds(file);
    }

    /**
     * Makes a backup at {@code target}, which must not be there.
     *
     * @throws BackupRefusedException if nobody could open it
     */
    public MadeBackup make(Path target) throws VaultException {
        Set<String> labels = recoveryLabels();
        List<String> recipients = recipients(labels);
        List<String> uncovered = uncovered(labels);
        boolean whole = vault.store().verify().ok();
        BackupMaking.Made made = new BackupMaking(files, clock).make(vault.store(), target, recipients, this::noteMade);
        return new MadeBackup(made, words(made.digest()), uncovered, whole);
    }

    private void noteMade(StoreWriter writer) {
        happened(writer, KeyEvent.What.BACKUP_MADE);
    }

    /** Notes that a backup was restored for practice and every row came back. */
    public void rehearsed() throws VaultException {
        boolean noted = vault.store().write(writer -> {
            happened(writer, KeyEvent.What.BACKUP_REHEARSED);
            return true;
        });
        assert noted;
    }

    private void happened(StoreWriter writer, KeyEvent.What what) {
        KeyBook.happened(
                writer,
                new KeyEvent(what, "", LocalDate.now(clock), vault.openedBy().label()));
    }

    /** The backup in {@code file}, if it is one that was made from here or restored from, to the last bit. */
    public Optional<BackupRecord> check(Path file) throws VaultException {
        try {
            return book.find(BackupMaking.digest(file));
        } catch (IOException refused) {
            throw StorageFailedException.of(refused);
        }
    }

    /** How far the backups reach. */
    public Standing standing() throws VaultException {
        List<BackupRecord> made = book.made();
        Optional<BackupRecord> newest = made.isEmpty() ? Optional.empty() : Optional.of(made.get(0));
        return new Standing(
                newest, book.unsaved(), !book.recipients(recoveryLabels()).isEmpty());
    }

    /** Six words for a backup, from the SHA-256 of its file: whoever wrote them down notices another file. */
    public static List<String> words(String digest) {
        return HeadWords.load().of(HexFormat.of().parseHex(digest));
    }

    private List<String> recipients(Set<String> labels) throws VaultException {
        List<String> recipients = book.recipients(labels);
        if (recipients.isEmpty()) {
            throw new BackupRefusedException(BackupRefusedException.Reason.NO_CODE);
        }
        return recipients;
    }

    private Set<String> recoveryLabels() {
        return vault.slots().stream()
                .filter(slot -> slot.kind() == SlotKind.RECOVERY)
                .map(SlotInfo::label)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<String> uncovered(Set<String> labels) throws VaultException {
        Set<String> uncovered = new LinkedHashSet<>(labels);
        for (String label : labels) {
            if (!book.recipients(Set.of(label)).isEmpty()) {
                uncovered.remove(label);
            }
        }
        return List.copyOf(uncovered);
    }
}
