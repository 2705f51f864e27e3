package org.svod.vault.store.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.vault.store.DeviceId;
import org.svod.vault.store.Id;
import org.svod.vault.store.Stamp;
import org.svod.vault.store.StoredCell;
import org.svod.vault.store.engine.EncryptedDatabase;

/** What has a present state: one row per entity and field, the highest stamp wins. */
final class CellTable {
    private final EncryptedDatabase database;

    CellTable(EncryptedDatabase database) {
        this.database = database;
    }

    void put(Id entity, String field, byte[] value, Stamp stamp) {
        database.run(
                "INSERT INTO cell(entity, field, value, clock, device) VALUES(?, ?, ?, ?, ?)"
                        + " ON CONFLICT(entity, field) DO UPDATE SET value = excluded.value, clock = excluded.clock,"
                        + " device = excluded.device"
                        + " WHERE (excluded.clock, excluded.device) > (cell.clock, cell.device)",
                entity.bytes(),
                field,
                value,
                stamp.clock(),
                stamp.device().bytes());
    }

    Map<String, StoredCell> of(Id entity) {
        Map<String, StoredCell> cells = new LinkedHashMap<>();
        database.each(
                "SELECT field, value, clock, device FROM cell WHERE entity = ? AND value IS NOT NULL ORDER BY field",
                row -> cells.put(
                        row.text(1),
                        new StoredCell(row.bytes(2), new Stamp(row.number(3), new DeviceId(Id.of(row.bytes(4)))))),
                (Object) entity.bytes());
        return cells;
    }

    Optional<byte[]> value(Id entity, String field) {
        return database.first(
                "SELECT value FROM cell WHERE entity = ? AND field = ? AND value IS NOT NULL",
                row -> row.bytes(1),
                entity.bytes(),
                field);
    }

    List<Id> entitiesWith(String field) {
        return database.list(
                "SELECT entity FROM cell WHERE field = ? AND value IS NOT NULL ORDER BY entity",
                row -> Id.of(row.bytes(1)),
                field);
    }

    int purge(Id entity) {
        return database.run(
                "UPDATE cell SET value = NULL WHERE entity = ? AND value IS NOT NULL", (Object) entity.bytes());
    }
}
