package org.svod.vault.contacts.problem;

import java.io.Serial;
import java.util.List;

/** No contact has this alias or id; it may have been purged. Code: {@code contact-missing}. Argument: what was typed. */
public final class ContactMissingException extends ContactProblemException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param aliasOrId what was looked for */
    public ContactMissingException(String aliasOrId) {
        super("contact-missing", List.of(aliasOrId));
    }
}
