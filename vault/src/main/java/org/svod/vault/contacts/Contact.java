package org.svod.vault.contacts;

import java.util.List;
import java.util.Optional;
import org.svod.vault.contacts.field.Phone;
import org.svod.vault.contacts.field.Verification;
import org.svod.vault.store.Id;

/**
 * One contact, whole. Texts that were not given are empty.
 *
 * @param id its name in the store, for ever
 * @param alias the short word it is called by
 * @param name in full
 * @param roles what it does for us
 * @param phones telephone numbers, the first to be tried first
 * @param handles names in messengers
 * @param city where
 * @param languages languages spoken
 * @param hours when to call
 * @param notes anything else, in several lines
 * @param tags words to find it by
 * @param verification who made sure of it and when, if anyone did
 * @param deleted whether it is hidden and waits to be restored or purged
 */
public record Contact(
        Id id,
        String alias,
        String name,
        List<String> roles,
        List<Phone> phones,
        List<String> handles,
        String city,
        List<String> languages,
        String hours,
        String notes,
        List<String> tags,
        Optional<Verification> verification,
        boolean deleted) {

    /** Copies the lists. */
    public Contact {
        roles = List.copyOf(roles);
        phones = List.copyOf(phones);
        handles = List.copyOf(handles);
        languages = List.copyOf(languages);
        tags = List.copyOf(tags);
    }

    /** Says the id only: values end up in traces. */
    @Override
    public String toString() {
        return "Contact[" + id + "]";
    }
}
