package org.svod.vault.key;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.vault.failure.KeyFileDamagedException;
import org.svod.vault.key.image.KeyCopy;
import org.svod.vault.key.image.KeyFileLayout;
import org.svod.vault.seal.HkdfSha256;
import org.svod.vault.seal.SealedBox;
import org.svod.vault.seal.SecretBox;
import org.svod.vault.secret.SecretBytes;

/**
 * What those inside know of all slots, sealed under the store key and bound to vault and generation: {@code count u8},
 * then by rising index {@code index u8 ‖ kind u8 ‖ label length u8 ‖ label ‖ public key 32 ‖ day i32}, zeroes to
 * {@value KeyFileLayout#TABLE_LENGTH}. It stands beside the slots, so both change in one commit.
 */
final class SlotTable {

    private static final String LABEL = "svod/slots/1";

    /** Last day of the year 9999: what a date may be at most. */
    private static final int MAX_DAY = (int) LocalDate.of(9999, 12, 31).toEpochDay();

    private SlotTable() {}

    static void put(KeyCopy copy, List<SlotEntry> entries, StoreSecrets secrets) {
        try (SecretBytes key = key(secrets)) {
            copy.putTable(SecretBox.seal(key, encode(entries), bound(secrets)));
        }
    }

    static List<SlotEntry> open(KeyCopy copy, StoreSecrets secrets) throws KeyFileDamagedException {
        try (SecretBytes key = key(secrets)) {
            Optional<SecretBytes> plain = SecretBox.open(key, copy.table(), bound(secrets));
            try (SecretBytes opened =
                    plain.orElseThrow(() -> new KeyFileDamagedException("the slot table does not open"))) {
                return opened.use(SlotTable::decode);
            }
        }
    }

    /** The line for a slot just made. */
    static SlotEntry entry(int index, NewSlot slot, LocalDate created, SecretBytes privateKey) {
        if (created.toEpochDay() < 0 || created.toEpochDay() > MAX_DAY) {
            throw new IllegalArgumentException("a day from 1970 to 9999");
        }
        SlotInfo info = new SlotInfo(index, slot.kind(), slot.label(), created);
        return new SlotEntry(info, SealedBox.publicKey(privateKey));
    }

    static byte[] encode(List<SlotEntry> entries) {
        ByteBuffer plain = ByteBuffer.allocate(KeyFileLayout.TABLE_LENGTH).put((byte) entries.size());
        for (SlotEntry entry : entries) {
            SlotInfo info = entry.info();
            byte[] label = info.label().getBytes(StandardCharsets.UTF_8);
            plain.put((byte) info.index()).put(code(info.kind())).put((byte) label.length);
            plain.put(label).put(entry.publicKey()).putInt((int) info.created().toEpochDay());
        }
        return plain.array();
    }

    static List<SlotEntry> decode(byte[] bytes) throws KeyFileDamagedException {
        ByteBuffer plain = ByteBuffer.wrap(bytes);
        int count = plain.get();
        if (count < 1 || count > KeyFileLayout.SLOTS) {
            throw unbelievable();
        }
        List<SlotEntry> entries = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < count; i++) {
            SlotEntry entry = decodeEntry(plain);
            if (entry.info().index() <= last || entry.info().index() >= KeyFileLayout.SLOTS) {
                throw unbelievable();
            }
            last = entry.info().index();
            entries.add(entry);
        }
        if (!SlotRecord.isZero(plain)) {
            throw unbelievable();
        }
        return List.copyOf(entries);
    }

    private static SlotEntry decodeEntry(ByteBuffer plain) throws KeyFileDamagedException {
        int index = plain.get();
        SlotKind kind = kind(plain.get());
        byte[] label = new byte[plain.get() & 0xFF];
        if (label.length == 0 || label.length > NewSlot.MAX_LABEL_BYTES) {
            throw unbelievable();
        }
        byte[] publicKey = new byte[SealedBox.KEY_BYTES];
        plain.get(label).get(publicKey);
        int day = plain.getInt();
        if (day < 0 || day > MAX_DAY) {
            throw unbelievable();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(label))
                    .toString();
            return new SlotEntry(new SlotInfo(index, kind, text, LocalDate.ofEpochDay(day)), publicKey);
        } catch (CharacterCodingException e) {
            throw unbelievable();
        }
    }

    private static byte code(SlotKind kind) {
        return switch (kind) {
            case PASSPHRASE -> 1;
            case PASSPHRASE_AND_FILE -> 2;
            case RECOVERY -> 3;
        };
    }

    private static SlotKind kind(byte code) throws KeyFileDamagedException {
        for (SlotKind kind : SlotKind.values()) {
            if (code(kind) == code) {
                return kind;
            }
        }
        throw unbelievable();
    }

    private static SecretBytes key(StoreSecrets secrets) {
        return HkdfSha256.derive(secrets.key(), HkdfSha256.label(LABEL), SecretBox.KEY_BYTES);
    }

    /** A table of another vault or an older generation does not open here, even under the same store key. */
    private static byte[] bound(StoreSecrets secrets) {
        return ByteBuffer.allocate(StoreSecrets.VAULT_ID_BYTES + Long.BYTES)
                .put(secrets.vaultId())
                .putLong(secrets.generation())
                .array();
    }

    private static KeyFileDamagedException unbelievable() {
        return new KeyFileDamagedException("the slot table says what cannot be");
    }
}
