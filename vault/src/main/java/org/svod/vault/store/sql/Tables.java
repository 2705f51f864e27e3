package org.svod.vault.store.sql;

import org.svod.vault.store.engine.EncryptedDatabase;

/** All tables of one open database. */
record Tables(CellTable cells, EntryTable entries, PurgeTable purged, SummaryTable summaries, WordTable words) {
    static Tables of(EncryptedDatabase database) {
        return new Tables(
                new CellTable(database),
                new EntryTable(database),
                new PurgeTable(database),
                new SummaryTable(database),
                new WordTable(database));
    }
}
