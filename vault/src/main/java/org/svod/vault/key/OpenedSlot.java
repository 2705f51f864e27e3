package org.svod.vault.key;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.svod.vault.failure.KeyFileDamagedException;
import org.svod.vault.key.image.KeyCopy;
import org.svod.vault.key.image.KeyFileLayout;
import org.svod.vault.seal.SealedBox;
import org.svod.vault.secret.SecretBytes;

/**
 * A slot that opened, and all it leads to, checked against each other: its record, the head's generation, the slot table
 * and the public key listed there. Owns the private key and the secrets.
 */
final class OpenedSlot implements AutoCloseable {

    private final int index;
    private final SecretBytes privateKey;
    private final StoreSecrets secrets;
    private final List<SlotEntry> entries;

    private OpenedSlot(int index, SecretBytes privateKey, StoreSecrets secrets, List<SlotEntry> entries) {
        this.index = index;
        this.privateKey = privateKey;
        this.secrets = secrets;
        this.entries = entries;
    }

    /** Tries every slot; empty if none opens. Throws if one opens and what it leads to is damaged. */
    static Optional<OpenedSlot> find(KeyCopy copy, SecretBytes master) throws KeyFileDamagedException {
        for (int index = 0; index < KeyFileLayout.SLOTS; index++) {
            Optional<SecretBytes> privateKey = SlotKey.open(copy, index, master);
            if (privateKey.isPresent()) {
                try (SecretBytes key = privateKey.get()) {
                    return Optional.of(withKey(copy, index, key));
                }
            }
        }
        return Optional.empty();
    }

    /** Opens a slot whose private key is known; copies the key. */
    static OpenedSlot withKey(KeyCopy copy, int index, SecretBytes privateKey) throws KeyFileDamagedException {
        StoreSecrets secrets = SlotRecord.open(copy, index, privateKey);
        try {
            if (secrets.generation() != copy.head().generation()) {
                throw new KeyFileDamagedException("head and record are of different generations");
            }
            List<SlotEntry> entries = SlotTable.open(copy, secrets);
            byte[] publicKey = SealedBox.publicKey(privateKey);
            boolean listed = entries.stream()
                    .anyMatch(entry ->
                            entry.info().index() == index && MessageDigest.isEqual(entry.publicKey(), publicKey));
            if (!listed) {
                throw new KeyFileDamagedException("the slot that opened is not in the table");
            }
            return new OpenedSlot(index, privateKey.copy(), secrets, entries);
        } catch (KeyFileDamagedException e) {
            secrets.close();
            throw e;
        }
    }

    int index() {
        return index;
    }

    SecretBytes privateKey() {
        return privateKey;
    }

    StoreSecrets secrets() {
        return secrets;
    }

    List<SlotEntry> entries() {
        return entries;
    }

    @Override
    public void close() {
        privateKey.close();
        secrets.close();
    }
}
