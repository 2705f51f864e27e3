package org.svod.vault.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import org.svod.vault.failure.KeyFileDamagedException;
import org.svod.vault.key.image.KeyCopy;
import org.svod.vault.key.image.KeyFileLayout;
import org.svod.vault.seal.HkdfSha256;
import org.svod.vault.seal.SealedBox;
import org.svod.vault.secret.SecretBytes;

/**
 * The store secrets as each slot holds them: {@code key 32 ‖ database salt 16 ‖ vault id 16 ‖ generation u64 ‖ name
 * length u8 ‖ name}, zeroes to {@value KeyFileLayout#RECORD_LENGTH}, sealed to the slot's public key. So whoever is
 * inside can seal a new store key to every slot without its owner.
 */
final class SlotRecord {

    private static final String LABEL = "svod/record/1";

    private SlotRecord() {}

    static void put(KeyCopy copy, int index, byte[] publicKey, StoreSecrets secrets) throws KeyFileDamagedException {
        byte[] plain = encode(secrets);
        try {
            byte[] sealed = SealedBox.seal(publicKey, plain, HkdfSha256.label(LABEL, index));
            copy.putInSlot(index, KeyFileLayout.RECORD_BLOCK, sealed);
        } catch (GeneralSecurityException e) {
            throw new KeyFileDamagedException("a slot's public key is unusable", e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** The caller closes the secrets. */
    static StoreSecrets open(KeyCopy copy, int index, SecretBytes privateKey) throws KeyFileDamagedException {
        byte[] sealed = copy.inSlot(index, KeyFileLayout.RECORD_BLOCK, KeyFileLayout.BLOCK);
        Optional<SecretBytes> plain = SealedBox.open(privateKey, sealed, HkdfSha256.label(LABEL, index));
        try (SecretBytes opened = plain.orElseThrow(() -> new KeyFileDamagedException("a record does not open"))) {
            return opened.use(SlotRecord::decode);
        }
    }

    private static byte[] encode(StoreSecrets secrets) {
        byte[] name = secrets.storeName().getBytes(StandardCharsets.US_ASCII);
        ByteBuffer plain = ByteBuffer.allocate(KeyFileLayout.RECORD_LENGTH);
        secrets.key().use(plain::put);
        plain.put(secrets.databaseSalt()).put(secrets.vaultId()).putLong(secrets.generation());
        plain.put((byte) name.length).put(name);
        return plain.array();
    }

    private static StoreSecrets decode(byte[] bytes) throws KeyFileDamagedException {
        if (bytes.length != KeyFileLayout.RECORD_LENGTH) {
            throw new KeyFileDamagedException("a record has another length");
        }
        ByteBuffer plain = ByteBuffer.wrap(bytes);
        byte[] key = take(plain, StoreSecrets.KEY_BYTES);
        byte[] salt = take(plain, StoreSecrets.SALT_BYTES);
        byte[] vaultId = take(plain, StoreSecrets.VAULT_ID_BYTES);
        long generation = plain.getLong();
        String name = new String(take(plain, plain.get() & 0xFF), StandardCharsets.US_ASCII);
        if (generation < 1 || !StoreSecrets.isStoreName(name) || !isZero(plain)) {
            Arrays.fill(key, (byte) 0);
            throw new KeyFileDamagedException("a record says what cannot be");
        }
        return new StoreSecrets(SecretBytes.takeFrom(key), salt, name, vaultId, generation);
    }

    private static byte[] take(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    static boolean isZero(ByteBuffer rest) {
        while (rest.hasRemaining()) {
            if (rest.get() != 0) {
                return false;
            }
        }
        return true;
    }
}
