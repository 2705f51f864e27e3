package org.svod.vault.store.copy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.svod.vault.store.engine.EncryptedDatabase;
import org.svod.vault.store.engine.Row;

/** Some rows of one table, one after another. Filled by one thread, then only read by others. */
final class RowBatch {
    /** A statement for each row costs as much as writing the row. */
    private static final int ROWS_A_STATEMENT = 16;

    private static final int MOST_ROWS = 4 * ROWS_A_STATEMENT;
    // A payload may have a megabyte: a few of them are enough to hand over.
    private static final int ENOUGH_BYTES = 1 << 18;

    private final CopiedTable table;
    private final List<@Nullable Object[]> rows = new ArrayList<>(MOST_ROWS);
    private int bytes;

    RowBatch(CopiedTable table) {
        this.table = table;
    }

    CopiedTable table() {
        return table;
    }

    /** Each row's values in the order of the table's columns. */
    List<@Nullable Object[]> rows() {
        return rows;
    }

    boolean isFull() {
        return rows.size() >= MOST_ROWS || bytes >= ENOUGH_BYTES;
    }

    void add(Row row) {
        @Nullable Object[] values = table.values(row);
        for (Object value : values) {
            bytes += value instanceof byte[] blob ? blob.length : 0;
        }
        rows.add(values);
    }

    /** Writes them all, in their order; inside a transaction. */
    void insertInto(EncryptedDatabase target) {
        int at = 0;
        for (; at + ROWS_A_STATEMENT <= rows.size(); at += ROWS_A_STATEMENT) {
            @Nullable Object[] together = new Object[ROWS_A_STATEMENT * table.width()];
            for (int i = 0; i < ROWS_A_STATEMENT; i++) {
                System.arraycopy(rows.get(at + i), 0, together, i * table.width(), table.width());
            }
            target.run(table.insert(ROWS_A_STATEMENT), together);
        }
        for (; at < rows.size(); at++) {
            target.run(table.insert(1), rows.get(at));
        }
    }
}
