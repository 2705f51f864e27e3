package org.svod.vault.store.sql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.vault.store.Id;
import org.svod.vault.store.StoreReader;
import org.svod.vault.store.StoredCell;
import org.svod.vault.store.StoredEntry;
import org.svod.vault.store.StoredSummary;

/** Reading, straight from the tables. */
class TableReader implements StoreReader {
    final Tables tables;

    TableReader(Tables tables) {
        this.tables = tables;
    }

    @Override
    public final Map<String, StoredCell> cells(Id entity) {
        return tables.cells().of(entity);
    }

    @Override
    public final Optional<byte[]> cell(Id entity, String field) {
        return tables.cells().value(entity, field);
    }

    @Override
    public final List<Id> entitiesWithCell(String field) {
        return tables.cells().entitiesWith(field);
    }

    @Override
    public final List<StoredEntry> entries(Id entity) {
        return tables.entries().of(entity);
    }

    @Override
    public final List<Id> entitiesWithEntry(String kind) {
        return tables.entries().entitiesWith(kind);
    }

    @Override
    public final List<StoredSummary> summaries(String kind, Optional<Id> after, int limit) {
        requirePositive(limit);
        return after.isPresent()
                ? tables.summaries().pageAfter(kind, after.get(), limit)
                : tables.summaries().page(kind, limit);
    }

    @Override
    public final List<StoredSummary> summariesAt(String kind, String sortKey) {
        return tables.summaries().at(kind, sortKey);
    }

    @Override
    public final Optional<StoredSummary> summary(Id entity) {
        return tables.summaries().of(entity);
    }

    @Override
    public final List<Id> search(String kind, List<String> prefixes, int limit) {
        requirePositive(limit);
        return tables.words().search(kind, prefixes, limit);
    }

    @Override
    public final boolean isPurged(Id entity) {
        return tables.purged().contains(entity);
    }

    private static void requirePositive(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit is at least 1, not " + limit);
        }
    }
}
