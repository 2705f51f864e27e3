package org.svod.vault.store.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** One row of a result; columns count from 1. Not to be kept after the callback it was given to. */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    /** A column that is never NULL. */
    public byte[] bytes(int column) {
        try {
            return result.getBytes(column);
        } catch (SQLException failed) {
            throw new StoreFault(SqlFailures.sort(failed));
        }
    }

    /** A column that is never NULL. */
    public String text(int column) {
        try {
            return result.getString(column);
        } catch (SQLException failed) {
            throw new StoreFault(SqlFailures.sort(failed));
        }
    }

    /** A column that is never NULL. */
    public long number(int column) {
        try {
            return result.getLong(column);
        } catch (SQLException failed) {
            throw new StoreFault(SqlFailures.sort(failed));
        }
    }

    /** Whether the column is NULL. */
    public boolean isNull(int column) {
        try {
            return result.getObject(column) == null;
        } catch (SQLException failed) {
            throw new StoreFault(SqlFailures.sort(failed));
        }
    }

    /** A column of bytes that may be NULL. */
    public byte @Nullable [] bytesOrNull(int column) {
        try {
            return result.getBytes(column);
        } catch (SQLException failed) {
            throw new StoreFault(SqlFailures.sort(failed));
        }
    }
}
