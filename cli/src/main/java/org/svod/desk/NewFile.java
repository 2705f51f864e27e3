package org.svod.desk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.FilePort;

/** Files that leave us, readable by their owner only: each is there whole and on disk, or not at all; none is overwritten. */
public final class NewFile {
    private final FilePort files;

    /** Writes through {@code files}. */
    public NewFile(FilePort files) {
        this.files = files;
    }

    /** The file itself, or, if {@code to} is a directory, a free name in it: {@code name}, a number if needed, {@code end}. */
    public Path free(Path to, String name, String end) throws VaultException {
        try {
            return freeName(to, name, end);
        } catch (IOException refused) {
            throw StorageFailedException.of(refused);
        }
    }

    Path freeName(Path to, String name, String end) throws IOException {
        if (!Files.isDirectory(to)) {
            return to;
        }
        Path target = to.resolve(name + end);
        for (int number = 2; files.exists(target); number++) {
            target = to.resolve(name + "-" + number + end);
        }
        return target;
    }

    /**
     * Writes a file of mode 0600; it is on disk when this returns.
     *
     * @return false if there is a file of that name: it is left as it is
     */
    public boolean write(Path target, byte[] bytes) throws VaultException {
        try {
            files.createNew(target, bytes);
        } catch (FileAlreadyExistsException there) {
            return false;
        } catch (IOException failed) {
            remove(target);
            throw StorageFailedException.of(failed);
        }
        try {
            files.sync(target);
            Path folder = target.toAbsolutePath().getParent();
            if (folder != null) {
                files.syncDirectory(folder);
            }
        } catch (IOException failed) {
            throw StorageFailedException.of(failed);
        }
        return true;
    }

    /** Takes a file away again that was written in vain: half a file looks like a whole one. */
    public void remove(Path target) {
        try {
            if (files.exists(target)) {
                files.delete(target);
            }
        } catch (IOException alsoFailed) {
            // The failure that led here is the one to be told.
        }
    }
}
