package org.svod.vault.contacts;

import java.util.List;

/** Which contacts a list or a search shows. */
public enum Listed {
    /** Those that are not deleted. */
    PRESENT(List.of(Listed.KIND)),
    /** Those that are deleted. */
    DELETED(List.of(Listed.KIND_DELETED)),
    /** First those that are not deleted, then those that are. */
    ALL(List.of(Listed.KIND, Listed.KIND_DELETED));

    /** The store's list of contacts. */
    static final String KIND = "contact";

    /** The store's list of deleted ones: its own, so that a thousand deleted never slow the rest down. */
    static final String KIND_DELETED = "contact-deleted";

    private final List<String> kinds;

    Listed(List<String> kinds) {
        this.kinds = kinds;
    }

    List<String> kinds() {
        return kinds;
    }
}
