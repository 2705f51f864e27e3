package org.svod.vault.store.sql;

import org.svod.vault.store.Id;
import org.svod.vault.store.Stamp;
import org.svod.vault.store.engine.EncryptedDatabase;

/** The names of what was purged, kept so that nothing of it comes back. */
final class PurgeTable {
    private final EncryptedDatabase database;

    PurgeTable(EncryptedDatabase database) {
        this.database = database;
    }

    void add(Id entity, Stamp stamp) {
        database.run(
                "INSERT INTO purged(entity, clock, device) VALUES(?, ?, ?)",
                entity.bytes(),
                stamp.clock(),
                stamp.device().bytes());
    }

    boolean contains(Id entity) {
        return database.first("SELECT 1 FROM purged WHERE entity = ?", row -> row.number(1), (Object) entity.bytes())
                .isPresent();
    }
}
