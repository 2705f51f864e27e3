package org.svod.vault.contacts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.svod.vault.contacts.text.SearchWords;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Id;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreReader;
import org.svod.vault.store.StoredSummary;

/**
 * Finding and listing the contacts of one open vault. Both read lines, never cells: a search costs by what it finds, not
 * by how many contacts there are. Thread-confined like the store, which stays the caller's.
 */
public final class ContactSearch {
    private final Store store;

    /** Searches an open store. */
    public ContactSearch(Store store) {
        this.store = store;
    }

    /**
     * Contacts that have, for each word typed, a word that begins with it in alias, name, city, roles, tags, languages or
     * handles; a run of digits also finds a telephone number. The one whose alias is exactly what was typed comes first,
     * the rest in the order of aliases. Nothing typed finds nothing.
     *
     * @param limit at most this many, at least 1
     */
    public List<ContactLine> find(String typed, Listed listed, int limit) throws VaultException {
        List<String> words = SearchWords.asked(typed);
        return read(store.read(reader -> lines(reader, found(reader, typed, words, listed, limit))));
    }

    /**
     * Contacts in the order of their aliases.
     *
     * @param after only those after this one, which must be of the same list
     * @param limit at most this many, at least 1
     */
    public List<ContactLine> list(Listed listed, Optional<Id> after, int limit) throws VaultException {
        return read(store.read(reader -> page(reader, listed, after, limit)));
    }

    private static List<Id> found(StoreReader reader, String typed, List<String> words, Listed listed, int limit) {
        Set<Id> found = new LinkedHashSet<>();
        Lines.called(reader, listed, typed.strip()).ifPresent(found::add);
        for (String kind : listed.kinds()) {
            if (found.size() < limit) {
                found.addAll(reader.search(kind, words, limit));
            }
        }
        return found.stream().limit(limit).toList();
    }

    private static List<StoredSummary> lines(StoreReader reader, List<Id> ids) {
        return ids.stream().flatMap(id -> reader.summary(id).stream()).toList();
    }

    private static List<StoredSummary> page(StoreReader reader, Listed listed, Optional<Id> after, int limit) {
        List<StoredSummary> page = new ArrayList<>();
        // After a line of the second list, the first has nothing more to give; an unknown line gives nothing at all.
        Optional<String> from = after.flatMap(reader::summary).map(StoredSummary::kind);
        boolean begun = after.isEmpty();
        for (String kind : listed.kinds()) {
            boolean here = from.filter(kind::equals).isPresent();
            if ((begun || here) && page.size() < limit) {
                page.addAll(reader.summaries(kind, here ? after : Optional.empty(), limit - page.size()));
            }
            begun = begun || here;
        }
        return page;
    }

    private static List<ContactLine> read(List<StoredSummary> summaries) throws VaultException {
        List<ContactLine> lines = new ArrayList<>(summaries.size());
        for (StoredSummary summary : summaries) {
            lines.add(Lines.read(summary.entity(), summary.value()));
        }
        return lines;
    }
}
