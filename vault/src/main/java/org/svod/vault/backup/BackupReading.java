package org.svod.vault.backup;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.svod.vault.failure.BackupRefusedException;
import org.svod.vault.failure.BackupRefusedException.Reason;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.seal.AgeFile;
import org.svod.vault.secret.RecoveryCode;
import org.svod.vault.store.StoredRow;

/** A backup read from its first line to its last. What it hands out is provisional until it has come to the end. */
final class BackupReading {
    // A value has at most 1 MiB, which base64 makes a third longer.
    private static final int LONGEST_LINE = 2 * 1024 * 1024;
    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest = sha256();
    private final InputStream in;
    private long records;

    private BackupReading(InputStream in) {
        this.in = in;
    }

    /** What a whole backup says of itself. */
    record Whole(BackupHeader header, long records) {}

    /** Takes rows as they are read. */
    @FunctionalInterface
    interface RowSink {
        void accept(StoredRow row) throws VaultException;
    }

    /**
     * Reads all of it.
     *
     * @throws BackupRefusedException unless every byte to the last line is as it was written
     */
    static Whole read(Path file, RecoveryCode code, RowSink rows) throws VaultException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() == 0) {
                throw new BackupRefusedException(Reason.NOT_A_BACKUP);
            }
            return readAge(channel, code, rows);
        } catch (IOException e) {
            throw StorageFailedException.of(e);
        }
    }

    private static Whole readAge(FileChannel channel, RecoveryCode code, RowSink rows) throws VaultException {
        try (InputStream in = AgeFile.decrypting(channel, code)) {
            return new BackupReading(new BufferedInputStream(in, BUFFER)).all(rows);
        } catch (IOException e) {
            // The disk answered when the file was opened; what fails while decrypting is the content.
            throw new BackupRefusedException(Reason.DAMAGED, e);
        }
    }

    private Whole all(RowSink rows) throws IOException, VaultException {
        byte[] first = line();
        BackupHeader header = ReadLine.of(first).header();
        digest.update(first);
        while (true) {
            byte[] bytes = line();
            ReadLine read = ReadLine.of(bytes);
            if (read.isEnd()) {
                boolean right = read.ends(records, HexFormat.of().formatHex(digest.digest()));
                if (!right || in.read() >= 0) {
                    throw new BackupRefusedException(Reason.DAMAGED);
                }
                return new Whole(header, records);
            }
            digest.update(bytes);
            records++;
            rows.accept(read.row());
        }
    }

    /** One line with its LF. */
    private byte[] line() throws IOException, BackupRefusedException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        int next = in.read();
        while (next >= 0) {
            line.write(next);
            if (next == '\n') {
                return line.toByteArray();
            }
            if (line.size() > LONGEST_LINE) {
                break;
            }
            next = in.read();
        }
        throw new BackupRefusedException(Reason.DAMAGED);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }
}
