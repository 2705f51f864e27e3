package org.svod.vault.contacts.exchange;

import org.svod.vault.contacts.Contact;

/**
 * A contact to be written into a file.
 *
 * @param id its id as text, by which it is known again when the file comes back
 * @param contact all the rest
 */
public record SentContact(String id, Contact contact) {

    /** Says the id only: values end up in traces. */
    @Override
    public String toString() {
        return "SentContact[" + id + "]";
    }
}
