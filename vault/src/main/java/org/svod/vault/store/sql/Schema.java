package org.svod.vault.store.sql;

import java.util.List;
import org.svod.vault.failure.NewerFormatException;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.engine.EncryptedDatabase;

/** The tables of format 1. docs/formats/store.md explains them; a test compares this list with the one there. */
final class Schema {
    /** The newest format this program writes and reads. */
    static final long FORMAT = 1;
    /** "SVOD" in ASCII, so that file tools inside the vault know what it is. */
    static final long APPLICATION = 0x5356_4f44;

    static final List<String> STATEMENTS = List.of(
            "CREATE TABLE here(one INTEGER PRIMARY KEY CHECK(one = 1), device BLOB NOT NULL, clock INTEGER NOT NULL)"
                    + " STRICT",
            "CREATE TABLE chain(device BLOB PRIMARY KEY CHECK(length(device) = 16), entries INTEGER NOT NULL,"
                    + " link BLOB NOT NULL) STRICT, WITHOUT ROWID",
            "CREATE TABLE cell(entity BLOB NOT NULL CHECK(length(entity) = 16), field TEXT NOT NULL, value BLOB,"
                    + " clock INTEGER NOT NULL, device BLOB NOT NULL, PRIMARY KEY(entity, field)) STRICT, WITHOUT ROWID",
            // For counting what is newer than a backup.
            "CREATE INDEX cell_by_clock ON cell(clock)",
            "CREATE TABLE entry(clock INTEGER NOT NULL, device BLOB NOT NULL,"
                    + " entity BLOB NOT NULL CHECK(length(entity) = 16), kind TEXT NOT NULL, salt BLOB, payload BLOB,"
                    + " digest BLOB NOT NULL, previous BLOB NOT NULL, PRIMARY KEY(device, clock)) STRICT, WITHOUT ROWID",
            "CREATE INDEX entry_by_entity ON entry(entity, clock, device)",
            "CREATE TABLE purged(entity BLOB PRIMARY KEY, clock INTEGER NOT NULL, device BLOB NOT NULL)"
                    + " STRICT, WITHOUT ROWID",
            // INSERT OR REPLACE removes the old row without asking the trigger on deleting.
            "CREATE TRIGGER entry_is_new BEFORE INSERT ON entry WHEN EXISTS (SELECT 1 FROM entry"
                    + " WHERE entry.device = NEW.device AND entry.clock = NEW.clock)"
                    + " BEGIN SELECT RAISE(ABORT, 'entries are never replaced'); END",
            "CREATE TRIGGER entry_stays BEFORE DELETE ON entry"
                    + " BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END",
            // A purge is the one change an entry knows, and only after the entity is on the list of the purged.
            "CREATE TRIGGER entry_is_final BEFORE UPDATE ON entry WHEN NOT (NEW.salt IS NULL AND NEW.payload IS NULL"
                    + " AND NEW.clock = OLD.clock AND NEW.device = OLD.device AND NEW.entity = OLD.entity"
                    + " AND NEW.kind = OLD.kind AND NEW.digest = OLD.digest AND NEW.previous = OLD.previous"
                    + " AND EXISTS (SELECT 1 FROM purged WHERE purged.entity = OLD.entity))"
                    + " BEGIN SELECT RAISE(ABORT, 'entries are final'); END",
            "CREATE TRIGGER purge_stays BEFORE DELETE ON purged"
                    + " BEGIN SELECT RAISE(ABORT, 'a purge is final'); END",
            "CREATE TABLE summary(entity BLOB PRIMARY KEY, kind TEXT NOT NULL, sort_key TEXT NOT NULL,"
                    + " value BLOB NOT NULL) STRICT, WITHOUT ROWID",
            "CREATE INDEX summary_list ON summary(kind, sort_key, entity)",
            "CREATE TABLE worded(id INTEGER PRIMARY KEY, entity BLOB NOT NULL UNIQUE, kind TEXT NOT NULL) STRICT",
            "CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')");

    private Schema() {}

    /** Makes all tables in an empty file; inside a transaction. */
    static void create(EncryptedDatabase database) {
        create(database, () -> {});
    }

    /**
     * The same, and fills the tables before indexes and the rules about later changes are made: an index over rows that
     * are there is built in one go, and rows that are copied in the order of their keys need no rule against replacing
     * what is there, which to ask for each takes as long as writing the row.
     */
    static void create(EncryptedDatabase database, Runnable filling) {
        STATEMENTS.stream().filter(statement -> !isForLater(statement)).forEach(database::run);
        filling.run();
        STATEMENTS.stream().filter(Schema::isForLater).forEach(database::run);
        database.run("PRAGMA application_id=1398165316");
        database.run("PRAGMA user_version=1");
    }

    private static boolean isForLater(String statement) {
        return statement.startsWith("CREATE TRIGGER") || statement.startsWith("CREATE INDEX");
    }

    /** Returns if the file is one of ours in a format this program knows; writes nothing. */
    static void require(EncryptedDatabase database) throws VaultException {
        long application = number(database, "PRAGMA application_id");
        long format = number(database, "PRAGMA user_version");
        if (application == APPLICATION && format > FORMAT) {
            throw new NewerFormatException();
        }
        if (application != APPLICATION || format != FORMAT) {
            throw new StoreDamagedException("it is not a store of this program");
        }
    }

    private static long number(EncryptedDatabase database, String pragma) {
        return database.first(pragma, row -> row.number(1)).orElse(0L);
    }
}
