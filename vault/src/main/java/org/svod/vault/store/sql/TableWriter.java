package org.svod.vault.store.sql;

import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.svod.vault.store.DeviceId;
import org.svod.vault.store.Id;
import org.svod.vault.store.PurgeReport;
import org.svod.vault.store.Stamp;
import org.svod.vault.store.StoreWriter;
import org.svod.vault.store.StoredSummary;
import org.svod.vault.store.record.Chain;
import org.svod.vault.store.record.HybridClock;

/** Writing within one transaction; {@link SqlCipherStore} begins and ends it, and keeps the clock. */
final class TableWriter extends TableReader implements StoreWriter {
    private static final int MAX_VALUE_BYTES = 1 << 20;
    private static final Pattern WORD = Pattern.compile("[\\x21-\\x7e]{1,64}");

    private final DeviceId device;
    private final HybridClock clock;
    private final SecureRandom random;
    private boolean open = true;
    private boolean purged;

    TableWriter(Tables tables, DeviceId device, HybridClock clock, SecureRandom random) {
        super(tables);
        this.device = device;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public void cell(Id entity, String field, byte[] value) {
        requireWritable(entity);
        tables.cells().put(entity, word(field), bounded(value), stamp());
    }

    @Override
    public Stamp entry(Id entity, String kind, byte[] payload) {
        requireWritable(entity);
        byte[] salt = new byte[Chain.SALT_BYTES];
        random.nextBytes(salt);
        Stamp stamp = stamp();
        tables.entries().append(stamp, entity, word(kind), salt, bounded(payload));
        return stamp;
    }

    @Override
    public void summary(Id entity, String kind, String sortKey, byte[] value) {
        requireWritable(entity);
        tables.summaries().put(new StoredSummary(entity, word(kind), sortKey, bounded(value)));
    }

    @Override
    public void searchText(Id entity, String kind, String text) {
        requireWritable(entity);
        tables.words().put(entity, word(kind), text);
    }

    @Override
    public void removeDerived(Id entity) {
        requireOpen();
        drop(entity);
    }

    @Override
    public PurgeReport purge(Id entity) {
        requireOpen();
        if (isPurged(entity)) {
            return new PurgeReport(entity, 0, 0, 0);
        }
        tables.purged().add(entity, stamp());
        purged = true;
        return new PurgeReport(
                entity, tables.cells().purge(entity), tables.entries().purge(entity), drop(entity));
    }

    /** Ends the use of this writer, inside the transaction still. */
    void finish() {
        requireOpen();
        open = false;
        if (purged) {
            tables.words().optimize();
        }
    }

    private int drop(Id entity) {
        return tables.summaries().remove(entity) + tables.words().remove(entity);
    }

    private Stamp stamp() {
        return new Stamp(clock.tick(), device);
    }

    private void requireWritable(Id entity) {
        requireOpen();
        if (isPurged(entity)) {
            throw new IllegalStateException("this entity was purged; nothing more is written to it");
        }
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("the transaction of this writer has ended");
        }
    }

    private static byte[] bounded(byte[] value) {
        if (value.length > MAX_VALUE_BYTES) {
            throw new IllegalArgumentException("at most " + MAX_VALUE_BYTES + " bytes, not " + value.length);
        }
        return value;
    }

    private static String word(String text) {
        if (!WORD.matcher(text).matches()) {
            throw new IllegalArgumentException("fields and kinds are 1 to 64 visible ASCII characters");
        }
        return text;
    }
}
