package org.svod.vault.seal;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import java.security.GeneralSecurityException;
import org.svod.vault.secret.SecretBytes;

/** Signatures of pure Ed25519 (RFC 8032): a secret seed of 32 bytes, a public key of 32, a signature of 64. */
public final class Ed25519 {
    /** Length of a seed and of a public key in bytes. */
    public static final int KEY_BYTES = 32;

    /** Length of a signature in bytes. */
    public static final int SIGNATURE_BYTES = 64;

    private Ed25519() {}

    /** The public half of a seed. */
    public static byte[] publicKey(SecretBytes seed) {
        return seed.use(raw -> {
            try {
                return Ed25519Sign.KeyPair.newKeyPairFromSeed(raw).getPublicKey();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("signing needs a seed of 32 bytes", e);
            }
        });
    }

    /** The signature of a message. */
    public static byte[] sign(SecretBytes seed, byte[] message) {
        return seed.use(raw -> {
            try {
                return new Ed25519Sign(raw).sign(message);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("signing needs a seed of 32 bytes", e);
            }
        });
    }

    /** Whether whoever holds the seed of {@code publicKey} signed exactly this message. */
    public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        if (publicKey.length != KEY_BYTES || signature.length != SIGNATURE_BYTES) {
            return false;
        }
        try {
            new Ed25519Verify(publicKey).verify(signature, message);
            return true;
        } catch (GeneralSecurityException notSigned) {
            return false;
        }
    }
}
