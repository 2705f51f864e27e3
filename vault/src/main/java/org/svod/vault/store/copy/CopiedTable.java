package org.svod.vault.store.copy;

import java.util.List;

/**
 * A table as it is copied: its columns, and the order of its key. Rows that come in that order need no sorting and are
 * written side by side.
 */
record CopiedTable(String name, String columns, String order, int width) {
    // "words" is the full-text index, filled anew from its texts.
    static final List<CopiedTable> ALL = List.of(
            new CopiedTable("here", "one, device, clock", "one", 3),
            new CopiedTable("chain", "device, entries, link", "device", 3),
            new CopiedTable("purged", "entity, clock, device", "entity", 3),
            new CopiedTable("cell", "entity, field, value, clock, device", "entity, field", 5),
            new CopiedTable(
                    "entry", "clock, device, entity, kind, salt, payload, digest, previous", "device, clock", 8),
            new CopiedTable("summary", "entity, kind, sort_key, value", "entity", 4),
            new CopiedTable("worded", "id, entity, kind", "id", 3),
            new CopiedTable("words", "rowid, text", "rowid", 2));

    String select() {
        return "SELECT " + columns + " FROM " + name + " ORDER BY " + order;
    }

    /** Writes so many rows at once. */
    String insert(int rows) {
        String row = ", (?" + ", ?".repeat(width - 1) + ")";
        return "INSERT INTO " + name + "(" + columns + ") VALUES"
                + row.repeat(rows).substring(1);
    }
}
