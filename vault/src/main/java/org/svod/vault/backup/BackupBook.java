package org.svod.vault.backup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Id;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreReader;
import org.svod.vault.store.StoreWriter;
import org.svod.vault.store.StoredCell;

/**
 * What the store knows of backups: for which codes they are made, and which were made. It keeps public halves and digests
 * only: nothing here opens anything.
 */
public final class BackupBook {
    /** "SVODback" and "SVODreco" in ASCII: the same in every vault. */
    private static final Id MADE = new Id(0x5356_4f44_6261_636bL, 1);

    private static final Id RECIPIENTS = new Id(0x5356_4f44_7265_636fL, 1);

    private final Store store;

    /** What {@code store} knows. */
    public BackupBook(Store store) {
        this.store = store;
    }

    /** Notes the public half of the code that opens the slot {@code label}; one noted before for this label is dropped. */
    public static void recipient(StoreWriter writer, String label, String recipient) {
        forget(writer, label);
        writer.cell(RECIPIENTS, recipient, label.getBytes(StandardCharsets.UTF_8));
    }

    /** Drops the public half noted for a slot that is going. */
    public static void forget(StoreWriter writer, String label) {
        recipients(writer).forEach((recipient, of) -> {
            if (of.equals(label)) {
                writer.cell(RECIPIENTS, recipient, new byte[0]);
            }
        });
    }

    /** The public halves of the codes behind these slots. */
    public List<String> recipients(Set<String> labels) throws VaultException {
        return store.read(reader -> recipients(reader)).entrySet().stream()
                .filter(entry -> labels.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Backups that were made, the newest first. */
    public List<BackupRecord> made() throws VaultException {
        List<BackupRecord> made = new ArrayList<>();
        store.cells(MADE).forEach((digest, cell) -> made.add(read(digest, cell)));
        made.sort(Comparator.comparingLong(BackupRecord::clock).reversed());
        return List.copyOf(made);
    }

    /** The backup of this digest, if it was made from here. */
    public Optional<BackupRecord> find(String digest) throws VaultException {
        return made().stream().filter(each -> each.digest().equals(digest)).findFirst();
    }

    /** How many fields, entries and purges would be lost with this device: those later than the newest backup. */
    public long unsaved() throws VaultException {
        List<BackupRecord> made = made();
        return store.changesSince(made.isEmpty() ? 0 : made.get(0).clock());
    }

    /** Notes a backup. */
    static void note(StoreWriter writer, String digest, Instant made, long records) {
        byte[] value = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(made.getEpochSecond())
                .putLong(records)
                .array();
        writer.cell(MADE, digest, value);
    }

    private static Map<String, String> recipients(StoreReader reader) {
        Map<String, String> labels = new TreeMap<>();
        reader.cells(RECIPIENTS).forEach((recipient, cell) -> {
            if (cell.value().length > 0) {
                labels.put(recipient, new String(cell.value(), StandardCharsets.UTF_8));
            }
        });
        return labels;
    }

    private static BackupRecord read(String digest, StoredCell cell) {
        ByteBuffer value = ByteBuffer.wrap(cell.value());
        Instant made = Instant.ofEpochSecond(value.getLong());
        return new BackupRecord(digest, made, value.getLong(), cell.stamp().clock());
    }
}
