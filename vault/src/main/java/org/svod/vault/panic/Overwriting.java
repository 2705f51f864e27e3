package org.svod.vault.panic;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.svod.vault.file.FilePort;
import org.svod.vault.file.Noise;

/** Overwrites single files in place: never cuts them, which would leave their old blocks untouched on the disk. */
final class Overwriting {

    /** How one file fared. */
    enum Outcome {
        CONFIRMED,
        DIFFERENT,
        REFUSED,
        GONE
    }

    private static final int BLOCK = 4096;
    private static final int CHUNK = 64 * 1024;

    /** A second erase may be writing its own noise at the same moment; then the comparison fails and is repeated. */
    private static final int ATTEMPTS = 8;

    private static final long PAUSE_MILLIS = 50;

    private final FilePort files;
    private final SecureRandom random;

    Overwriting(FilePort files, SecureRandom random) {
        this.files = files;
        this.random = random;
    }

    /** The heads of the two copies in a key file, then a sync: the smallest write after which no passphrase leads in. */
    void heads(Path keys) {
        makeWritable(keys);
        try (Noise noise = new Noise(random)) {
            Noise.Stream stream = noise.start();
            long size = files.size(keys);
            long second = size / 2 / BLOCK * BLOCK;
            for (long offset : new long[] {0, second}) {
                files.write(keys, offset, stream.next((int) Math.min(BLOCK, size - offset)));
            }
            files.sync(keys);
        } catch (IOException e) {
            return; // everything is done once more and compared later; that is where a refusal is noted
        }
    }

    /** Every byte, then a sync; what came of it is not looked at here. */
    void blind(Path file) {
        once(file, false);
    }

    /** Every byte, then a sync, then a comparison of what the file gives back. */
    Outcome whole(Path file) {
        Outcome outcome = once(file, true);
        for (int i = 1; i < ATTEMPTS && outcome == Outcome.DIFFERENT; i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            outcome = once(file, true);
        }
        return outcome;
    }

    private Outcome once(Path file, boolean compare) {
        makeWritable(file);
        try (Noise noise = new Noise(random)) {
            long size = files.size(file);
            Noise.Stream written = noise.start();
            for (long offset = 0; offset < size; offset += CHUNK) {
                files.write(file, offset, written.next((int) Math.min(CHUNK, size - offset)));
            }
            files.sync(file);
            return !compare || same(file, size, noise.start()) ? Outcome.CONFIRMED : Outcome.DIFFERENT;
        } catch (EOFException e) {
            return Outcome.DIFFERENT;
        } catch (NoSuchFileException e) {
            return Outcome.GONE;
        } catch (IOException e) {
            return Outcome.REFUSED;
        }
    }

    private boolean same(Path file, long size, Noise.Stream expected) throws IOException {
        for (long offset = 0; offset < size; offset += CHUNK) {
            int length = (int) Math.min(CHUNK, size - offset);
            if (!Arrays.equals(expected.next(length), files.read(file, offset, length))) {
                return false;
            }
        }
        return true;
    }

    /** Takes away our own read-only bit: it is no reason to spare a key. Another owner's or a medium's stays in force. */
    static void makeWritable(Path path) {
        if (Files.isWritable(path)) {
            return;
        }
        try {
            Set<PosixFilePermission> permissions = new HashSet<>(Files.getPosixFilePermissions(path));
            if (permissions.add(PosixFilePermission.OWNER_WRITE)) {
                Files.setPosixFilePermissions(path, permissions);
            }
        } catch (IOException | UnsupportedOperationException e) {
            // The write that follows fails then, and says so in the receipt.
            return;
        }
    }
}
