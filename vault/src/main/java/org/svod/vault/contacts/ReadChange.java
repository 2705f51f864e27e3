package org.svod.vault.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.svod.vault.contacts.field.ContactField;
import org.svod.vault.contacts.field.PhoneParser;
import org.svod.vault.contacts.problem.ContactRefusedException;
import org.svod.vault.contacts.problem.ContactRefusedException.Reason;

/**
 * A change that passed every check that needs no store.
 *
 * @param values what to write, by field
 * @param notices what to tell the person
 */
record ReadChange(Map<ContactField, List<String>> values, List<ContactNotice> notices) {

    /** A change that makes a contact: it must set an alias. */
    static ReadChange ofNew(ContactChange change, PhoneParser phones, LocalDate today) throws ContactRefusedException {
        if (!change.fields().contains(ContactField.ALIAS)) {
            throw new ContactRefusedException(ContactField.ALIAS.word(), Reason.ALIAS_EMPTY);
        }
        return ofEdit(change, phones, today);
    }

    /** A change of a contact that is there. */
    static ReadChange ofEdit(ContactChange change, PhoneParser phones, LocalDate today) throws ContactRefusedException {
        ChangeReader reader = new ChangeReader(phones, today);
        return new ReadChange(reader.read(change), reader.notices());
    }

    /** The change of the flag alone. */
    static ReadChange deleted(boolean deleted) {
        return new ReadChange(Map.of(ContactField.DELETED, deleted ? FieldValues.SET : FieldValues.NOT_SET), List.of());
    }

    /** The alias it sets. */
    String alias() {
        return String.join("", values.getOrDefault(ContactField.ALIAS, List.of()));
    }
}
