package org.svod.vault.seal;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.LowLevelCryptoCaller;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.subtle.HpkeDecrypt;
import com.google.crypto.tink.hybrid.subtle.HpkeEncrypt;
import com.google.crypto.tink.subtle.X25519;
import com.google.crypto.tink.util.Bytes;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import org.svod.vault.secret.SecretBytes;

/**
 * HPKE base mode (RFC 9180) with X25519, HKDF-SHA256 and ChaCha20-Poly1305: {@code encapsulated key 32 ‖ ciphertext ‖
 * tag 16}. Anyone with the public key can seal; nothing tells who did. Raw keys without a registry, so that opening a
 * vault does not pay for key sets it never uses.
 */
@AccessesPartialKey
@LowLevelCryptoCaller
public final class SealedBox {

    /** Length of a public or private key in bytes. */
    public static final int KEY_BYTES = 32;

    /** How much longer the sealed form is, in bytes. */
    public static final int OVERHEAD_BYTES = 32 + 16;

    private SealedBox() {}

    /** A new private key: any 32 random bytes are one. The caller closes it. */
    public static SecretBytes newPrivateKey(SecureRandom random) {
        return SecretBytes.random(random, KEY_BYTES);
    }

    /** The public key that belongs to a private one. */
    public static byte[] publicKey(SecretBytes privateKey) {
        try {
            return privateKey.use(X25519::publicFromPrivate);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a private key has 32 bytes", e);
        }
    }

    /** Seals to a public key; {@code info} says what for. Throws if the bytes are no usable public key. */
    public static byte[] seal(byte[] publicKey, byte[] plaintext, byte[] info) throws GeneralSecurityException {
        return HpkeEncrypt.create(tinkPublic(publicKey)).encrypt(plaintext, info);
    }

    /** What was sealed, or empty if key, bytes or {@code info} do not fit. The caller closes it. */
    public static Optional<SecretBytes> open(SecretBytes privateKey, byte[] sealed, byte[] info) {
        byte[] publicKey = publicKey(privateKey);
        return privateKey.use(raw -> {
            try {
                HpkePrivateKey key = HpkePrivateKey.create(
                        tinkPublic(publicKey),
                        com.google.crypto.tink.util.SecretBytes.copyFrom(raw, InsecureSecretKeyAccess.get()));
                return Optional.of(SecretBytes.takeFrom(HpkeDecrypt.create(key).decrypt(sealed, info)));
            } catch (GeneralSecurityException e) {
                return Optional.empty();
            }
        });
    }

    private static HpkePublicKey tinkPublic(byte[] publicKey) throws GeneralSecurityException {
        HpkeParameters parameters = HpkeParameters.builder()
                .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.CHACHA20_POLY1305)
                .setVariant(HpkeParameters.Variant.NO_PREFIX)
                .build();
        return HpkePublicKey.create(parameters, Bytes.copyFrom(publicKey), null);
    }
}
