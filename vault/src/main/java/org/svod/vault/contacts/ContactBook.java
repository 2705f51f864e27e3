package org.svod.vault.contacts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.svod.vault.contacts.field.Cells;
import org.svod.vault.contacts.field.ContactField;
import org.svod.vault.contacts.field.PhoneParser;
import org.svod.vault.contacts.problem.AliasTakenException;
import org.svod.vault.contacts.problem.ContactProblemException;
import org.svod.vault.contacts.problem.OneOfManyException;
import org.svod.vault.contacts.text.Folding;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Id;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreWriter;

/**
 * Writing the contacts of one open vault, and taking one whole; {@link ContactSearch} finds and lists them. When a method
 * returns, what it did is on disk; when it throws, nothing of it is. Thread-confined like the store, which stays the
 * caller's.
 */
public final class ContactBook {
    private final Store store;
    private final Clock clock;
    private final SecureRandom random;
    private final PhoneParser phones;

    /** A book over an open store; the clock, with its zone, says which day is today. */
    public ContactBook(Store store, Clock clock, SecureRandom random, PhoneParser phones) {
        this.store = store;
        this.clock = clock;
        this.random = random;
        this.phones = phones;
    }

    /** Adds a contact; the change must set its alias. */
    public ContactReceipt add(ContactChange contact) throws VaultException, ContactProblemException {
        ReadChange read = ReadChange.ofNew(contact, phones, today());
        return Transaction.writing(store, writer -> create(writer, read));
    }

    /** Adds all contacts in one transaction, or none: then {@link OneOfManyException} says which one and why. */
    public List<ContactReceipt> addAll(List<ContactChange> contacts) throws VaultException, ContactProblemException {
        List<ReadChange> all = new ArrayList<>(contacts.size());
        Set<String> aliases = new HashSet<>();
        for (ContactChange contact : contacts) {
            try {
                ReadChange read = ReadChange.ofNew(contact, phones, today());
                if (!aliases.add(Folding.fold(read.alias()))) {
                    throw AliasTakenException.twice(read.alias());
                }
                all.add(read);
            } catch (ContactProblemException problem) {
                throw new OneOfManyException(all.size(), problem);
            }
        }
        return Transaction.writing(store, writer -> createAll(writer, all));
    }

    /** Adds and completes many contacts in one transaction, each by itself: a problem with one leaves the others. */
    public <T> T inOne(ContactBatch.Work<T> work) throws VaultException, ContactProblemException {
        return Transaction.writing(store, writer -> work.with(new ContactBatch(this, writer, phones, today())));
    }

    /** The contact with this alias or id, deleted or not. */
    public Contact get(String aliasOrId) throws VaultException, ContactProblemException {
        return Transaction.reading(store, reader -> {
            Id id = Lines.named(reader, aliasOrId);
            return FieldValues.read(reader.cells(id)).contact(id);
        });
    }

    /** Writes those fields of the change that differ from what is there, and no other. */
    public ContactReceipt edit(String aliasOrId, ContactChange change) throws VaultException, ContactProblemException {
        ReadChange read = ReadChange.ofEdit(change, phones, today());
        return Transaction.writing(store, writer -> write(writer, Lines.named(writer, aliasOrId), read));
    }

    /** Hides a contact from lists and search until {@link #restore}; its alias stays taken. */
    public ContactReceipt delete(String aliasOrId) throws VaultException, ContactProblemException {
        return Transaction.writing(
                store, writer -> write(writer, Lines.named(writer, aliasOrId), ReadChange.deleted(true)));
    }

    /** Undoes {@link #delete}. */
    public ContactReceipt restore(String aliasOrId) throws VaultException, ContactProblemException {
        return Transaction.writing(
                store, writer -> write(writer, Lines.named(writer, aliasOrId), ReadChange.deleted(false)));
    }

    /** Removes everything of a contact, for good, and says what it could not reach. The alias is free afterwards. */
    public ContactPurged purge(String aliasOrId) throws VaultException, ContactProblemException {
        return Transaction.writing(store, writer -> ContactPurged.of(writer.purge(Lines.named(writer, aliasOrId))));
    }

    /**
     * Makes the lines and words of every contact anew from their cells. The store forgets all derived rows at once, so
     * {@code others} must write again, in the same transaction, what is derived from anything but contacts.
     */
    public void rebuildDerived(Consumer<StoreWriter> others) throws VaultException, ContactProblemException {
        Transaction.rebuilding(store, writer -> {
            for (Id id : writer.entitiesWithCell(ContactField.ALIAS.cell())) {
                Lines.write(writer, FieldValues.read(writer.cells(id)).contact(id));
            }
            others.accept(writer);
            return writer;
        });
    }

    private List<ContactReceipt> createAll(StoreWriter writer, List<ReadChange> all)
            throws VaultException, ContactProblemException {
        List<ContactReceipt> receipts = new ArrayList<>(all.size());
        for (ReadChange one : all) {
            try {
                receipts.add(create(writer, one));
            } catch (AliasTakenException taken) {
                throw new OneOfManyException(receipts.size(), taken);
            }
        }
        return receipts;
    }

    ContactReceipt create(StoreWriter writer, ReadChange read) throws VaultException, ContactProblemException {
        return write(writer, Id.random(random), read);
    }

    static ContactReceipt write(StoreWriter writer, Id id, ReadChange read)
            throws VaultException, ContactProblemException {
        FieldValues before = FieldValues.read(writer.cells(id));
        FieldValues after = before.with(read.values());
        Contact contact = after.contact(id);
        requireFree(writer, contact);
        Set<ContactField> written = EnumSet.noneOf(ContactField.class);
        for (Map.Entry<ContactField, List<String>> field : read.values().entrySet()) {
            if (!before.of(field.getKey()).equals(field.getValue())) {
                writer.cell(id, field.getKey().cell(), Cells.encode(field.getValue()));
                written.add(field.getKey());
            }
        }
        if (!written.isEmpty()) {
            Lines.write(writer, contact);
        }
        return new ContactReceipt(contact, written, read.notices());
    }

    private static void requireFree(StoreWriter writer, Contact contact) throws AliasTakenException {
        if (Lines.called(writer, Listed.PRESENT, contact.alias())
                .filter(id -> !id.equals(contact.id()))
                .isPresent()) {
            throw AliasTakenException.byAnother(contact.alias());
        }
        if (Lines.called(writer, Listed.DELETED, contact.alias())
                .filter(id -> !id.equals(contact.id()))
                .isPresent()) {
            throw AliasTakenException.byDeleted(contact.alias());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
