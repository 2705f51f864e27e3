package org.svod.vault.key.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.svod.vault.secret.KdfProfile;

/** The readable fields at the start of a copy. They are not secret, and only authentic once a slot's record agrees. */
public final class KeyHead {

    private static final byte[] MAGIC = "SVODKEYS".getBytes(StandardCharsets.US_ASCII);

    /** Far beyond any use, and far from overflowing. */
    private static final long MAX_GENERATION = 1L << 48;

    private final KdfProfile profile;
    private final long generation;
    private final byte[] salt;

    public KeyHead(KdfProfile profile, long generation, byte[] salt) {
        this.profile = profile;
        this.generation = generation;
        this.salt = salt.clone();
    }

    static boolean hasMagic(byte[] copy) {
        return Arrays.equals(
                copy,
                KeyFileLayout.MAGIC,
                KeyFileLayout.MAGIC + KeyFileLayout.MAGIC_LENGTH,
                MAGIC,
                0,
                KeyFileLayout.MAGIC_LENGTH);
    }

    static int format(byte[] copy) {
        return ByteBuffer.wrap(copy).getShort(KeyFileLayout.FORMAT_NUMBER) & 0xFFFF;
    }

    /** Whether format, suite and KDF are those this program knows; a later program may add others. */
    static boolean isKnown(byte[] copy) {
        return format(copy) == KeyFileLayout.FORMAT
                && copy[KeyFileLayout.SUITE_NUMBER] == KeyFileLayout.SUITE
                && copy[KeyFileLayout.KDF_NUMBER] == KeyFileLayout.KDF_ARGON2ID;
    }

    /** Reads the fields; empty if a number is out of bounds, before it costs time or memory. */
    static Optional<KeyHead> read(byte[] copy) {
        ByteBuffer bytes = ByteBuffer.wrap(copy);
        int memory = bytes.getInt(KeyFileLayout.KDF_MEMORY);
        int iterations = bytes.getInt(KeyFileLayout.KDF_ITERATIONS);
        int lanes = bytes.getInt(KeyFileLayout.KDF_LANES);
        long generation = bytes.getLong(KeyFileLayout.GENERATION);
        if (!KdfProfile.inBounds(memory, iterations, lanes) || generation < 1 || generation > MAX_GENERATION) {
            return Optional.empty();
        }
        byte[] salt = Arrays.copyOfRange(copy, KeyFileLayout.SALT, KeyFileLayout.SALT + KeyFileLayout.SALT_LENGTH);
        return Optional.of(new KeyHead(new KdfProfile(memory, iterations, lanes), generation, salt));
    }

    /** Writes every field but the digest, which covers them. */
    void writeTo(byte[] copy) {
        ByteBuffer.wrap(copy)
                .put(KeyFileLayout.MAGIC, MAGIC)
                .putShort(KeyFileLayout.FORMAT_NUMBER, (short) KeyFileLayout.FORMAT)
                .put(KeyFileLayout.SUITE_NUMBER, (byte) KeyFileLayout.SUITE)
                .put(KeyFileLayout.KDF_NUMBER, (byte) KeyFileLayout.KDF_ARGON2ID)
                .putInt(KeyFileLayout.KDF_MEMORY, profile.memoryKiB())
                .putInt(KeyFileLayout.KDF_ITERATIONS, profile.iterations())
                .putInt(KeyFileLayout.KDF_LANES, profile.lanes())
                .putLong(KeyFileLayout.GENERATION, generation)
                .put(KeyFileLayout.SALT, salt);
    }

    public KeyHead nextGeneration() {
        return new KeyHead(profile, generation + 1, salt);
    }

    public KdfProfile profile() {
        return profile;
    }

    public long generation() {
        return generation;
    }

    public byte[] salt() {
        return salt.clone();
    }
}
