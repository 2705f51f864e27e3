package org.svod.vault.contacts.field;

import java.time.LocalDate;

/**
 * Who made sure that a contact is who it says it is, and when.
 *
 * @param by a person in the words of who typed it, often an alias
 * @param on the day, in the calendar of who typed it
 */
public record Verification(String by, LocalDate on) {

    /** Says the day only: values end up in traces. */
    @Override
    public String toString() {
        return "Verification[" + on + "]";
    }
}
