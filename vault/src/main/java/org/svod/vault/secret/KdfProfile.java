package org.svod.vault.secret;

/**
 * What one guess of a passphrase costs: Argon2id memory in KiB, passes and lanes (RFC 9106). The bounds hold before any
 * memory is taken, so that a planted number can neither exhaust the device nor make guessing free.
 *
 * @param memoryKiB 1 MiB to 1 GiB, given in KiB
 * @param iterations 1 to 16 passes over the memory
 * @param lanes 1 to 16
 */
public record KdfProfile(int memoryKiB, int iterations, int lanes) {

    private static final int MIN_MEMORY_KIB = 1024;
    private static final int MAX_MEMORY_KIB = 1024 * 1024;
    private static final int MAX_ITERATIONS = 16;
    private static final int MAX_LANES = 16;

    /** For a device on which {@link #STANDARD} takes longer than two seconds. */
    public static final KdfProfile LOW = new KdfProfile(64 * 1024, 4, 4);

    /** The default. */
    public static final KdfProfile STANDARD = new KdfProfile(256 * 1024, 3, 4);

    /** Throws {@link IllegalArgumentException} outside the bounds. */
    public KdfProfile {
        if (!inBounds(memoryKiB, iterations, lanes)) {
            throw new IllegalArgumentException(
                    "out of bounds: " + memoryKiB + " KiB, " + iterations + " passes, " + lanes + " lanes");
        }
    }

    /** Whether a profile with these numbers may exist: for readers of files, before they cost anything. */
    public static boolean inBounds(long memoryKiB, long iterations, long lanes) {
        return memoryKiB >= MIN_MEMORY_KIB
                && memoryKiB <= MAX_MEMORY_KIB
                && iterations >= 1
                && iterations <= MAX_ITERATIONS
                && lanes >= 1
                && lanes <= MAX_LANES;
    }
}
