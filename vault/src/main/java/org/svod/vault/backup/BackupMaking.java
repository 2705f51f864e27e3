package org.svod.vault.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.FilePort;
import org.svod.vault.seal.AgeFile;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoredRow;

/** Writes backups. A file appears under its name whole, synced and read back, or not at all. */
public final class BackupMaking {
    private static final int BUFFER = 1 << 16;
    private static final String UNFINISHED = ".part";

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
     * @param digest SHA-256 of the file as it reads back, in hex
     */
    public record Made(Path path, long bytes, long records, String digest) {}

    /**
     * Backs up {@code store} into a new file at {@code target}, for {@code recipients} alone, and notes it in the store.
     *
     * @throws StorageFailedException if the disk refuses or {@code target} is there already; no file of this attempt stays
     */
    public Made make(Store store, Path target, List<String> recipients) throws VaultException {
        Path unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            if (files.exists(target)) {
                throw new IOException("there is a file of this name already");
            }
            if (files.exists(unfinished)) {
                files.delete(unfinished);
            }
            files.createNew(unfinished, new byte[0]);
            try {
                long records = write(store, unfinished, recipients, now);
                files.sync(unfinished);
                String digest = digest(unfinished);
                long bytes = files.size(unfinished);
                files.rename(unfinished, target);
                files.syncDirectory(directoryOf(target));
                boolean noted = store.write(writer -> {
                    BackupBook.note(writer, digest, now, records);
                    return true;
                });
                assert noted;
                return new Made(target, bytes, records, digest);
            } finally {
                if (files.exists(unfinished)) {
                    files.delete(unfinished);
                }
            }
        } catch (IOException e) {
            throw StorageFailedException.of(e);
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

    private static long write(Store store, Path file, List<String> recipients, Instant now)
            throws IOException, VaultException {
        try (WritableByteChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(AgeFile.encrypting(channel, recipients), BUFFER)) {
            Lines lines = new Lines(out);
            lines.add(BackupLine.header(new BackupHeader(now, store.device())));
            store.export(lines::row);
            lines.end();
            return lines.records;
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
        private final OutputStream out;
        private final MessageDigest digest = BackupReading.sha256();
        private long records;

        Lines(OutputStream out) {
            this.out = out;
        }

        void row(StoredRow row) {
            try {
                add(BackupLine.of(row));
                records++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void add(byte[] line) throws IOException {
            digest.update(line);
            out.write(line);
        }

        void end() throws IOException {
            out.write(BackupLine.end(records, HexFormat.of().formatHex(digest.digest())));
        }
    }
}
