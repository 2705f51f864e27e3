package org.svod.desk;

import java.security.SecureRandom;
import java.time.Clock;
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
import org.svod.vault.contacts.field.PhoneParser;
import org.svod.vault.contacts.problem.ContactProblemException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreWriter;

/** The contacts of one open vault, as commands and screens ask for them. */
public final class ContactDesk {
    private final ContactBook book;
    private final ContactSearch search;

    /** Contacts in {@code store}; numbers are read by {@code phones}. */
    public ContactDesk(Store store, Clock clock, SecureRandom random, PhoneParser phones) {
        this.book = new ContactBook(store, clock, random, phones);
        this.search = new ContactSearch(store);
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

    /** Makes the lines and words of every contact anew; {@code others} does it for everything else, in the same transaction. */
    void rebuildDerived(Consumer<StoreWriter> others) throws VaultException, ContactProblemException {
        book.rebuildDerived(others);
    }
}
