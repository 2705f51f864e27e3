package org.svod.vault.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.svod.vault.failure.VaultException;
import org.svod.vault.secret.SecretBytes;

/**
 * The opened store of one vault. Used by one thread; any other gets {@link IllegalStateException}. Closed by the vault
 * that opened it. A method that finds the file damaged throws {@code StoreDamagedException}; a full, read-only or
 * failing disk gives {@code StorageFailedException}.
 */
public interface Store extends AutoCloseable {

    /** Reads, all in one consistent view. */
    <T> T read(Function<StoreReader, T> reading) throws VaultException;

    /**
     * Writes in one transaction. When this returns, everything is on disk; when it throws, nothing of it is. The
     * transaction must not begin another.
     *
     * @throws VaultException also {@code ClockAheadException}, if the stored clock is more than a day ahead of the wall
     *     clock and {@link #confirmClock} was not called
     */
    <T> T write(Function<StoreWriter, T> writing) throws VaultException;

    /**
     * Returns if {@link #write} would not refuse because of the clock.
     *
     * @throws org.svod.vault.failure.ClockAheadException if it would
     */
    void requireClock() throws VaultException;

    /** Lets this store write although its clock is more than a day ahead; a person was asked. */
    void confirmClock();

    /** Reads everything back; see {@link ChainReport}. Costs a read of the whole file. */
    ChainReport verify() throws VaultException;

    /**
     * The part of {@link #verify} that asks about the file and not about what was written into it: the seal of every page,
     * the engine's own check, the full-text index; no chain. Costs a read of the whole file.
     */
    boolean fileIsSound() throws VaultException;

    /** Six words that stand for the last row of every chain; compare them with those written down elsewhere. */
    List<String> chainHead() throws VaultException;

    /** The device that writes here. */
    DeviceId device();

    /** Forgets every summary and searchable text and lets {@code rebuilding} write them anew, in one transaction. */
    void rebuildDerived(Consumer<StoreWriter> rebuilding) throws VaultException;

    /** SHA-256, in hex, over every summary and searchable text in id order; equal before and after a rebuild. */
    String derivedDigest() throws VaultException;

    /** From now on this store only reads, until it is closed: what is being copied must not change under the copy. */
    void freeze() throws VaultException;

    /** Hands over every row that is not derived, in one consistent view; must not touch the store. */
    void export(Consumer<StoredRow> to) throws VaultException;

    /** How many fields, entries and purges carry a later clock. Costs as much as there are. */
    long changesSince(long clock) throws VaultException;

    /** Everything it holds, in one number and one digest; reads all of it. */
    StoreContent content() throws VaultException;

    /**
     * Copies every row into an existing empty file under another key, in one transaction, and closes that file.
     *
     * @param rawKey 32 bytes, still owned by the caller
     * @param salt 16 bytes
     * @param progress told the number of rows done, every now and then
     * @return what was read here; whether it arrived is for the caller to check
     */
    StoreContent copyTo(Path file, SecretBytes rawKey, byte[] salt, LongConsumer progress) throws VaultException;

    /** {@link StoreReader#cells} in a view of its own. */
    default Map<String, StoredCell> cells(Id entity) throws VaultException {
        return read(reader -> reader.cells(entity));
    }

    /** {@link StoreReader#cell} in a view of its own. */
    default Optional<byte[]> cell(Id entity, String field) throws VaultException {
        return read(reader -> reader.cell(entity, field));
    }

    /** {@link StoreReader#entries} in a view of its own. */
    default List<StoredEntry> entries(Id entity) throws VaultException {
        return read(reader -> reader.entries(entity));
    }

    /** {@link StoreReader#summaries} in a view of its own. */
    default List<StoredSummary> summaries(String kind, Optional<Id> after, int limit) throws VaultException {
        return read(reader -> reader.summaries(kind, after, limit));
    }

    /** {@link StoreReader#summary} in a view of its own. */
    default Optional<StoredSummary> summary(Id entity) throws VaultException {
        return read(reader -> reader.summary(entity));
    }

    /** {@link StoreReader#search} in a view of its own. */
    default List<Id> search(String kind, List<String> prefixes, int limit) throws VaultException {
        return read(reader -> reader.search(kind, prefixes, limit));
    }

    /** Closes the file. Safe to call twice. */
    @Override
    void close() throws VaultException;
}
