package org.svod.vault.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reading inside one {@link Store#read} or {@link Store#write}; not to be kept after it. Failures of disk and file
 * travel through these methods unseen and come out of {@code read} or {@code write} as checked exceptions.
 */
public interface StoreReader {

    /** All fields of an entity that have a value, by field name. Empty if the entity is unknown or purged. */
    Map<String, StoredCell> cells(Id entity);

    /** One field's value. */
    Optional<byte[]> cell(Id entity, String field);

    /** Every entity that has a value in this field, in id order. */
    List<Id> entitiesWithCell(String field);

    /** An entity's entries in stamp order, purged ones included. */
    List<StoredEntry> entries(Id entity);

    /** Every entity that has an unpurged entry of this kind, in id order. */
    List<Id> entitiesWithEntry(String kind);

    /**
     * One list in the order of sort keys, then ids.
     *
     * @param after only what comes after this entity's line; an unknown one gives an empty list
     * @param limit at most this many, at least 1
     */
    List<StoredSummary> summaries(String kind, Optional<Id> after, int limit);

    /** The lines of one list with exactly this sort key, in id order. */
    List<StoredSummary> summariesAt(String kind, String sortKey);

    /** An entity's line. */
    Optional<StoredSummary> summary(Id entity);

    /**
     * Entities whose searchable text has, for each prefix, a word that begins with it; Russian and English, capital
     * letters, accents and ё/е do not matter. Ordered as the list of that kind. Nothing to search for finds nothing.
     */
    List<Id> search(String kind, List<String> prefixes, int limit);

    /** Whether the entity was purged; nothing more is ever written to it. */
    boolean isPurged(Id entity);
}
