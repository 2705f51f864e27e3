package org.svod.vault.keeping;

/**
 * How old secrets may get, each number in days from 1 to {@value #LONGEST}.
 *
 * @param storeKey the store key: replaced by a rotation
 * @param passphrase every passphrase, with or without a file
 * @param recovery every recovery code
 * @param practice the last rotation, real or practised
 */
public record KeyPolicy(int storeKey, int passphrase, int recovery, int practice) {
    /** The most days anything may be allowed. */
    public static final int LONGEST = 3650;

    /** Half a year for what a rotation replaces, a year for what people must learn or write down. */
    public static final KeyPolicy DEFAULT = new KeyPolicy(180, 365, 365, 180);

    /** Throws {@link IllegalArgumentException} outside the bounds. */
    public KeyPolicy {
        if (!fits(storeKey) || !fits(passphrase) || !fits(recovery) || !fits(practice)) {
            throw new IllegalArgumentException("an age has 1 to " + LONGEST + " days");
        }
    }

    /** Whether a number of days may be set. */
    public static boolean fits(int days) {
        return days >= 1 && days <= LONGEST;
    }
}
