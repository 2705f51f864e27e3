package org.svod.vault.export;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.svod.vault.seal.Ed25519;
import org.svod.vault.secret.SecretBytes;

/** The key with which a vault signs what it exports. Closing wipes it; whoever made it closes it. */
public final class SigningKey implements AutoCloseable {
    /** Length of the private half in bytes. */
    public static final int BYTES = Ed25519.KEY_BYTES;

    private final SecretBytes seed;

    private SigningKey(SecretBytes seed) {
        this.seed = seed;
    }

    /** A new one. */
    public static SigningKey generate(SecureRandom random) {
        return new SigningKey(SecretBytes.random(random, BYTES));
    }

    /** The one that was kept; wipes the array. */
    public static SigningKey takeFrom(byte[] kept) {
        if (kept.length != BYTES) {
            throw new IllegalArgumentException("a signing key has " + BYTES + " bytes");
        }
        return new SigningKey(SecretBytes.takeFrom(kept));
    }

    /** The public half, 64 hex digits. */
    public String publicHex() {
        return HexFormat.of().formatHex(Ed25519.publicKey(seed));
    }

    /** The signature of {@code message}, 128 hex digits. */
    String sign(byte[] message) {
        return HexFormat.of().formatHex(Ed25519.sign(seed, message));
    }

    /** The private half, for the store; the caller wipes the array. */
    byte[] toBytes() {
        return seed.use(byte[]::clone);
    }

    @Override
    public void close() {
        seed.close();
    }

    @Override
    public String toString() {
        return "SigningKey[redacted]";
    }
}
