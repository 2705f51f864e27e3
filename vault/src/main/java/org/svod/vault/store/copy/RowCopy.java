package org.svod.vault.store.copy;

import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.svod.vault.store.StoreContent;
import org.svod.vault.store.engine.EncryptedDatabase;
import org.svod.vault.store.work.Relay;

/**
 * Every row of a store, table by table in the order of its key: read once, digested, and handed on. Rows rather than
 * pages, so that what a purge left in the slack of pages and in free ones stays behind. Used once.
 */
public final class RowCopy {
    private static final int TELL_EVERY = 1000;

    private final ContentDigest digest = new ContentDigest();
    private final LongConsumer progress;
    private long read;

    /** Tells {@code progress}, on the calling thread, how many rows have been read, every now and then. */
    public RowCopy(LongConsumer progress) {
        this.progress = progress;
    }

    /** Reads everything on this thread and digests it on another. */
    public StoreContent read(EncryptedDatabase from) {
        relayed(from, batch -> {});
        return digest.content();
    }

    /**
     * Reads everything on this thread; on a second one digests it and writes it into another file, in one transaction of
     * that file, which {@code tables} makes all its tables in and fills by running what it is given.
     */
    public StoreContent into(EncryptedDatabase from, EncryptedDatabase to, Consumer<Runnable> tables) {
        return to.transaction(() -> {
            tables.accept(() -> relayed(from, batch -> batch.insertInto(to)));
            return digest.content();
        });
    }

    private void relayed(EncryptedDatabase from, Consumer<RowBatch> using) {
        Relay.<RowBatch>run("rows", batches -> each(from, batches), batch -> {
            digest.add(batch);
            using.accept(batch);
        });
    }

    private void each(EncryptedDatabase from, Consumer<RowBatch> to) {
        for (CopiedTable table : CopiedTable.ALL) {
            RowBatch[] batch = {new RowBatch(table)};
            from.each(table.select(), row -> {
                batch[0].add(row);
                count();
                if (batch[0].isFull()) {
                    to.accept(batch[0]);
                    batch[0] = new RowBatch(table);
                }
            });
            to.accept(batch[0]);
        }
    }

    private void count() {
        read++;
        if (read % TELL_EVERY == 0) {
            progress.accept(read);
        }
    }
}
