package org.svod.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.FilePort;
import org.svod.vault.file.Noise;
import org.svod.vault.file.VaultFileNames;

/**
 * What an unfinished rotation or creation left behind: stores the key file does not name, and half-made vaults beside
 * this one. Overwritten with noise, synced, then removed; only names that this program gives are touched.
 */
final class Leftovers {
    private static final Pattern STORE = Pattern.compile("store-[0-9a-f]{16}\\.db(-journal)?");
    private static final String JOURNAL_SUFFIX = "-journal";
    private static final int CHUNK = 1 << 20;

    private final FilePort files;
    private final SecureRandom random;

    Leftovers(FilePort files, SecureRandom random) {
        this.files = files;
        this.random = random;
    }

    /** Removes all of them and says how many files that were. {@code current} is the store the key file names. */
    int removeBeside(VaultDirectory vault, String current) throws IOException {
        int removed = 0;
        Optional<IOException> refusal = Optional.empty();
        for (Path file : files.list(vault.path())) {
            String name = file.getFileName().toString();
            if (STORE.matcher(name).matches() && !name.equals(current) && !name.equals(current + JOURNAL_SUFFIX)) {
                try {
                    overwriteAndDelete(file);
                    removed++;
                } catch (IOException refused) {
                    // One that stays is no reason to leave the others.
                    refusal = Optional.of(refused);
                }
            }
        }
        if (removed > 0) {
            files.syncDirectory(vault.path());
        }
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return removed + removeHalfMade(vault);
    }

    /** Removes half-made vaults of this name that no living process is making. */
    int removeHalfMade(VaultDirectory vault) throws IOException {
        int removed = 0;
        for (Path beside : files.list(vault.parent())) {
            String name = beside.getFileName().toString();
            if (name.startsWith(vault.buildingPrefix()) && Files.isDirectory(beside, LinkOption.NOFOLLOW_LINKS)) {
                removed += removeUnlessLocked(new VaultDirectory(beside));
            }
        }
        return removed;
    }

    private int removeUnlessLocked(VaultDirectory halfMade) throws IOException {
        if (!files.exists(halfMade.lock())) {
            return removeVault(halfMade);
        }
        try (VaultLock lock = VaultLock.acquire(halfMade.lock())) {
            assert lock.deadHolder().isEmpty();
            return removeVault(halfMade);
        } catch (VaultException stillBeingMade) {
            return 0;
        }
    }

    /** Removes a vault's directory with everything of ours in it; anything else in it stays, and so does the directory. */
    int removeVault(VaultDirectory vault) throws IOException {
        int removed = 0;
        boolean strange = false;
        for (Path file : files.list(vault.path())) {
            String name = file.getFileName().toString();
            if (name.startsWith(VaultFileNames.KEYS) || STORE.matcher(name).matches() || file.equals(vault.lock())) {
                overwriteAndDelete(file);
                removed++;
            } else {
                strange = true;
            }
        }
        if (!strange) {
            files.delete(vault.path());
        }
        files.syncDirectory(vault.parent());
        return removed;
    }

    private void overwriteAndDelete(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            // We make none: whoever did wants us to overwrite something else.
            files.delete(file);
            return;
        }
        long size = files.size(file);
        try (Noise noise = new Noise(random)) {
            Noise.Stream stream = noise.start();
            for (long at = 0; at < size; at += CHUNK) {
                files.write(file, at, stream.next((int) Math.min(CHUNK, size - at)));
            }
        }
        if (size > 0) {
            files.sync(file);
        }
        files.delete(file);
    }
}
