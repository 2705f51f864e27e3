package org.svod.vault.store.sql;

import java.util.List;
import java.util.Optional;
import org.svod.vault.store.Id;
import org.svod.vault.store.StoredSummary;
import org.svod.vault.store.engine.EncryptedDatabase;
import org.svod.vault.store.engine.Row;
import org.svod.vault.store.record.Fields;

/** Derived: the one line of an entity in its list. */
final class SummaryTable {
    private static final String SELECT = "SELECT entity, kind, sort_key, value FROM summary ";

    private final EncryptedDatabase database;

    SummaryTable(EncryptedDatabase database) {
        this.database = database;
    }

    void put(StoredSummary summary) {
        database.run(
                "INSERT INTO summary(entity, kind, sort_key, value) VALUES(?, ?, ?, ?) ON CONFLICT(entity) DO UPDATE"
                        + " SET kind = excluded.kind, sort_key = excluded.sort_key, value = excluded.value",
                summary.entity().bytes(),
                summary.kind(),
                summary.sortKey(),
                summary.value());
    }

    Optional<StoredSummary> of(Id entity) {
        return database.first(SELECT + "WHERE entity = ?", SummaryTable::summary, (Object) entity.bytes());
    }

    List<StoredSummary> at(String kind, String sortKey) {
        return database.list(
                SELECT + "WHERE kind = ? AND sort_key = ? ORDER BY entity", SummaryTable::summary, kind, sortKey);
    }

    List<StoredSummary> page(String kind, int limit) {
        return database.list(
                SELECT + "WHERE kind = ? ORDER BY sort_key, entity LIMIT ?", SummaryTable::summary, kind, limit);
    }

    List<StoredSummary> pageAfter(String kind, Id after, int limit) {
        return database.list(
                SELECT
                        + "WHERE kind = ? AND (sort_key, entity) > (SELECT sort_key, entity FROM summary WHERE entity = ?)"
                        + " ORDER BY sort_key, entity LIMIT ?",
                SummaryTable::summary,
                kind,
                after.bytes(),
                limit);
    }

    int remove(Id entity) {
        return database.run("DELETE FROM summary WHERE entity = ?", (Object) entity.bytes());
    }

    void clear() {
        database.run("DELETE FROM summary");
    }

    void digestInto(Fields fields) {
        database.each(SELECT + "ORDER BY entity", row -> fields.bytes(row.bytes(1))
                .text(row.text(2))
                .text(row.text(3))
                .bytes(row.bytes(4)));
    }

    private static StoredSummary summary(Row row) {
        return new StoredSummary(Id.of(row.bytes(1)), row.text(2), row.text(3), row.bytes(4));
    }
}
