package org.svod.vault.contacts;

import java.util.List;
import java.util.Set;
import org.svod.vault.contacts.field.ContactField;

/**
 * What was done; it is on disk.
 *
 * @param contact the contact as it is now
 * @param written the fields that differ from before; empty if nothing had to be written
 * @param notices what to tell the person
 */
public record ContactReceipt(Contact contact, Set<ContactField> written, List<ContactNotice> notices) {

    /** Copies set and list. */
    public ContactReceipt {
        written = Set.copyOf(written);
        notices = List.copyOf(notices);
    }
}
