package org.svod.vault.store.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.StorageFailedException.Kind;
import org.svod.vault.failure.VaultException;
import org.svod.vault.secret.SecretBytes;

/**
 * One open SQLCipher 4 file behind the fence. Every statement passes {@link SqlFence} and is prepared once. Failures
 * travel as {@link StoreFault}. After an error of the disk nothing more is attempted: what a failed sync left behind is
 * unknown until the file is opened anew. One thread at a time; close it.
 */
public final class EncryptedDatabase implements AutoCloseable {
    private final Connection connection;
    private final StorePages pages;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private boolean inTransaction;
    private boolean failed;
    private boolean closed;

    /** Takes over both. */
    EncryptedDatabase(Connection connection, StorePages pages) {
        this.connection = connection;
        this.pages = pages;
    }

    /**
     * Opens an existing file that {@link StoreGate} let through, or an empty one that is to become a store.
     *
     * @param rawKey 32 bytes, still owned by the caller
     * @param salt 16 bytes
     */
    public static EncryptedDatabase open(Path store, SecretBytes rawKey, byte[] salt) throws VaultException {
        // Opened before the engine and closed after it: closing any descriptor of a file drops the engine's lock on it.
        StorePages pages = StorePages.open(store, new PageSeal(rawKey, salt));
        Connection connection;
        try {
            connection = EngineConnection.open(store, rawKey, salt);
        } catch (VaultException | RuntimeException refused) {
            pages.close();
            throw refused;
        }
        EncryptedDatabase database = new EncryptedDatabase(connection, pages);
        try {
            database.configure();
            return database;
        } catch (StoreFault fault) {
            database.close();
            throw fault.carried();
        }
    }

    private void configure() {
        for (String pragma : List.of(
                "PRAGMA temp_store=MEMORY",
                "PRAGMA secure_delete=ON",
                "PRAGMA locking_mode=EXCLUSIVE",
                "PRAGMA journal_mode=TRUNCATE",
                "PRAGMA synchronous=EXTRA",
                "PRAGMA trusted_schema=OFF",
                "PRAGMA cell_size_check=ON")) {
            run(pragma);
        }
        // Takes the engine's own lock now and keeps it: other SQLite programs are kept out too.
        run("BEGIN EXCLUSIVE");
        run("COMMIT");
    }

    /** Runs {@code work} in one transaction that is durable on return, or undone if anything is thrown. */
    public <T> T transaction(Supplier<T> work) {
        if (inTransaction) {
            throw new IllegalStateException("a transaction is open already");
        }
        run("BEGIN IMMEDIATE");
        inTransaction = true;
        boolean done = false;
        try {
            T result = work.get();
            run("COMMIT");
            done = true;
            return result;
        } finally {
            inTransaction = false;
            if (!done) {
                rollBack();
            }
        }
    }

    private void rollBack() {
        try {
            PreparedStatement rollback = connection.prepareStatement(SqlFence.admit("ROLLBACK"));
            try (rollback) {
                rollback.execute();
            }
        } catch (SQLException alreadyRolledBack) {
            // The engine rolls back by itself on a full or failing disk; if it could not, the journal will at opening.
            failed |= isFailing(alreadyRolledBack);
        }
    }

    /** Runs a statement that gives no rows, or whose rows do not matter; returns how many rows it changed. */
    public int run(String sql, @Nullable Object... parameters) {
        return use(sql, parameters, statement -> {
            if (statement.execute()) {
                // A result left open would keep the statement running, and no transaction could end.
                statement.getResultSet().close();
                return 0;
            }
            return statement.getUpdateCount();
        });
    }

    /** All rows of a query, read one by one. */
    public <T> List<T> list(String sql, Function<Row, T> reading, Object... parameters) {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(reading.apply(row)), parameters);
        return rows;
    }

    /** The first row of a query. */
    public <T> Optional<T> first(String sql, Function<Row, T> reading, Object... parameters) {
        return list(sql, reading, parameters).stream().findFirst();
    }

    /** Hands over all rows of a query, none kept. */
    public void each(String sql, Consumer<Row> reading, Object... parameters) {
        use(sql, parameters, statement -> {
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                while (result.next()) {
                    reading.accept(row);
                }
            }
            return 0;
        });
    }

    /**
     * The numbers of all pages whose seal is broken, read past the engine; at most {@code limit}. A second thread may ask
     * while another lets the engine read, not while it writes.
     */
    public List<Long> brokenPages(int limit) {
        return pages.broken(limit);
    }

    private int use(String sql, @Nullable Object[] parameters, Use use) {
        if (failed) {
            throw new StoreFault(new StorageFailedException(Kind.OTHER, new IOException("the disk failed before")));
        }
        try {
            PreparedStatement statement = prepared.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(SqlFence.admit(sql));
                prepared.put(sql, statement);
            }
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return use.of(statement);
        } catch (SQLException refused) {
            failed |= isFailing(refused);
            forget(sql);
            throw new StoreFault(SqlFailures.sort(refused));
        }
    }

    /** The driver ends a statement that failed; the next use prepares it anew. */
    private void forget(String sql) {
        PreparedStatement ended = prepared.remove(sql);
        if (ended != null) {
            try {
                ended.close();
            } catch (SQLException refused) {
                failed |= isFailing(refused);
            }
        }
    }

    private static boolean isFailing(SQLException refused) {
        return SqlFailures.isDiskError(refused);
    }

    /**
     * Gives the engine up to 128 MiB for pages instead of 2, for as long as this is open: for work on the whole file, in which a
     * page that had to go is soon decrypted, or encrypted, once more.
     */
    public void roomy() {
        run("PRAGMA cache_size=-131072");
    }

    /** From now on the engine refuses every change, for as long as this is open. */
    public void readOnly() {
        run("PRAGMA query_only=ON");
    }

    /** Closes the file; the engine's journal is left empty. Safe to call twice. */
    @Override
    public void close() throws VaultException {
        if (closed) {
            return;
        }
        closed = true;
        try (pages) {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
            connection.close();
        } catch (SQLException refused) {
            throw SqlFailures.sort(refused);
        }
    }

    /** What is done with a prepared statement. */
    @FunctionalInterface
    private interface Use {
        int of(PreparedStatement statement) throws SQLException;
    }
}
