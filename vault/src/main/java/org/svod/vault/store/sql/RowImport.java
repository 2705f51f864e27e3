package org.svod.vault.store.sql;

import org.jspecify.annotations.Nullable;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.store.Stamp;
import org.svod.vault.store.StoredRow;
import org.svod.vault.store.engine.EncryptedDatabase;
import org.svod.vault.store.engine.StoreFault;

/** Writes rows of another store into a new one as they are, and notes the latest clock among them. Inside a transaction. */
final class RowImport {
    private final EncryptedDatabase database;
    private long clock;

    RowImport(EncryptedDatabase database) {
        this.database = database;
    }

    /** The latest clock of all rows so far: the new device goes on after it. */
    long clock() {
        return clock;
    }

    void write(StoredRow row) {
        if (row instanceof StoredRow.Cell cell) {
            put(
                    "INSERT INTO cell(entity, field, value, clock, device) VALUES(?, ?, ?, ?, ?)",
                    cell.entity().bytes(),
                    cell.field(),
                    cell.value().orElse(null),
                    seen(cell.stamp()),
                    cell.stamp().device().bytes());
        } else if (row instanceof StoredRow.Entry entry) {
            put(
                    "INSERT INTO entry(clock, device, entity, kind, salt, payload, digest, previous)"
                            + " VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                    seen(entry.stamp()),
                    entry.stamp().device().bytes(),
                    entry.entity().bytes(),
                    entry.kind(),
                    entry.opened().map(StoredRow.Opened::salt).orElse(null),
                    entry.opened().map(StoredRow.Opened::payload).orElse(null),
                    entry.digest(),
                    entry.previous());
        } else if (row instanceof StoredRow.Purged purged) {
            put(
                    "INSERT INTO purged(entity, clock, device) VALUES(?, ?, ?)",
                    purged.entity().bytes(),
                    seen(purged.stamp()),
                    purged.stamp().device().bytes());
        } else if (row instanceof StoredRow.ChainEnd end) {
            put(
                    "INSERT INTO chain(device, entries, link) VALUES(?, ?, ?)",
                    end.device().bytes(),
                    end.entries(),
                    end.link());
        }
    }

    private void put(String sql, @Nullable Object... values) {
        try {
            int rows = database.run(sql, values);
            if (rows != 1) {
                throw new IllegalStateException("a row did not go in");
            }
        } catch (IllegalStateException refused) {
            // The statement is a constant and the table is new: what is refused is the row.
            throw new StoreFault(new StoreDamagedException("a row contradicts another", refused));
        }
    }

    private long seen(Stamp stamp) {
        clock = Math.max(clock, stamp.clock());
        return stamp.clock();
    }
}
