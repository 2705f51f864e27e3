package org.svod.vault.contacts.field;

import org.svod.vault.contacts.problem.ContactRefusedException;

/** Reads a telephone number as people type it; {@code contacts.exchange} has the one that knows the numbering plans. */
@FunctionalInterface
public interface PhoneParser {

    /**
     * Reads clean text of one line: a number, then perhaps an extension ({@code доб. 12}), then perhaps a comma and a
     * note. Refuses what is no number that could be dialled from abroad.
     */
    Reading read(String clean) throws ContactRefusedException;

    /**
     * A number that was read.
     *
     * @param phone what is kept
     * @param unusual whether no operator is known to hand out such a number; it may be mistyped, or newer than the plan
     */
    record Reading(Phone phone, boolean unusual) {}
}
