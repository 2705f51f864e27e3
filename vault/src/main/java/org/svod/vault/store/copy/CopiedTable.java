package org.svod.vault.store.copy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.svod.vault.store.engine.Row;

/**
 * A table as it is copied: its columns, and the order of its key. Rows that come in that order need no sorting and are
 * written side by side.
 *
 * @param kinds a letter for each column: a {@code n}umber, {@code t}ext, or {@code b}ytes, which may be missing
 */
record CopiedTable(String name, String columns, String order, String kinds) {
    // "words" is the full-text index, filled anew from its texts.
    static final List<CopiedTable> ALL = List.of(
            new CopiedTable("here", "one, device, clock", "one", "nbn"),
            new CopiedTable("chain", "device, entries, link", "device", "bnb"),
            new CopiedTable("purged", "entity, clock, device", "entity", "bnb"),
            new CopiedTable("cell", "entity, field, value, clock, device", "entity, field", "btbnb"),
            new CopiedTable(
                    "entry",
                    "clock, device, entity, kind, salt, payload, digest, previous",
                    "device, clock",
                    "nbbtbbbb"),
            new CopiedTable("summary", "entity, kind, sort_key, value", "entity", "bttb"),
            new CopiedTable("worded", "id, entity, kind", "id", "nbt"),
            new CopiedTable("words", "rowid, text", "rowid", "nt"));

    int width() {
        return kinds.length();
    }

    /** The row that a query of {@link #select} stands at. */
    @Nullable Object[] values(Row row) {
        @Nullable Object[] values = new Object[width()];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (kinds.charAt(i)) {
                case 'n' -> row.number(i + 1);
                case 't' -> row.text(i + 1);
                default -> row.bytesOrNull(i + 1);
            };
        }
        return values;
    }

    String select() {
        return "SELECT " + columns + " FROM " + name + " ORDER BY " + order;
    }

    /** Writes so many rows at once. */
    String insert(int rows) {
        String row = ", (?" + ", ?".repeat(width() - 1) + ")";
        return "INSERT INTO " + name + "(" + columns + ") VALUES"
                + row.repeat(rows).substring(1);
    }
}
