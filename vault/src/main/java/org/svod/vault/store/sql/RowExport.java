package org.svod.vault.store.sql;

import java.util.Optional;
import java.util.function.Consumer;
import org.svod.vault.store.DeviceId;
import org.svod.vault.store.Id;
import org.svod.vault.store.Stamp;
import org.svod.vault.store.StoredRow;
import org.svod.vault.store.engine.EncryptedDatabase;
import org.svod.vault.store.engine.Row;

/** Hands over every row that is not derived, each table in the order of its key. */
final class RowExport {
    private RowExport() {}

    static void each(EncryptedDatabase database, Consumer<StoredRow> to) {
        database.each(
                "SELECT entity, clock, device FROM purged ORDER BY entity",
                row -> to.accept(new StoredRow.Purged(id(row, 1), stamp(row, 2, 3))));
        database.each(
                "SELECT entity, field, value, clock, device FROM cell ORDER BY entity, field",
                row -> to.accept(new StoredRow.Cell(
                        id(row, 1),
                        row.text(2),
                        row.isNull(3) ? Optional.empty() : Optional.of(row.bytes(3)),
                        stamp(row, 4, 5))));
        database.each(
                "SELECT clock, device, entity, kind, salt, payload, digest, previous FROM entry ORDER BY device, clock",
                row -> to.accept(new StoredRow.Entry(
                        stamp(row, 1, 2), id(row, 3), row.text(4), opened(row), row.bytes(7), row.bytes(8))));
        database.each(
                "SELECT device, entries, link FROM chain ORDER BY device",
                row -> to.accept(new StoredRow.ChainEnd(new DeviceId(id(row, 1)), row.number(2), row.bytes(3))));
    }

    private static Optional<StoredRow.Opened> opened(Row row) {
        return row.isNull(5) || row.isNull(6)
                ? Optional.empty()
                : Optional.of(new StoredRow.Opened(row.bytes(5), row.bytes(6)));
    }

    private static Id id(Row row, int column) {
        return Id.of(row.bytes(column));
    }

    private static Stamp stamp(Row row, int clock, int device) {
        return new Stamp(row.number(clock), new DeviceId(id(row, device)));
    }
}
