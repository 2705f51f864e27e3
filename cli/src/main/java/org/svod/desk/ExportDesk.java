package org.svod.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.svod.vault.Vault;
import org.svod.vault.contacts.exchange.ContactFile;
import org.svod.vault.contacts.exchange.SentContact;
import org.svod.vault.contacts.problem.ContactProblemException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.FilePort;

/** Contacts that leave the open vault, in a file that whoever has it can read. */
public final class ExportDesk {
    private static final String NAME = "contacts-";

    private final Vault vault;
    private final ContactDesk contacts;
    private final FilePort files;
    private final Clock clock;

    /** Exports from {@code vault} through {@code files}; the clock, with its zone, names the day. */
    public ExportDesk(Vault vault, ContactDesk contacts, FilePort files, Clock clock) {
        this.vault = vault;
        this.contacts = contacts;
        this.files = files;
        this.clock = clock;
    }

    /** The file that an export made now goes to: {@code to}, or a free name in the vault's own folder for exports. */
    public Path target(Optional<Path> to, ContactFile.Form form) throws VaultException {
        String end = form == ContactFile.Form.CSV ? ".csv" : ".vcf";
        return new OutFolder(vault, files, clock).place(to, NAME, end);
    }

    /** Whether an erase of this vault takes the file along. */
    public boolean isErasedWithVault(Path file) {
        return new OutFolder(vault, files, clock).holds(file);
    }

    /**
     * Writes every contact that is not hidden into {@code target}, mode 0600, on disk when it returns. Empty if there is a
     * file of that name: it is left as it is.
     *
     * @param inRussian whether the columns of a table have Russian names
     * @return how many there were
     */
    public Optional<Integer> write(Path target, ContactFile.Form form, boolean inRussian)
            throws VaultException, ContactProblemException {
        List<SentContact> all = contacts.all();
        byte[] bytes = ContactFile.text(form, all, inRussian).getBytes(UTF_8);
        return new NewFile(files).write(target, bytes) ? Optional.of(all.size()) : Optional.empty();
    }
}
