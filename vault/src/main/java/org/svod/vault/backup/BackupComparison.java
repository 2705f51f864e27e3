package org.svod.vault.backup;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Stamp;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoredRow;

/**
 * A vault restored for practice held against the one it came from: every row that came back is there, or was changed or
 * purged since.
 *
 * @param same rows that are equal in both
 * @param changedSince rows that have a later value now, or were purged after the backup
 * @param wrong rows that came back otherwise than they are, or are not there at all; more than none is a failed rehearsal
 */
public record BackupComparison(long same, long changedSince, long wrong) {

    /** Compares all rows of {@code restored} that {@code current} knew with what {@code current} holds. */
    public static BackupComparison of(Store restored, Store current) throws VaultException {
        Map<String, StoredRow> now = new HashMap<>();
        current.export(row -> now.put(name(row), row));
        Map<Found, Long> counts = new EnumMap<>(Found.class);
        restored.export(row -> {
            if (!writtenHere(row, restored)) {
                counts.merge(compare(row, Optional.ofNullable(now.get(name(row)))), 1L, Long::sum);
            }
        });
        return new BackupComparison(
                counts.getOrDefault(Found.SAME, 0L),
                counts.getOrDefault(Found.CHANGED, 0L),
                counts.getOrDefault(Found.WRONG, 0L));
    }

    private enum Found {
        SAME,
        CHANGED,
        WRONG
    }

    private static Found compare(StoredRow row, Optional<StoredRow> other) {
        if (row instanceof StoredRow.Cell cell && other.orElse(null) instanceof StoredRow.Cell now) {
            if (!cell.stamp().equals(now.stamp())) {
                return now.stamp().compareTo(cell.stamp()) > 0 ? Found.CHANGED : Found.WRONG;
            }
            return same(cell.value(), now.value());
        }
        if (row instanceof StoredRow.Entry entry && other.orElse(null) instanceof StoredRow.Entry now) {
            boolean placed = entry.entity().equals(now.entity())
                    && entry.kind().equals(now.kind())
                    && Arrays.equals(entry.digest(), now.digest())
                    && Arrays.equals(entry.previous(), now.previous());
            return placed
                    ? same(
                            entry.opened().map(StoredRow.Opened::payload),
                            now.opened().map(StoredRow.Opened::payload))
                    : Found.WRONG;
        }
        if (row instanceof StoredRow.ChainEnd end && other.orElse(null) instanceof StoredRow.ChainEnd now) {
            if (end.entries() == now.entries()) {
                return Arrays.equals(end.link(), now.link()) ? Found.SAME : Found.WRONG;
            }
            return end.entries() < now.entries() ? Found.CHANGED : Found.WRONG;
        }
        return row instanceof StoredRow.Purged && row.equals(other.orElse(null)) ? Found.SAME : Found.WRONG;
    }

    private static Found same(Optional<byte[]> then, Optional<byte[]> now) {
        if (then.isPresent() && now.isEmpty()) {
            return Found.CHANGED;
        }
        return Arrays.equals(then.orElse(new byte[0]), now.orElse(new byte[0])) ? Found.SAME : Found.WRONG;
    }

    /** What restoring itself wrote, in the name of the new device. */
    private static boolean writtenHere(StoredRow row, Store restored) {
        if (row instanceof StoredRow.Cell cell) {
            return cell.stamp().device().equals(restored.device());
        }
        return row instanceof StoredRow.ChainEnd end && end.device().equals(restored.device());
    }

    private static String name(StoredRow row) {
        if (row instanceof StoredRow.Cell cell) {
            return "cell " + cell.entity() + " " + cell.field();
        }
        if (row instanceof StoredRow.Entry entry) {
            return "entry " + entry.stamp();
        }
        if (row instanceof StoredRow.Purged purged) {
            Stamp stamp = purged.stamp();
            return "purged " + purged.entity() + " " + stamp;
        }
        return "chain " + ((StoredRow.ChainEnd) row).device();
    }
}
