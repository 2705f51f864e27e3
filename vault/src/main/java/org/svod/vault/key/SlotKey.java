package org.svod.vault.key;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.svod.vault.key.image.KeyCopy;
import org.svod.vault.key.image.KeyFileLayout;
import org.svod.vault.seal.HkdfSha256;
import org.svod.vault.seal.SealedBox;
import org.svod.vault.seal.SecretBox;
import org.svod.vault.secret.SecretBytes;

/**
 * The private key of a slot, sealed under what its owner knows and the slot's area of noise. XChaCha20-Poly1305 does not
 * commit to its key, so 32 more derived bytes stand beside it: one slot cannot be made to open under two passphrases.
 */
final class SlotKey {

    private static final String LABEL = "svod/slot/1";

    private SlotKey() {}

    /** Fills the slot with noise, makes a key pair and seals its private half. The caller closes the private key. */
    static SecretBytes make(KeyCopy copy, int index, SecretBytes master, SecureRandom random) {
        copy.fillSlot(index, random);
        SecretBytes privateKey = SealedBox.newPrivateKey(random);
        try (SecretBytes derived = derive(copy, index, master);
                SecretBytes key = part(derived, 0, SecretBox.KEY_BYTES)) {
            byte[] sealed = privateKey.use(raw -> SecretBox.seal(key, raw, new byte[0]));
            copy.putInSlot(index, KeyFileLayout.KEY_BLOCK + KeyFileLayout.SEALED_KEY, sealed);
            copy.putInSlot(index, KeyFileLayout.KEY_BLOCK + KeyFileLayout.COMMITMENT, commitment(derived));
        }
        return privateKey;
    }

    /** The slot's private key, or empty if this is not what opens it. The caller closes it. */
    static Optional<SecretBytes> open(KeyCopy copy, int index, SecretBytes master) {
        try (SecretBytes derived = derive(copy, index, master);
                SecretBytes key = part(derived, 0, SecretBox.KEY_BYTES)) {
            byte[] stored = copy.inSlot(
                    index, KeyFileLayout.KEY_BLOCK + KeyFileLayout.COMMITMENT, KeyFileLayout.COMMITMENT_LENGTH);
            if (!MessageDigest.isEqual(stored, commitment(derived))) {
                return Optional.empty();
            }
            byte[] sealed = copy.inSlot(
                    index, KeyFileLayout.KEY_BLOCK + KeyFileLayout.SEALED_KEY, KeyFileLayout.SEALED_KEY_LENGTH);
            return SecretBox.open(key, sealed, new byte[0]);
        }
    }

    private static SecretBytes derive(KeyCopy copy, int index, SecretBytes master) {
        byte[] preKey = copy.preKey(index);
        try (SecretBytes input = master.use(m -> joined(m, preKey))) {
            int length = SecretBox.KEY_BYTES + KeyFileLayout.COMMITMENT_LENGTH;
            return HkdfSha256.derive(input, HkdfSha256.label(LABEL, index), length);
        } finally {
            Arrays.fill(preKey, (byte) 0);
        }
    }

    private static SecretBytes joined(byte[] master, byte[] preKey) {
        byte[] both = Arrays.copyOf(master, master.length + preKey.length);
        System.arraycopy(preKey, 0, both, master.length, preKey.length);
        return SecretBytes.takeFrom(both);
    }

    private static byte[] commitment(SecretBytes derived) {
        return derived.use(all -> Arrays.copyOfRange(all, SecretBox.KEY_BYTES, all.length));
    }

    private static SecretBytes part(SecretBytes derived, int from, int to) {
        return derived.use(all -> SecretBytes.takeFrom(Arrays.copyOfRange(all, from, to)));
    }
}
