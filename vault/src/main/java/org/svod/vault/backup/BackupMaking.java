package org.svod.vault.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.FilePort;
import org.svod.vault.seal.AgeFile;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreWriter;
import org.svod.vault.store.StoredRow;

/**
 * Writes backups. A file appears under its name whole, synced and read back as it was written, or not at all; what an
 * attempt that was killed left in a directory goes at the next one there.
 */
public final class BackupMaking {
    private static final int BUFFER = 1 << 16;
    private static final String UNFINISHED = ".part";
    private static final Pattern ABANDONED = Pattern.compile("svod-backup-[0-9-]{10,14}\\.age\\.part");

    private final FilePort files;
    private final Clock clock;

    /** Writes through {@code files}; {@code clock} says when. */
    public BackupMaking(FilePort files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /**
     * What was made.
     *
     * @param path where it is
     * @param bytes its length
     * @param records rows in it
     * @param digest SHA-256 of the file as it was written and reads back, in hex
     * @param unnoted why the store could not note it; the file is whole all the same, and the store does not know it
     */
    public record Made(Path path, long bytes, long records, String digest, Optional<VaultException> unnoted) {}

    /**
     * Backs up {@code store} into a new file at {@code target}, for {@code recipients} alone, and notes it in the store.
     *
     * @param recipients public halves of recovery codes, at least one
     * @param beside what else is written in the transaction that notes it; this is not counted as later than the backup
     * @throws StorageFailedException if the disk refuses or {@code target} is there already; no file of this attempt stays
     */
    public Made make(Store store, Path target, List<String> recipients, Consumer<StoreWriter> beside)
            throws VaultException {
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("a backup that nobody could open");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Made made;
        try {
            removeAbandoned(directoryOf(target));
            made = write(store, target, recipients, now);
        } catch (IOException e) {
            throw StorageFailedException.of(e);
        }
        return noted(store, made, now, beside);
    }

    // A store that cannot be written any more, on a full disk or with a wrong clock, is all the more in need of a
    // backup.
    private static Made noted(Store store, Made made, Instant now, Consumer<StoreWriter> beside) {
        try {
            return store.write(writer -> {
                beside.accept(writer);
                BackupBook.note(writer, made.digest(), now, made.records());
                return made;
            });
        } catch (VaultException refused) {
            return new Made(made.path(), made.bytes(), made.records(), made.digest(), Optional.of(refused));
        }
    }

    private Made write(Store store, Path target, List<String> recipients, Instant now)
            throws IOException, VaultException {
        Path unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
        requireFree(target);
        if (files.exists(unfinished)) {
            files.delete(unfinished);
        }
        files.createNew(unfinished, new byte[0]);
        Path at = unfinished;
        boolean done = false;
        try {
            Written written = fill(store, unfinished, recipients, now);
            files.sync(unfinished);
            if (!digest(unfinished).equals(written.digest())) {
                throw new IOException("the file reads back otherwise than it was written");
            }
            long bytes = files.size(unfinished);
            requireFree(target);
            files.rename(unfinished, target);
            at = target;
            files.syncDirectory(directoryOf(target));
            done = true;
            return new Made(target, bytes, written.records(), written.digest(), Optional.empty());
        } finally {
            if (!done && files.exists(at)) {
                files.delete(at);
            }
        }
    }

    // Nothing is ever written over: the only backup there is may have this name.
    private void requireFree(Path target) throws IOException {
        if (files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
    }

    private void removeAbandoned(Path directory) throws IOException {
        for (Path file : files.list(directory)) {
            if (ABANDONED.matcher(file.getFileName().toString()).matches()) {
                files.delete(file);
            }
        }
    }

    /** SHA-256 of a file, in hex: two backups are the same exactly if theirs are. */
    public static String digest(Path file) throws IOException {
        MessageDigest sha256 = BackupReading.sha256();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            while (channel.read(buffer) >= 0) {
                sha256.update(buffer.flip());
                buffer.clear();
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private record Written(long records, String digest) {}

    private static Written fill(Store store, Path file, List<String> recipients, Instant now)
            throws IOException, VaultException {
        MessageDigest sha256 = BackupReading.sha256();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            WritableByteChannel digesting =
                    Channels.newChannel(new DigestOutputStream(Channels.newOutputStream(channel), sha256));
            Lines lines = new Lines();
            try (OutputStream out = new BufferedOutputStream(AgeFile.encrypting(digesting, recipients), BUFFER)) {
                lines.to(out, store, now);
            }
            return new Written(lines.records, HexFormat.of().formatHex(sha256.digest()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Path directoryOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("a file stands in a directory");
        }
        return parent;
    }

    /** Lines going out, counted and digested. */
    private static final class Lines {
        private final MessageDigest digest = BackupReading.sha256();
        private long records;

        void to(OutputStream out, Store store, Instant now) throws IOException, VaultException {
            add(out, BackupLine.header(new BackupHeader(now, store.device())));
            store.export(row -> {
                if (row instanceof StoredRow.Cell cell && cell.isPrivate()) {
                    return; // what it opens is opened here alone
                }
                try {
                    add(out, BackupLine.of(row));
                    records++;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            out.write(BackupLine.end(records, HexFormat.of().formatHex(digest.digest())));
        }

        private void add(OutputStream out, byte[] line) throws IOException {
            digest.update(line);
            out.write(line);
        }
    }
}
