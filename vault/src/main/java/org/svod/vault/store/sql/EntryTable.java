package org.svod.vault.store.sql;

import java.util.List;
import org.svod.vault.store.DeviceId;
import org.svod.vault.store.Id;
import org.svod.vault.store.Stamp;
import org.svod.vault.store.StoredEntry;
import org.svod.vault.store.engine.EncryptedDatabase;
import org.svod.vault.store.engine.Row;
import org.svod.vault.store.record.Chain;

/** What only grows, and the last link of each device's chain. */
final class EntryTable {
    private final EncryptedDatabase database;

    EntryTable(EncryptedDatabase database) {
        this.database = database;
    }

    /** Begins a device's chain. */
    void begin(DeviceId device) {
        database.run("INSERT INTO chain(device, entries, link) VALUES(?, 0, ?)", device.bytes(), Chain.start(device));
    }

    /** Appends to the chain of the stamp's device. */
    void append(Stamp stamp, Id entity, String kind, byte[] salt, byte[] payload) {
        byte[] device = stamp.device().bytes();
        byte[] previous = database.first(
                        "SELECT link FROM chain WHERE device = ?", row -> row.bytes(1), (Object) device)
                .orElseThrow(() -> new IllegalStateException("this device has no chain"));
        byte[] digest = Chain.digest(salt, payload);
        database.run(
                "INSERT INTO entry(clock, device, entity, kind, salt, payload, digest, previous)"
                        + " VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                stamp.clock(),
                device,
                entity.bytes(),
                kind,
                salt,
                payload,
                digest,
                previous);
        database.run(
                "UPDATE chain SET entries = entries + 1, link = ? WHERE device = ?",
                Chain.link(stamp, entity, kind, digest, previous),
                device);
    }

    List<StoredEntry> of(Id entity) {
        return database.list(
                "SELECT clock, device, entity, kind, payload FROM entry WHERE entity = ? ORDER BY clock, device",
                EntryTable::entry,
                (Object) entity.bytes());
    }

    List<Id> entitiesWith(String kind) {
        return database.list(
                "SELECT DISTINCT entity FROM entry WHERE kind = ? AND payload IS NOT NULL ORDER BY entity",
                row -> Id.of(row.bytes(1)),
                kind);
    }

    int purge(Id entity) {
        return database.run(
                "UPDATE entry SET salt = NULL, payload = NULL WHERE entity = ? AND payload IS NOT NULL",
                (Object) entity.bytes());
    }

    private static StoredEntry entry(Row row) {
        Stamp stamp = new Stamp(row.number(1), new DeviceId(Id.of(row.bytes(2))));
        Id entity = Id.of(row.bytes(3));
        return row.isNull(5)
                ? StoredEntry.purged(stamp, entity, row.text(4))
                : StoredEntry.of(stamp, entity, row.text(4), row.bytes(5));
    }
}
