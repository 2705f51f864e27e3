package org.svod.vault.contacts;

import java.util.List;
import org.svod.vault.store.PurgeReport;

/**
 * What a purge of a contact did, and what it could not reach. The person is told both.
 *
 * @param report what is gone from the store
 * @param notReached where something of the contact may still be
 */
public record ContactPurged(PurgeReport report, List<NotReached> notReached) {

    /** Everything a purge of a contact never reaches. */
    static ContactPurged of(PurgeReport report) {
        return new ContactPurged(report, List.of(NotReached.values()));
    }

    /** Copies the list. */
    public ContactPurged {
        notReached = List.copyOf(notReached);
    }

    /** Where something may still be. */
    public enum NotReached {
        /** Page slack and freed journal blocks; readable with the store key until the next rotation. */
        FREED_PAGES("freed-pages-until-rotation"),
        /** Incident journals in which someone wrote the name or the number. */
        JOURNALS("journals-that-mention-it"),
        /** Backups, exports and prints made before. */
        COPIES("copies-made-before");

        private final String code;

        NotReached(String code) {
            this.code = code;
        }

        /** The stable word for it. */
        public String code() {
            return code;
        }
    }
}
