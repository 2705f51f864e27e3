package org.svod.vault.contacts;

import org.svod.vault.contacts.field.ContactField;

/**
 * Something to tell the person although the contact was kept.
 *
 * @param kind what happened
 * @param field in which field
 * @param value the value concerned, as it was kept; empty if no single one is
 */
public record ContactNotice(Kind kind, ContactField field, String value) {

    /** What can happen. */
    public enum Kind {
        /** Characters that control a terminal or cannot be seen were left out. */
        INVISIBLE_REMOVED("invisible-characters-removed"),
        /** No operator is known to give out such a number: read it back to whoever gave it. */
        PHONE_UNUSUAL("phone-unusual");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The stable word for it. */
        public String code() {
            return code;
        }
    }

    /** Says kind and field only: values end up in traces. */
    @Override
    public String toString() {
        return "ContactNotice[" + kind + ", " + field + "]";
    }
}
