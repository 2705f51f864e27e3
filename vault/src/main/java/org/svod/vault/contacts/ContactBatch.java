package org.svod.vault.contacts;

import java.time.LocalDate;
import java.util.Optional;
import org.svod.vault.contacts.field.Completion;
import org.svod.vault.contacts.field.PhoneParser;
import org.svod.vault.contacts.problem.ContactProblemException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Id;
import org.svod.vault.store.StoreWriter;

/**
 * Many contacts in one transaction of the book; not to be kept after it. A method that throws a problem has written nothing
 * of that contact, and the others stand.
 */
public final class ContactBatch {
    private final ContactBook book;
    private final StoreWriter writer;
    private final PhoneParser phones;
    private final LocalDate today;

    ContactBatch(ContactBook book, StoreWriter writer, PhoneParser phones, LocalDate today) {
        this.book = book;
        this.writer = writer;
        this.phones = phones;
        this.today = today;
    }

    /** What is done in one transaction. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T with(ContactBatch batch) throws VaultException, ContactProblemException;
    }

    /** Adds a contact; the change must set its alias. */
    public ContactReceipt add(ContactChange contact) throws VaultException, ContactProblemException {
        return book.create(writer, ReadChange.ofNew(contact, phones, today));
    }

    /** The contact with this alias, deleted or not. */
    public Optional<Contact> called(String alias) throws VaultException {
        Optional<Id> id = Lines.called(writer, Listed.ALL, alias);
        return id.isPresent() ? Optional.of(contact(id.get())) : Optional.empty();
    }

    /** The contact with this id, deleted or not. */
    public Optional<Contact> withId(String id) throws VaultException {
        Id known = Id.parse(id);
        return Lines.isContact(writer, known) ? Optional.of(contact(known)) : Optional.empty();
    }

    /**
     * Adds to a contact what it does not have: lists and notes grow, single texts are replaced, nothing is emptied.
     *
     * @param mayReplace whether a single text that is there may become another; if not, that is a problem
     */
    public ContactReceipt complete(Id id, ContactChange more, boolean mayReplace)
            throws VaultException, ContactProblemException {
        return ContactBook.write(writer, id, completing(id, more, mayReplace));
    }

    /** Whether {@link #complete} would write anything. */
    public boolean wouldChange(Id id, ContactChange more) throws VaultException, ContactProblemException {
        FieldValues before = FieldValues.read(writer.cells(id));
        return !before.with(completing(id, more, true).values()).equals(before);
    }

    private ReadChange completing(Id id, ContactChange more, boolean mayReplace)
            throws VaultException, ContactProblemException {
        FieldValues before = FieldValues.read(writer.cells(id));
        ReadChange read = ReadChange.ofEdit(more, phones, today);
        return new ReadChange(new Completion(before.values(), mayReplace).with(read.values()), read.notices());
    }

    private Contact contact(Id id) throws VaultException {
        return FieldValues.read(writer.cells(id)).contact(id);
    }
}
