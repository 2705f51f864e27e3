package org.svod.desk;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.svod.vault.contacts.Contact;
import org.svod.vault.contacts.ContactBook;
import org.svod.vault.contacts.ContactChange;
import org.svod.vault.contacts.ContactLine;
import org.svod.vault.contacts.ContactPurged;
import org.svod.vault.contacts.ContactReceipt;
import org.svod.vault.contacts.ContactSearch;
import org.svod.vault.contacts.Listed;
import org.svod.vault.contacts.exchange.SentContact;
import org.svod.vault.contacts.field.PhoneParser;
import org.svod.vault.contacts.intake.ContactIntake;
import org.svod.vault.contacts.intake.ContactRow;
import org.svod.vault.contacts.intake.IntakeReport;
import org.svod.vault.contacts.problem.ContactProblemException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Id;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreWriter;

/** The contacts of one open vault, as commands and screens ask for them. */
public final class ContactDesk {
    private static final int PAGE = 1_000;

    private final ContactBook book;
    private final ContactSearch search;
    private final PhoneParser phones;

    /** Contacts in {@code store}; numbers are read by {@code phones}. */
    public ContactDesk(Store store, Clock clock, SecureRandom random, PhoneParser phones) {
        this.book = new ContactBook(store, clock, random, phones);
        this.search = new ContactSearch(store);
        this.phones = phones;
    }

    /** Adds one. */
    public ContactReceipt add(ContactChange contact) throws VaultException, ContactProblemException {
        return book.add(contact);
    }

    /** Adds all in one transaction, or none. */
    public List<ContactReceipt> addAll(List<ContactChange> contacts) throws VaultException, ContactProblemException {
        return book.addAll(contacts);
    }

    /** Those that have a word beginning with each word typed; the first ones when nothing is typed. */
    public List<ContactLine> find(String typed, boolean deleted, int limit) throws VaultException {
        Listed listed = deleted ? Listed.DELETED : Listed.PRESENT;
        return typed.isBlank() ? search.list(listed, Optional.empty(), limit) : search.find(typed, listed, limit);
    }

    /** Those who do {@code role} for us, the first to be tried first. */
    public List<ContactLine> withRole(String role, int limit) throws VaultException {
        return search.find(role, Listed.PRESENT, limit).stream()
                .filter(line -> line.roles().contains(role))
                .toList();
    }

    /** One by alias or id. */
    public Contact get(String aliasOrId) throws VaultException, ContactProblemException {
        return book.get(aliasOrId);
    }

    /** Writes the fields of the change that differ. */
    public ContactReceipt edit(String aliasOrId, ContactChange change) throws VaultException, ContactProblemException {
        return book.edit(aliasOrId, change);
    }

    /** Hides one. */
    public ContactReceipt delete(String aliasOrId) throws VaultException, ContactProblemException {
        return book.delete(aliasOrId);
    }

    /** Brings one back. */
    public ContactReceipt restore(String aliasOrId) throws VaultException, ContactProblemException {
        return book.restore(aliasOrId);
    }

    /** Removes one for good. */
    public ContactPurged purge(String aliasOrId) throws VaultException, ContactProblemException {
        return book.purge(aliasOrId);
    }

    /** Takes the rows of one file, a thousand in one transaction; those that cannot be kept are in the report. */
    public IntakeReport take(List<ContactRow> rows) throws VaultException, ContactProblemException {
        return new ContactIntake(book, search, phones).take(rows);
    }

    /** Every contact that is not hidden, in the order of aliases, to be written into a file. */
    public List<SentContact> all() throws VaultException, ContactProblemException {
        List<SentContact> all = new ArrayList<>();
        Optional<Id> after = Optional.empty();
        List<ContactLine> page;
        do {
            page = search.list(Listed.PRESENT, after, PAGE);
            for (ContactLine line : page) {
                all.add(new SentContact(line.id().toString(), book.get(line.id().toString())));
                after = Optional.of(line.id());
            }
        } while (page.size() == PAGE);
        return all;
    }

    /** Makes the lines and words of every contact anew; {@code others} does it for everything else, in the same transaction. */
    void rebuildDerived(Consumer<StoreWriter> others) throws VaultException, ContactProblemException {
        book.rebuildDerived(others);
    }
}
