package org.svod.vault.key.image;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.svod.vault.failure.KeysErasedException;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.FilePort;
import org.svod.vault.file.VaultFileNames;

/**
 * The only writer of the key file. An erase may run in another process at any moment, and takes no lock: it first makes
 * the marker, then overwrites. So every write here is followed by a look for the marker; if it is there, everything this
 * writer wrote becomes noise and {@link KeysErasedException} is thrown. Whichever came later, no key survives.
 */
final class GuardedWriter {

    private final FilePort files;
    private final Path path;
    private final Path marker;
    private final SecureRandom random;
    private final List<Written> written = new ArrayList<>();

    GuardedWriter(FilePort files, Path path, SecureRandom random) {
        this.files = files;
        this.path = path;
        this.marker = path.resolveSibling(VaultFileNames.ERASED);
        this.random = random;
    }

    void createNew(byte[] bytes) throws VaultException {
        guarded(new Written(0, bytes.length), () -> files.createNew(path, bytes));
    }

    void write(long offset, byte[] bytes) throws VaultException {
        guarded(new Written(offset, bytes.length), () -> files.write(path, offset, bytes));
    }

    void sync() throws VaultException {
        try {
            files.sync(path);
        } catch (IOException e) {
            look();
            throw StorageFailedException.of(e);
        }
        look();
    }

    /** Writes nothing; throws if an erase has begun, after making noise of what was written. */
    void look() throws VaultException {
        boolean erased;
        try {
            erased = files.exists(marker);
        } catch (IOException e) {
            throw StorageFailedException.of(e);
        }
        if (erased) {
            throw blinded();
        }
    }

    private void guarded(Written range, Step step) throws VaultException {
        look();
        written.add(range);
        try {
            step.run();
        } catch (IOException e) {
            // A failed write may have written a part.
            look();
            throw StorageFailedException.of(e);
        }
        look();
    }

    private KeysErasedException blinded() {
        KeysErasedException erased = new KeysErasedException();
        try {
            for (Written range : written) {
                byte[] noise = new byte[range.length];
                random.nextBytes(noise);
                files.write(path, range.offset, noise);
            }
            if (!written.isEmpty()) {
                files.sync(path);
            }
        } catch (IOException e) {
            // Most likely the erase has unlinked the file already, which is what we are helping it to do.
            erased.addSuppressed(e);
        }
        return erased;
    }

    private record Written(long offset, int length) {}

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
