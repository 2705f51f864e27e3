package org.svod.vault.contacts.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.vault.contacts.ContactLine;
import org.svod.vault.contacts.ContactSearch;
import org.svod.vault.contacts.Listed;
import org.svod.vault.contacts.text.CleanText;
import org.svod.vault.contacts.text.Folding;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Id;

/** Who is in the book, by name and number: asked once for each row, so it is in memory. Deleted ones are known too. */
final class KnownPeople {
    private static final int PAGE = 1_000;
    private static final int MOST_OF_ONE_NAME = 20;

    private final Map<String, String> byNameAndNumber = new HashMap<>();
    private final Map<String, List<String>> byName = new HashMap<>();

    /** Reads the lines of the whole book. */
    static KnownPeople in(ContactSearch search) throws VaultException {
        KnownPeople people = new KnownPeople();
        Optional<Id> after = Optional.empty();
        List<ContactLine> page;
        do {
            page = search.list(Listed.ALL, after, PAGE);
            page.forEach(people::add);
            after = page.isEmpty()
                    ? after
                    : Optional.of(page.get(page.size() - 1).id());
        } while (page.size() == PAGE);
        return people;
    }

    /** The form in which two names are the same. */
    static String folded(String name) {
        return Folding.fold(CleanText.line(name).value());
    }

    void add(ContactLine line) {
        String name = folded(line.name());
        if (name.isEmpty()) {
            return;
        }
        String id = line.id().toString();
        line.phones().forEach(phone -> byNameAndNumber.putIfAbsent(key(name, phone.e164()), id));
        List<String> same = byName.computeIfAbsent(name, none -> new ArrayList<>(1));
        if (same.size() < MOST_OF_ONE_NAME && !same.contains(id)) {
            same.add(id);
        }
    }

    /** The id of the one with this folded name and this number. */
    Optional<String> with(String name, String e164) {
        return Optional.ofNullable(byNameAndNumber.get(key(name, e164)));
    }

    /** The ids of those with this folded name, twenty at most. */
    List<String> with(String name) {
        return List.copyOf(byName.getOrDefault(name, List.of()));
    }

    private static String key(String name, String e164) {
        return e164 + ' ' + name;
    }
}
