package org.svod.desk.export;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.svod.desk.NewFile;
import org.svod.desk.OutFolder;
import org.svod.desk.journal.JournalRow;
import org.svod.protocols.run.event.IncidentId;
import org.svod.vault.Vault;
import org.svod.vault.export.Export;
import org.svod.vault.export.ExportForm;
import org.svod.vault.export.SigningBook;
import org.svod.vault.export.SigningKey;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.FilePort;
import org.svod.vault.store.Id;

/** Writes an incident of the open vault into a file, with the rows that bear it out, signed with the vault's key. */
public final class IncidentExportDesk {
    private static final Set<String> KINDS = Set.of(JournalRow.HERE, JournalRow.TAKEN);

    private final Vault vault;
    private final FilePort files;
    private final Clock clock;
    private final SecureRandom random;

    /** Exports from {@code vault} through {@code files}. */
    public IncidentExportDesk(Vault vault, FilePort files, Clock clock, SecureRandom random) {
        this.vault = vault;
        this.files = files;
        this.clock = clock;
        this.random = random;
    }

    /** Six words for the key that signs now; the first export makes the key. */
    public List<String> keyWords() throws VaultException {
        try (SigningKey key = SigningBook.key(vault.store(), random)) {
            return SigningBook.words(key.publicHex());
        }
    }

    /** The public half of that key, 64 hex digits. */
    public String publicKey() throws VaultException {
        try (SigningKey key = SigningBook.key(vault.store(), random)) {
            return key.publicHex();
        }
    }

    /** The file that is written now: {@code to} itself, or a free name in the vault's own folder for exports. */
    public Path target(Optional<Path> to, ExportForm form) throws VaultException {
        return new OutFolder(vault, files, clock).place(to, "incident-", "." + form.code());
    }

    /** Whether an erase of this vault takes the file along. */
    public boolean isErasedWithVault(Path file) {
        return new OutFolder(vault, files, clock).holds(file);
    }

    /**
     * Writes the parts of a text into {@code target}, sealed; false if there is a file of that name.
     *
     * @param whole whether the rows come with their contents
     */
    public boolean write(Path target, IncidentId id, ExportForm form, boolean whole, Instant made, List<String> parts)
            throws VaultException {
        try (SigningKey key = SigningBook.key(vault.store(), random)) {
            byte[] sealed = new Export(form, whole, Id.parse(id.hex()), made, parts).sealed(vault.store(), KINDS, key);
            return new NewFile(files).write(target, sealed);
        }
    }
}
