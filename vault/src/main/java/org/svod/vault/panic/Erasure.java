package org.svod.vault.panic;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.svod.vault.file.FilePort;

/**
 * Erases vaults: after it nothing in them opens. Needs no passphrase, may be repeated, and may run twice at once. The
 * order is what protects: the marker and the heads of all key files first, then their whole length; only then does it
 * wait for another process to let go, overwrite and read back again, erase side files and exports, and unlink. Ended
 * at any point after the first write, no key opens that had been struck.
 *
 * <p>What stays in the directory is the marker {@code erased}, so that nobody writes there by mistake, and files that
 * are not ours. The store is unlinked without overwriting: without its key it is noise. Only if the keys could not be
 * overwritten is the store overwritten too.
 */
public final class Erasure {

    /** How long another process may keep a vault before the erase goes on without it. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private final FilePort files;
    private final SecureRandom random;
    private final Duration patience;

    /**
     * @param files how the disk is reached
     * @param random where the keys of the noise come from
     * @param patience for all vaults together, normally {@link #PATIENCE}
     */
    public Erasure(FilePort files, SecureRandom random, Duration patience) {
        this.files = files;
        this.random = random;
        this.patience = patience;
    }

    /**
     * Erases these vaults; a directory that is no vault ({@link VaultTraces#isVault}) is passed over untouched. Never
     * throws because of a disk: what failed stands in the receipt, and the rest is done all the same.
     */
    public EraseReceipt erase(List<Path> vaults) {
        return erase(vaults, () -> {});
    }

    /** The same; {@code struck} runs when every key file is overwritten and synced for the first time. */
    EraseReceipt erase(List<Path> vaults, Runnable struck) {
        VaultTraces traces = new VaultTraces(files);
        List<Path> found = vaults.stream().filter(traces::isVault).toList();
        VaultErasure work = new VaultErasure(files, new Overwriting(files, random), traces);
        found.forEach(work::strikeHeads);
        found.forEach(work::strikeKeys);
        struck.run();
        LockWait wait = new LockWait(patience);
        found.forEach(vault -> work.finish(vault, wait));
        return work.receipt(found);
    }
}
