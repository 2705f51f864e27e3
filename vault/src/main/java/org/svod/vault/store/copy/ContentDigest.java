package org.svod.vault.store.copy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.vault.store.StoreContent;

/**
 * One digest over all rows of all tables: each table's name, then its values, each with its kind and length before it, so
 * that no two contents give the same bytes. Which rows came together in a batch does not matter. Used once.
 */
final class ContentDigest {
    private final MessageDigest digest = sha256();
    private Optional<CopiedTable> current = Optional.empty();
    private long rows;

    /** Rows that follow those before; every table has at least one batch, if an empty one. */
    void add(RowBatch batch) {
        if (!Optional.of(batch.table()).equals(current)) {
            current = Optional.of(batch.table());
            framed('T', batch.table().name().getBytes(StandardCharsets.US_ASCII));
        }
        batch.rows().forEach(this::row);
    }

    StoreContent content() {
        return StoreContent.of(rows, digest.digest());
    }

    private void row(@Nullable Object[] values) {
        for (Object value : values) {
            if (value instanceof byte[] bytes) {
                framed('b', bytes);
            } else if (value instanceof String text) {
                framed('t', text.getBytes(StandardCharsets.UTF_8));
            } else if (value instanceof Number number) {
                framed(
                        'n',
                        ByteBuffer.allocate(Long.BYTES)
                                .putLong(number.longValue())
                                .array());
            } else if (value == null) {
                framed('0', new byte[0]);
            } else {
                throw new IllegalStateException("a column of a kind that no table has");
            }
        }
        rows++;
    }

    private void framed(char kind, byte[] bytes) {
        digest.update((byte) kind);
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
}
