package org.svod.vault.contacts.intake;

import org.svod.vault.contacts.ContactChange;

/**
 * One contact as it stood in a file. Texts that did not stand there are empty.
 *
 * @param line where it begins in the file, counted from 1
 * @param id the id we wrote into the file when we exported it
 * @param alias the alias it asks for
 * @param aliasFrom what an alias is made of if it asks for none
 * @param name in full
 * @param values every field that stood there but the alias
 */
public record ContactRow(int line, String id, String alias, String aliasFrom, String name, ContactChange values) {

    /** Says the line only: values end up in traces. */
    @Override
    public String toString() {
        return "ContactRow[" + line + "]";
    }
}
