package org.svod.vault.key;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.svod.vault.failure.KeyFileDamagedException;
import org.svod.vault.failure.SlotRefusedException;
import org.svod.vault.failure.SlotRefusedException.Reason;
import org.svod.vault.failure.VaultException;
import org.svod.vault.key.image.KeyCopy;
import org.svod.vault.key.image.KeyFileLayout;
import org.svod.vault.key.image.KeyHead;
import org.svod.vault.secret.KdfProfile;
import org.svod.vault.secret.PassphraseKdf;
import org.svod.vault.secret.SecretBytes;

/** The next state of a key file, made and proven in memory before a byte of it is written. Closing wipes its secrets. */
final class KeyDraft implements AutoCloseable {

    private final KeyCopy copy;
    private final NavigableMap<Integer, SlotEntry> entries = new TreeMap<>();
    private final Map<Integer, SecretBytes> masters = new HashMap<>();
    private final NavigableMap<Integer, SecretBytes> privateKeys = new TreeMap<>();
    private final PassphraseKdf kdf;
    private final SecureRandom random;

    private KeyDraft(KeyCopy copy, PassphraseKdf kdf, SecureRandom random) {
        this.copy = copy;
        this.kdf = kdf;
        this.random = random;
    }

    /** A new file, generation 1, without slots. */
    static KeyDraft first(KdfProfile profile, PassphraseKdf kdf, SecureRandom random) {
        KeyCopy copy = KeyCopy.ofNoise(random);
        byte[] salt = new byte[KeyFileLayout.SALT_LENGTH];
        random.nextBytes(salt);
        copy.putHead(new KeyHead(profile, 1, salt));
        return new KeyDraft(copy, kdf, random);
    }

    /** The state that follows a given one. */
    static KeyDraft after(KeyCopy current, List<SlotEntry> entries, PassphraseKdf kdf, SecureRandom random) {
        KeyCopy copy = current.duplicate();
        copy.putHead(current.head().nextGeneration());
        KeyDraft draft = new KeyDraft(copy, kdf, random);
        entries.forEach(entry -> draft.entries.put(entry.info().index(), entry));
        return draft;
    }

    int freeIndex() throws SlotRefusedException {
        for (int index = 0; index < KeyFileLayout.SLOTS; index++) {
            if (!entries.containsKey(index)) {
                return index;
            }
        }
        throw new SlotRefusedException(Reason.NO_FREE_SLOT);
    }

    /** Makes a slot at {@code index}, in the place of what may be there. */
    void put(int index, NewSlot slot, LocalDate today) throws VaultException {
        slot.requireFit();
        for (SlotEntry entry : entries.values()) {
            if (entry.info().index() != index && entry.info().label().equals(slot.label())) {
                throw new SlotRefusedException(Reason.LABEL_TAKEN);
            }
        }
        KeyHead head = copy.head();
        SecretBytes master = slot.credential().master(kdf, head.salt(), head.profile());
        masters.put(index, master);
        requireOpensNothing(master);
        SecretBytes privateKey = SlotKey.make(copy, index, master, random);
        privateKeys.put(index, privateKey);
        entries.put(index, SlotTable.entry(index, slot, today, privateKey));
    }

    void remove(int index) {
        copy.fillSlot(index, random);
        entries.remove(index);
    }

    /** Seals the secrets to every slot, then proves that each slot made here opens. Returns them as sealed. */
    StoreSecrets seal(StoreSecrets secrets) throws VaultException {
        StoreSecrets sealed = secrets.atGeneration(copy.head().generation());
        try {
            for (SlotEntry entry : entries.values()) {
                SlotRecord.put(copy, entry.info().index(), entry.publicKey(), sealed);
            }
            SlotTable.put(copy, entries(), sealed);
            copy.stampDigest();
            for (Map.Entry<Integer, SecretBytes> made : masters.entrySet()) {
                prove(made.getKey(), made.getValue());
            }
            return sealed;
        } catch (VaultException | RuntimeException e) {
            sealed.close();
            throw e;
        }
    }

    /** Opens the first slot made here, once sealed. The caller closes it. */
    OpenedSlot openFirst() throws KeyFileDamagedException {
        Map.Entry<Integer, SecretBytes> first = privateKeys.firstEntry();
        if (first == null) {
            throw new IllegalStateException("no slot was made");
        }
        return OpenedSlot.withKey(copy, first.getKey(), first.getValue());
    }

    KeyCopy copy() {
        return copy;
    }

    List<SlotEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** Copies of the private keys of the slots made here; the caller closes them. */
    NavigableMap<Integer, SecretBytes> privateKeys() {
        NavigableMap<Integer, SecretBytes> copies = new TreeMap<>();
        privateKeys.forEach((index, key) -> copies.put(index, key.copy()));
        return copies;
    }

    @Override
    public void close() {
        masters.values().forEach(SecretBytes::close);
        privateKeys.values().forEach(SecretBytes::close);
    }

    private void requireOpensNothing(SecretBytes master) throws SlotRefusedException {
        for (int index : entries.keySet()) {
            Optional<SecretBytes> opened = SlotKey.open(copy, index, master);
            opened.ifPresent(SecretBytes::close);
            if (opened.isPresent()) {
                throw new SlotRefusedException(Reason.OPENS_A_SLOT_ALREADY);
            }
        }
    }

    private void prove(int index, SecretBytes master) throws KeyFileDamagedException {
        Optional<OpenedSlot> opened = OpenedSlot.find(copy, master);
        try (OpenedSlot slot = opened.orElseThrow(() -> new IllegalStateException("a slot just made must open"))) {
            if (slot.index() != index) {
                throw new IllegalStateException("a slot just made must be the one that opens");
            }
        }
    }
}
