package org.svod.vault.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.vault.contacts.field.Cells;
import org.svod.vault.contacts.problem.ContactMissingException;
import org.svod.vault.contacts.text.Alias;
import org.svod.vault.contacts.text.Folding;
import org.svod.vault.contacts.text.SearchWords;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Id;
import org.svod.vault.store.StoreReader;
import org.svod.vault.store.StoreWriter;
import org.svod.vault.store.StoredSummary;

/**
 * What is derived from a contact's cells: its line in the list, whose sort key is the folded alias and so answers whether
 * an alias is taken, and its searchable words. A pure function of the cells; written in the same transaction.
 */
final class Lines {
    /** Alias, name, city, the flag, how many roles; then the roles, then three texts per phone. */
    private static final int FIXED = 5;

    private Lines() {}

    /** Writes both. */
    static void write(StoreWriter writer, Contact contact) {
        String kind = contact.deleted() ? Listed.KIND_DELETED : Listed.KIND;
        writer.summary(contact.id(), kind, Folding.fold(contact.alias()), Cells.encode(texts(ContactLine.of(contact))));
        writer.searchText(contact.id(), kind, words(contact));
    }

    /** The contact with this alias in one of the lists. */
    static Optional<Id> called(StoreReader reader, Listed listed, String alias) {
        String folded = Folding.fold(alias);
        return listed.kinds().stream()
                .flatMap(kind -> reader.summariesAt(kind, folded).stream())
                .map(StoredSummary::entity)
                .findFirst();
    }

    /** The contact with this alias or id, deleted or not. An alias never looks like an id. */
    static Id named(StoreReader reader, String aliasOrId) throws ContactMissingException {
        String typed = aliasOrId.strip();
        Optional<Id> found = Alias.isLikeId(typed)
                ? reader.summary(Id.parse(typed)).filter(Lines::isContact).map(StoredSummary::entity)
                : called(reader, Listed.ALL, typed);
        return found.orElseThrow(() -> new ContactMissingException(typed));
    }

    /** Whether this is a contact, deleted or not. */
    static boolean isContact(StoreReader reader, Id id) {
        return reader.summary(id).filter(Lines::isContact).isPresent();
    }

    private static boolean isContact(StoredSummary summary) {
        return Listed.ALL.kinds().contains(summary.kind());
    }

    static ContactLine read(Id id, byte[] summary) throws VaultException {
        List<String> texts = Cells.decode(summary);
        try {
            int phones = FIXED + Integer.parseInt(texts.get(4));
            return new ContactLine(
                    id,
                    texts.get(0),
                    texts.get(1),
                    texts.get(2),
                    texts.subList(FIXED, phones),
                    FieldValues.phones(texts.subList(phones, texts.size())),
                    texts.get(3).equals("1"));
        } catch (IndexOutOfBoundsException | IllegalArgumentException wrong) {
            throw new StoreDamagedException("a contact's line cannot be read", wrong);
        }
    }

    private static List<String> texts(ContactLine line) {
        List<String> texts = new ArrayList<>(List.of(
                line.alias(),
                line.name(),
                line.city(),
                line.deleted() ? "1" : "0",
                Integer.toString(line.roles().size())));
        texts.addAll(line.roles());
        texts.addAll(FieldValues.flat(line.phones()));
        return texts;
    }

    private static String words(Contact contact) {
        SearchWords words = new SearchWords()
                .alias(new Alias(contact.alias()))
                .text(contact.name())
                .text(contact.city());
        contact.roles().forEach(words::role);
        contact.tags().forEach(words::text);
        contact.languages().forEach(words::text);
        contact.handles().forEach(words::text);
        contact.phones().forEach(phone -> words.phone(phone.e164()));
        return words.joined();
    }
}
