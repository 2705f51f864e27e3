package org.svod.vault.contacts;

import java.util.List;
import org.svod.vault.contacts.field.Phone;
import org.svod.vault.store.Id;

/**
 * What lists and search show of a contact. It is kept beside the cells, so that a list costs no more than its lines.
 *
 * @param id the contact
 * @param alias the short word it is called by
 * @param name in full, or empty
 * @param city where, or empty
 * @param roles what it does for us
 * @param phones telephone numbers, the first to be tried first
 * @param deleted whether it is deleted
 */
public record ContactLine(
        Id id, String alias, String name, String city, List<String> roles, List<Phone> phones, boolean deleted) {

    /** Copies the lists. */
    public ContactLine {
        roles = List.copyOf(roles);
        phones = List.copyOf(phones);
    }

    /** The line of a contact. */
    public static ContactLine of(Contact contact) {
        return new ContactLine(
                contact.id(),
                contact.alias(),
                contact.name(),
                contact.city(),
                contact.roles(),
                contact.phones(),
                contact.deleted());
    }

    /** Says the id only: values end up in traces. */
    @Override
    public String toString() {
        return "ContactLine[" + id + "]";
    }
}
