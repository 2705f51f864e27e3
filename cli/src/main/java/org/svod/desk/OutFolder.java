package org.svod.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.svod.vault.Vault;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.FilePort;

/** Where files go that leave the vault: its own folder for them, which an erase takes along, unless told otherwise. */
public final class OutFolder {
    private final Vault vault;
    private final FilePort files;
    private final Clock clock;

    /** The folder of {@code vault}; the clock, with its zone, names the day. */
    public OutFolder(Vault vault, FilePort files, Clock clock) {
        this.vault = vault;
        this.files = files;
        this.clock = clock;
    }

    /**
     * The file that is written now: {@code to} itself, or a free name of today, {@code name} and date and {@code end}, in it
     * if it is a directory, or in the vault's own folder, which is made if it is missing.
     */
    Path target(Optional<Path> to, String name, String end) throws IOException {
        Path directory = to.isPresent() ? to.get() : own();
        if (!Files.isDirectory(directory)) {
            return directory;
        }
        return new NewFile(files).freeName(directory, name + LocalDate.now(clock), end);
    }

    /** The same, for whoever works outside this package. */
    public Path place(Optional<Path> to, String name, String end) throws VaultException {
        try {
            return target(to, name, end).toAbsolutePath().normalize();
        } catch (IOException refused) {
            throw StorageFailedException.of(refused);
        }
    }

    /** Whether an erase of this vault takes the file along. */
    public boolean holds(Path file) {
        return file.toAbsolutePath().normalize().startsWith(vault.directory().path());
    }

    private Path own() throws IOException {
        Path out = vault.directory().out();
        if (!files.exists(out)) {
            files.createDirectory(out);
            files.syncDirectory(vault.directory().path());
        }
        return out;
    }
}
