package org.svod.vault.panic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.vault.file.FilePort;
import org.svod.vault.file.Noise;
import org.svod.vault.file.VaultFileNames;

/**
 * Practises an erase: the same steps on a file of noise, as long as {@code keys}, in a folder of its own inside the vault, so
 * that it lies on the same disk. The keys themselves are neither read nor copied: a copy would be one more thing to erase.
 * What was measured is kept as {@link Rehearsed}.
 */
public final class Rehearsal {
    private static final int CHUNK = 64 * 1024;

    private final FilePort files;
    private final SecureRandom random;
    private final Clock clock;

    /** Rehearses on {@code files} with noise from {@code random}; {@code clock} measures. */
    public Rehearsal(FilePort files, SecureRandom random, Clock clock) {
        this.files = files;
        this.random = random;
        this.clock = clock;
    }

    /**
     * What the launcher did before Java started: it made the noise files, began, and had overwritten and synced them.
     *
     * @param started when the clock was started
     * @param struck when all noise files were overwritten and synced
     */
    public record Begun(Instant started, Instant struck) {}

    /**
     * What came of it.
     *
     * @param vaults in whose folders it was rehearsed; empty if none of them has a key file
     * @param receipt as an erase would have written it
     * @param keysMillis until everything was overwritten and synced
     * @param wholeMillis until the receipt
     */
    public record Outcome(List<Path> vaults, EraseReceipt receipt, long keysMillis, long wholeMillis) {}

    /**
     * Rehearses in these vaults; one that has no key file, or in which an erase was begun, is passed over.
     *
     * @throws IOException if a noise file cannot be made, for example on a full disk; nothing of it is left then
     */
    public Outcome rehearse(List<Path> vaults, Optional<Begun> begun) throws IOException {
        List<Path> chosen = new ArrayList<>();
        for (Path vault : vaults) {
            if (begun.isPresent() ? files.exists(folder(vault)) : prepare(vault)) {
                chosen.add(vault);
            }
        }
        Instant started = begun.map(Begun::started).orElseGet(clock::instant);
        List<Instant> struck = new ArrayList<>(begun.map(Begun::struck).stream().toList());
        EraseReceipt receipt = new Erasure(files, random, Erasure.PATIENCE)
                .erase(chosen.stream().map(Rehearsal::folder).toList(), () -> struck.add(clock.instant()));
        long keys = millis(started, struck.get(0));
        for (Path vault : chosen) {
            remove(folder(vault));
        }
        long whole = millis(started, clock.instant());
        LocalDate day = LocalDate.now(clock);
        for (Path vault : chosen) {
            long bytes = files.size(vault.resolve(VaultFileNames.KEYS));
            new Rehearsed(day, bytes, keys, whole, receipt.complete()).keepIn(files, vault);
        }
        return new Outcome(List.copyOf(chosen), receipt, keys, whole);
    }

    private boolean prepare(Path vault) throws IOException {
        Path keys = vault.resolve(VaultFileNames.KEYS);
        if (!files.exists(keys) || files.exists(vault.resolve(VaultFileNames.ERASED))) {
            return false;
        }
        remove(folder(vault));
        boolean done = false;
        try {
            files.createDirectory(folder(vault));
            fill(folder(vault).resolve(VaultFileNames.KEYS), files.size(keys));
            done = true;
            return true;
        } finally {
            if (!done) {
                remove(folder(vault));
            }
        }
    }

    private void fill(Path file, long size) throws IOException {
        files.createNew(
                file, VaultTraces.KEY_FILE_MAGIC); // by which the erase knows it, should keys be damaged in length
        try (Noise noise = new Noise(random)) {
            Noise.Stream stream = noise.start();
            for (long offset = VaultTraces.KEY_FILE_MAGIC.length; offset < size; offset += CHUNK) {
                files.write(file, offset, stream.next((int) Math.min(CHUNK, size - offset)));
            }
        }
        files.sync(file);
    }

    /** Noise and a marker, of an earlier rehearsal too: removed without overwriting. A link is removed, never followed. */
    private void remove(Path folder) throws IOException {
        if (!files.exists(folder)) {
            return;
        }
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            for (Path inside : files.list(folder)) {
                remove(inside);
            }
        }
        files.delete(folder);
    }

    private static Path folder(Path vault) {
        return vault.resolve(VaultFileNames.REHEARSAL);
    }

    // A clock that was set back in between measures nothing.
    private static long millis(Instant from, Instant to) {
        return Math.max(0, to.toEpochMilli() - from.toEpochMilli());
    }
}
