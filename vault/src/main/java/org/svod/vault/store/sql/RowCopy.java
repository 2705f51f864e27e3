package org.svod.vault.store.sql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.svod.vault.store.StoreContent;
import org.svod.vault.store.engine.EncryptedDatabase;
import org.svod.vault.store.engine.Row;

/**
 * Every row of a store, table by table in the order of its key: read once, digested, and handed on. Rows rather than
 * pages, so that what a purge left in the slack of pages and in free ones stays behind. Used once.
 */
final class RowCopy {
    private static final int TELL_EVERY = 1000;

    // Each table with its columns and its order; "words" is the full-text index, filled anew from its texts.
    private static final List<Table> TABLES = List.of(
            new Table("here", "one, device, clock", "one", 3),
            new Table("chain", "device, entries, link", "device", 3),
            new Table("purged", "entity, clock, device", "entity", 3),
            new Table("cell", "entity, field, value, clock, device", "entity, field", 5),
            new Table("entry", "clock, device, entity, kind, salt, payload, digest, previous", "device, clock", 8),
            new Table("summary", "entity, kind, sort_key, value", "entity", 4),
            new Table("worded", "id, entity, kind", "id", 3),
            new Table("words", "rowid, text", "rowid", 2));

    private final MessageDigest digest = sha256();
    private final LongConsumer progress;
    private long rows;

    RowCopy(LongConsumer progress) {
        this.progress = progress;
    }

    /** Reads and digests everything. */
    StoreContent read(EncryptedDatabase from) {
        for (Table table : TABLES) {
            begin(table);
            from.each(table.select(), row -> digested(values(table, row)));
        }
        return StoreContent.of(rows, digest.digest());
    }

    /** Reads and digests everything, and makes of it the tables of another, empty file, in one transaction there. */
    StoreContent into(EncryptedDatabase from, EncryptedDatabase to) {
        return to.transaction(() -> {
            Schema.create(to, () -> copy(from, to));
            return StoreContent.of(rows, digest.digest());
        });
    }

    private void copy(EncryptedDatabase from, EncryptedDatabase to) {
        for (Table table : TABLES) {
            begin(table);
            String insert = table.insert();
            from.each(table.select(), row -> to.run(insert, digested(values(table, row))));
        }
    }

    private void begin(Table table) {
        framed((byte) 'T', table.name().getBytes(StandardCharsets.US_ASCII));
    }

    private static @Nullable Object[] values(Table table, Row row) {
        @Nullable Object[] values = new Object[table.width()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.raw(i + 1);
        }
        return values;
    }

    private @Nullable Object[] digested(@Nullable Object[] values) {
        for (Object value : values) {
            if (value instanceof byte[] bytes) {
                framed((byte) 'b', bytes);
            } else if (value instanceof String text) {
                framed((byte) 't', text.getBytes(StandardCharsets.UTF_8));
            } else if (value instanceof Number number) {
                framed(
                        (byte) 'n',
                        ByteBuffer.allocate(Long.BYTES)
                                .putLong(number.longValue())
                                .array());
            } else if (value == null) {
                framed((byte) '0', new byte[0]);
            } else {
                throw new IllegalStateException("a column of a kind that no table has");
            }
        }
        rows++;
        if (rows % TELL_EVERY == 0) {
            progress.accept(rows);
        }
        return values;
    }

    private void framed(byte kind, byte[] bytes) {
        digest.update(kind);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }

    private record Table(String name, String columns, String order, int width) {
        String select() {
            return "SELECT " + columns + " FROM " + name + " ORDER BY " + order;
        }

        String insert() {
            return "INSERT INTO " + name + "(" + columns + ") VALUES(?" + ", ?".repeat(width - 1) + ")";
        }
    }
}
