package org.svod.vault.store;

/**
 * Writing inside one {@link Store#write}; not to be kept after it. Everything written is on disk when {@code write}
 * returns, or nothing of it is. Writing to a purged entity throws {@link IllegalStateException}.
 */
public interface StoreWriter extends StoreReader {

    /** Sets a field; the last writer wins. At most 1 MiB. */
    void cell(Id entity, String field, byte[] value);

    /**
     * Appends an entry to this device's chain.
     *
     * @param kind a short ASCII word, 1 to 64 characters; it survives a purge, so it must not name anyone
     * @param payload at most 1 MiB
     * @return the stamp, the entry's name for ever
     */
    Stamp entry(Id entity, String kind, byte[] payload);

    /** Sets the entity's one line, in the list {@code kind}. */
    void summary(Id entity, String kind, String sortKey, byte[] value);

    /** Sets the entity's one searchable text. */
    void searchText(Id entity, String kind, String text);

    /** Drops the entity's line and searchable text. */
    void removeDerived(Id entity);

    /** Removes value, payload and salt from every row of the entity, for good; the chain still verifies. */
    PurgeReport purge(Id entity);
}
