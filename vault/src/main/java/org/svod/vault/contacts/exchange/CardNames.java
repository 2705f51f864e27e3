package org.svod.vault.contacts.exchange;

import java.util.Locale;

/** The names in a card that are our own, because the standard has none for them. */
final class CardNames {
    static final String HANDLE = "X-SVOD-HANDLE";
    static final String HOURS = "X-SVOD-HOURS";
    static final String VERIFIED_BY = "X-SVOD-VERIFIED-BY";
    static final String VERIFIED_ON = "X-SVOD-VERIFIED-ON";
    /** How an address of electronic mail stands among the handles. */
    static final String EMAIL = "email:";

    private static final String UID = "urn:svod:contact:";

    private CardNames() {}

    /** The UID of a contact. */
    static String uid(String id) {
        return UID + id;
    }

    /** The id in a UID that we wrote; empty for any other. */
    static String id(String uid) {
        String small = uid.strip().toLowerCase(Locale.ROOT);
        return small.startsWith(UID) ? small.substring(UID.length()) : "";
    }
}
