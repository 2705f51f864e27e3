package org.svod.vault.panic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.svod.vault.file.FilePort;

/**
 * What the functions of the same names in the launcher do to a disk when {@code panic --now} is typed. A test of the launcher
 * compares its order of calls with this.
 */
final class LauncherSteps {
    private static final int BLOCK = 4096;

    private final FilePort files;
    private final Random random;

    LauncherSteps(FilePort files, Random random) {
        this.files = files;
        this.random = random;
    }

    /** {@code strike_heads}: the marker, one block of each copy, a sync of the file, then of its folder. */
    void strikeHeads(Path vault) throws IOException {
        Path keys = vault.resolve("keys");
        files.createNew(vault.resolve("erased"), new byte[0]);
        long blocks = files.size(keys) / BLOCK;
        noise(keys, 0, BLOCK);
        noise(keys, blocks / 2 * BLOCK, BLOCK);
        files.sync(keys);
        files.syncDirectory(vault);
    }

    /** {@code strike_whole}: every byte of the keys, a sync. */
    void strikeWhole(Path vault) throws IOException {
        fill(vault.resolve("keys"));
    }

    /** {@code erase_rest}: keys, side files and exports as {@code erase_file} does it, then what is unlinked only. */
    void eraseRest(Path vault) throws IOException {
        eraseFile(vault.resolve("keys"));
        for (Path file : files.list(vault)) {
            if (file.toString().endsWith(".db-journal")) {
                eraseFile(file);
            }
        }
        for (Path file : files.list(vault.resolve("out"))) {
            eraseFile(file);
        }
        files.delete(vault.resolve("out"));
        for (Path file : files.list(vault)) {
            if (file.toString().endsWith(".db")) {
                files.delete(file);
            }
        }
        files.syncDirectory(vault);
    }

    private void eraseFile(Path file) throws IOException {
        fill(file);
        files.delete(file);
    }

    private void fill(Path file) throws IOException {
        noise(file, 0, (int) files.size(file));
        files.sync(file);
    }

    private void noise(Path file, long offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        files.write(file, offset, bytes);
    }
}
