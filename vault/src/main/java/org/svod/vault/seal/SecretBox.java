package org.svod.vault.seal;

import com.google.crypto.tink.subtle.XChaCha20Poly1305;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.svod.vault.secret.SecretBytes;

/**
 * XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03) with a 32-byte key and a fresh random nonce:
 * {@code nonce 24 ‖ ciphertext ‖ tag 16}. It does not commit to its key; who needs that adds a commitment.
 */
public final class SecretBox {

    /** Length of a key in bytes. */
    public static final int KEY_BYTES = 32;

    /** How much longer the sealed form is, in bytes. */
    public static final int OVERHEAD_BYTES = 24 + 16;

    private SecretBox() {}

    /** Seals a plaintext, bound to {@code associated}. The caller wipes the plaintext. */
    public static byte[] seal(SecretBytes key, byte[] plaintext, byte[] associated) {
        return key.use(raw -> {
            try {
                return new XChaCha20Poly1305(raw).encrypt(plaintext, associated);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("sealing needs a key of 32 bytes", e);
            }
        });
    }

    /** What was sealed, or empty if anything does not fit: key, bytes or {@code associated}. The caller closes it. */
    public static Optional<SecretBytes> open(SecretBytes key, byte[] sealed, byte[] associated) {
        return key.use(raw -> {
            try {
                return Optional.of(SecretBytes.takeFrom(new XChaCha20Poly1305(raw).decrypt(sealed, associated)));
            } catch (GeneralSecurityException e) {
                return Optional.empty();
            }
        });
    }
}
