package org.svod.vault.store.sql;

import java.util.List;
import org.svod.vault.store.Id;
import org.svod.vault.store.engine.EncryptedDatabase;
import org.svod.vault.store.record.Fields;

/** Derived: the full-text index over each entity's one searchable text. Row numbers are local and leave no table. */
final class WordTable {
    private final EncryptedDatabase database;

    WordTable(EncryptedDatabase database) {
        this.database = database;
    }

    void put(Id entity, String kind, String text) {
        remove(entity);
        database.run("INSERT INTO worded(entity, kind) VALUES(?, ?)", entity.bytes(), kind);
        database.run(
                "INSERT INTO words(rowid, text) VALUES((SELECT id FROM worded WHERE entity = ?), ?)",
                entity.bytes(),
                SearchText.fold(text));
    }

    List<Id> search(String kind, List<String> prefixes, int limit) {
        String expression = SearchText.expression(prefixes);
        if (expression.isEmpty()) {
            return List.of();
        }
        return database.list(
                "SELECT worded.entity FROM words JOIN worded ON worded.id = words.rowid"
                        + " LEFT JOIN summary ON summary.entity = worded.entity"
                        + " WHERE words MATCH ? AND worded.kind = ?"
                        + " ORDER BY summary.sort_key, worded.entity LIMIT ?",
                row -> Id.of(row.bytes(1)),
                expression,
                kind,
                limit);
    }

    int remove(Id entity) {
        database.run(
                "DELETE FROM words WHERE rowid = (SELECT id FROM worded WHERE entity = ?)", (Object) entity.bytes());
        return database.run("DELETE FROM worded WHERE entity = ?", (Object) entity.bytes());
    }

    void clear() {
        database.run("DELETE FROM words");
        database.run("DELETE FROM worded");
    }

    /** Merges the index into one piece, so that no old piece keeps a removed word. */
    void optimize() {
        database.run("INSERT INTO words(words) VALUES('optimize')");
    }

    /** The index checks itself against its texts; throws as the engine does if it does not pass. */
    void check() {
        database.run("INSERT INTO words(words) VALUES('integrity-check')");
    }

    void digestInto(Fields fields) {
        database.each(
                "SELECT worded.entity, worded.kind, words.text FROM worded JOIN words ON words.rowid = worded.id"
                        + " ORDER BY worded.entity",
                row -> fields.bytes(row.bytes(1)).text(row.text(2)).text(row.text(3)));
    }
}
