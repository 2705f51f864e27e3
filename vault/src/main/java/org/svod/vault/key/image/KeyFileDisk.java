package org.svod.vault.key.image;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import org.svod.vault.failure.EraseInterruptedException;
import org.svod.vault.failure.KeysErasedException;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.failure.VaultExistsException;
import org.svod.vault.failure.VaultMissingException;
import org.svod.vault.file.FilePort;
import org.svod.vault.file.VaultFileNames;

/** The two copies on disk. Changes are made in place, never by a new file, which would leave the old keys in free blocks. */
public final class KeyFileDisk {

    private static final String STAGING_SUFFIX = ".new";

    private final FilePort files;
    private final Path path;
    private final SecureRandom random;

    public KeyFileDisk(FilePort files, Path path, SecureRandom random) {
        this.files = files;
        this.path = path;
        this.random = random;
    }

    /** The same file system and random, another file. */
    public KeyFileDisk at(Path other) {
        return new KeyFileDisk(files, other, random);
    }

    /**
     * Reads both copies and refuses a folder in which an erase was begun or finished: as long as there is a key file, whatever
     * is in it, it was not finished. Changes nothing.
     */
    public KeyCopyPair read() throws VaultException {
        try {
            boolean erased = files.exists(path.resolveSibling(VaultFileNames.ERASED));
            if (!files.exists(path)) {
                throw erased ? new KeysErasedException() : new VaultMissingException();
            }
            if (erased) {
                throw new EraseInterruptedException();
            }
            return readPair();
        } catch (IOException e) {
            throw StorageFailedException.of(e);
        }
    }

    /**
     * Brings the copies that differ from {@code next} to it, A first: its differing blocks are written and synced, then
     * {@code check} looks at what reads back, and only then is B touched.
     */
    public void commit(KeyCopyPair onDisk, KeyCopy next, ReadBack check) throws VaultException {
        GuardedWriter writer = new GuardedWriter(files, path, random);
        replace(writer, KeyCopyPair.A, onDisk.a(), next);
        check.check(readCopy(KeyCopyPair.A));
        replace(writer, KeyCopyPair.B, onDisk.b(), next);
    }

    /** Makes the other copy equal to the one that opened. */
    public void repair(KeyCopyPair onDisk, KeyCopy opened) throws VaultException {
        GuardedWriter writer = new GuardedWriter(files, path, random);
        replace(writer, KeyCopyPair.A, onDisk.a(), opened);
        replace(writer, KeyCopyPair.B, onDisk.b(), opened);
    }

    /** Writes a new file whole under another name, syncs, checks what reads back, renames. Refuses to replace one. */
    public void create(KeyCopy copy, ReadBack check) throws VaultException {
        Path staging = path.resolveSibling(path.getFileName() + STAGING_SUFFIX);
        KeyFileDisk staged = at(staging);
        GuardedWriter writer = new GuardedWriter(files, staging, random);
        try {
            if (files.exists(path)) {
                throw new VaultExistsException();
            }
            if (files.exists(staging)) {
                staged.discard();
            }
            byte[] whole = Arrays.copyOf(copy.range(0, KeyFileLayout.COPY_LENGTH), KeyFileLayout.FILE_LENGTH);
            System.arraycopy(whole, 0, whole, KeyFileLayout.COPY_LENGTH, KeyFileLayout.COPY_LENGTH);
            writer.createNew(whole);
            writer.sync();
            check.check(staged.readCopy(KeyCopyPair.A));
            check.check(staged.readCopy(KeyCopyPair.B));
            writer.look();
            files.rename(staging, path);
            files.syncDirectory(directory());
        } catch (IOException e) {
            throw StorageFailedException.of(e);
        }
    }

    /** A creation that never finished: its slots open nothing that exists, yet they go as keys go. */
    private void discard() throws IOException {
        byte[] noise = new byte[(int) Math.min(files.size(path), KeyFileLayout.FILE_LENGTH)];
        random.nextBytes(noise);
        files.write(path, 0, noise);
        files.sync(path);
        files.delete(path);
        files.syncDirectory(directory());
    }

    private Path directory() {
        return Objects.requireNonNull(path.toAbsolutePath().getParent(), "a file stands in a directory");
    }

    private void replace(GuardedWriter writer, int which, KeyCopy old, KeyCopy next) throws VaultException {
        boolean wrote = false;
        int from = 0;
        while (from < KeyFileLayout.COPY_LENGTH) {
            int to = from;
            while (to < KeyFileLayout.COPY_LENGTH && !old.sameBlock(next, to)) {
                to += KeyFileLayout.BLOCK;
            }
            if (to > from) {
                writer.write((long) which * KeyFileLayout.COPY_LENGTH + from, next.range(from, to - from));
                wrote = true;
            }
            from = to + KeyFileLayout.BLOCK;
        }
        if (wrote) {
            writer.sync();
        }
    }

    private KeyCopyPair readPair() throws IOException {
        long size = files.size(path);
        int length = (int) Math.min(size, KeyFileLayout.FILE_LENGTH);
        // What a shortened file lacks reads as zeroes, so that a whole copy A still opens.
        byte[] bytes = Arrays.copyOf(files.read(path, 0, length), KeyFileLayout.FILE_LENGTH);
        return new KeyCopyPair(
                KeyCopy.of(Arrays.copyOf(bytes, KeyFileLayout.COPY_LENGTH)),
                KeyCopy.of(Arrays.copyOfRange(bytes, KeyFileLayout.COPY_LENGTH, KeyFileLayout.FILE_LENGTH)));
    }

    private KeyCopy readCopy(int which) throws VaultException {
        try {
            long offset = (long) which * KeyFileLayout.COPY_LENGTH;
            return KeyCopy.of(files.read(path, offset, KeyFileLayout.COPY_LENGTH));
        } catch (IOException e) {
            throw StorageFailedException.of(e);
        }
    }

    /** Judges a copy that was just written and read again. */
    @FunctionalInterface
    public interface ReadBack {
        /** Throws if the copy is not what it must be. */
        void check(KeyCopy copy) throws VaultException;
    }
}
