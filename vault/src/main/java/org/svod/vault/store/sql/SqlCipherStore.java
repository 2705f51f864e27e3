package org.svod.vault.store.sql;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.svod.vault.failure.ClockAheadException;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.secret.SecretBytes;
import org.svod.vault.store.ChainReport;
import org.svod.vault.store.DeviceId;
import org.svod.vault.store.Id;
import org.svod.vault.store.RowSource;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreContent;
import org.svod.vault.store.StoreReader;
import org.svod.vault.store.StoreWriter;
import org.svod.vault.store.StoredRow;
import org.svod.vault.store.copy.RowCopy;
import org.svod.vault.store.engine.EncryptedDatabase;
import org.svod.vault.store.engine.StoreFault;
import org.svod.vault.store.record.Chain;
import org.svod.vault.store.record.Fields;
import org.svod.vault.store.record.HeadWords;
import org.svod.vault.store.record.HybridClock;

/** {@link Store} on SQLCipher. */
public final class SqlCipherStore implements Store {
    private final Thread owner = Thread.currentThread();
    private final EncryptedDatabase database;
    private final Tables tables;
    private final DeviceId device;
    private final HybridClock clock;
    private final SecureRandom random;
    private boolean clockConfirmed;
    private boolean closed;
    private boolean frozen;

    private SqlCipherStore(
            EncryptedDatabase database, Tables tables, DeviceId device, HybridClock clock, SecureRandom random) {
        this.database = database;
        this.tables = tables;
        this.device = device;
        this.clock = clock;
        this.random = random;
    }

    /** Makes the tables in an existing empty file, with a new device, and closes it again. */
    public static void create(Path file, SecretBytes rawKey, byte[] salt, SecureRandom random) throws VaultException {
        create(file, rawKey, salt, random, rows -> {});
    }

    /**
     * The same with rows of another store in it, all in one transaction. What is derived is not among them: open it and
     * {@link #rebuildDerived}. A row that cannot be, such as a second one of the same key, is a {@code
     * StoreDamagedException}.
     *
     * @param rows read once; what it throws comes out of here, and nothing was made
     */
    public static void create(Path file, SecretBytes rawKey, byte[] salt, SecureRandom random, RowSource rows)
            throws VaultException {
        try (EncryptedDatabase database = EncryptedDatabase.open(file, rawKey, salt)) {
            DeviceId device = DeviceId.random(random);
            DeviceId made = database.transaction(() -> {
                Schema.create(database);
                RowImport importing = new RowImport(database);
                from(rows, importing);
                database.run("INSERT INTO here(one, device, clock) VALUES(1, ?, ?)", device.bytes(), importing.clock());
                Tables.of(database).entries().begin(device);
                return device;
            });
            assert made.equals(device);
        } catch (StoreFault fault) {
            throw fault.carried();
        }
    }

    private static void from(RowSource rows, RowImport importing) {
        try {
            rows.into(importing::write);
        } catch (VaultException refused) {
            throw new StoreFault(refused);
        }
    }

    /** Opens a store that the gate let through; the caller still owns {@code rawKey} and closes the store. */
    public static Store open(Path file, SecretBytes rawKey, byte[] salt, SecureRandom random, Clock wall)
            throws VaultException {
        EncryptedDatabase database = EncryptedDatabase.open(file, rawKey, salt);
        try {
            Schema.require(database);
            DeviceId device = database.first("SELECT device FROM here", row -> new DeviceId(Id.of(row.bytes(1))))
                    .orElseThrow(() -> new StoreDamagedException("it does not say which device it is on"));
            long last = database.first("SELECT clock FROM here", row -> row.number(1))
                    .orElse(0L);
            return new SqlCipherStore(database, Tables.of(database), device, new HybridClock(wall, last), random);
        } catch (StoreFault fault) {
            database.close();
            throw fault.carried();
        } catch (VaultException | RuntimeException refused) {
            database.close();
            throw refused;
        }
    }

    @Override
    public <T> T read(Function<StoreReader, T> reading) throws VaultException {
        return carrying(() -> reading.apply(new TableReader(tables)));
    }

    @Override
    public <T> T write(Function<StoreWriter, T> writing) throws VaultException {
        if (frozen) {
            throw new IllegalStateException("the store is being copied and only reads");
        }
        requireClock();
        long before = clock.last();
        boolean done = false;
        try {
            T result = carrying(() -> database.transaction(() -> {
                TableWriter writer = new TableWriter(tables, device, clock, random);
                T written = writing.apply(writer);
                writer.finish();
                database.run("UPDATE here SET clock = ?", clock.last());
                return written;
            }));
            done = true;
            return result;
        } finally {
            if (!done) {
                clock.rewind(before);
            }
        }
    }

    @Override
    public void requireClock() throws ClockAheadException {
        if (clock.isAhead() && !clockConfirmed) {
            throw new ClockAheadException(clock.stored(), clock.now());
        }
    }

    @Override
    public void confirmClock() {
        clockConfirmed = true;
    }

    @Override
    public ChainReport verify() throws VaultException {
        return carrying(() -> {
            database.roomy();
            return new ChainCheck(database, tables).run();
        });
    }

    @Override
    public boolean fileIsSound() throws VaultException {
        return carrying(() -> {
            database.roomy();
            return new ChainCheck(database, tables).fileIsSound();
        });
    }

    @Override
    public List<String> chainHead() throws VaultException {
        return carrying(() -> {
            SortedMap<DeviceId, byte[]> links = new TreeMap<>();
            ChainCheck.heads(database).forEach((of, head) -> links.put(of, head.link()));
            return HeadWords.load().of(Chain.head(links));
        });
    }

    @Override
    public DeviceId device() {
        return device;
    }

    @Override
    public void rebuildDerived(Consumer<StoreWriter> rebuilding) throws VaultException {
        boolean rebuilt = write(writer -> {
            tables.summaries().clear();
            tables.words().clear();
            rebuilding.accept(writer);
            return true;
        });
        assert rebuilt;
    }

    @Override
    public String derivedDigest() throws VaultException {
        return carrying(() -> {
            Fields fields = Fields.labelled("svod/derived/1");
            tables.summaries().digestInto(fields);
            tables.words().digestInto(fields);
            return HexFormat.of().formatHex(fields.digest());
        });
    }

    @Override
    public void freeze() throws VaultException {
        frozen = carrying(() -> {
            database.readOnly();
            return true;
        });
    }

    @Override
    public void export(Consumer<StoredRow> to) throws VaultException {
        boolean exported = carrying(() -> {
            RowExport.each(database, to);
            return true;
        });
        assert exported;
    }

    @Override
    public long changesSince(long clockOfOne) throws VaultException {
        return carrying(() -> database.first(
                        "SELECT (SELECT count(*) FROM cell WHERE clock > ?) + (SELECT count(*) FROM chain"
                                + " JOIN entry ON entry.device = chain.device AND entry.clock > ?)"
                                + " + (SELECT count(*) FROM purged WHERE clock > ?)",
                        row -> row.number(1),
                        clockOfOne,
                        clockOfOne,
                        clockOfOne)
                .orElse(0L));
    }

    @Override
    public StoreContent content() throws VaultException {
        return carrying(() -> {
            database.roomy();
            return new RowCopy(rows -> {}).read(database);
        });
    }

    @Override
    public StoreContent copyTo(Path file, SecretBytes rawKey, byte[] salt, LongConsumer progress)
            throws VaultException {
        try (EncryptedDatabase target = EncryptedDatabase.open(file, rawKey, salt)) {
            return carrying(() -> {
                target.roomy();
                return new RowCopy(progress).into(database, target, filling -> Schema.create(target, filling));
            });
        }
    }

    private <T> T carrying(Supplier<T> work) throws VaultException {
        if (Thread.currentThread() != owner || closed) {
            throw new IllegalStateException(closed ? "the store is closed" : "the store belongs to another thread");
        }
        try {
            return work.get();
        } catch (StoreFault fault) {
            throw fault.carried();
        }
    }

    @Override
    public void close() throws VaultException {
        closed = true;
        database.close();
    }
}
