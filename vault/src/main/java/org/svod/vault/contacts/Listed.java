package org.svod.vault.contacts;

import java.util.List;

/** Which contacts a list or a search shows. */
public enum Listed {
    /** Those that are not deleted. */
    PRESENT,
    /** Those that are deleted. */
    DELETED,
    /** First those that are not deleted, then those that are. */
    ALL;

    /** The store's list of contacts. */
    static final String KIND = "contact";

    /** The store's list of deleted ones: its own, so that a thousand deleted never slow the rest down. */
    static final String KIND_DELETED = "contact-deleted";

    List<String> kinds() {
        return switch (this) {
            case PRESENT -> List.of(KIND);
            case DELETED -> List.of(KIND_DELETED);
            case ALL -> List.of(KIND, KIND_DELETED);
        };
    }
}
