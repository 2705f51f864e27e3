package org.svod.vault.contacts.field;

/**
 * The fields of a contact. Each is one cell, so edits of different fields from two places merge; limits are in
 * characters (code points) after cleaning. docs/formats/contact.md lists them.
 */
public enum ContactField {
    /** The short word it is called by; unique. */
    ALIAS("alias", 1, 32),
    /** How the person or place is called in full. */
    NAME("name", 1, 200),
    /** What the contact does for us, such as {@code lawyer}. */
    ROLES("roles", 16, 40),
    /** Telephone numbers, first the one to try first. */
    PHONES("phones", 16, 120),
    /** Names in messengers and networks, such as {@code signal:anna.01}. */
    HANDLES("handles", 16, 160),
    /** Where. */
    CITY("city", 1, 80),
    /** Languages spoken, in words or codes. */
    LANGUAGES("languages", 16, 40),
    /** When to call. */
    HOURS("hours", 1, 160),
    /** Anything else, in several lines. */
    NOTES("notes", 1, 4000),
    /** Words to find it by. */
    TAGS("tags", 32, 40),
    /** Who made sure that this is who it says, and on which day. One cell: the one means nothing without the other. */
    VERIFIED("verified", 1, 80),
    /** Whether it is deleted: hidden, and restorable. */
    DELETED("deleted", 1, 1);

    private static final String PREFIX = "contact.";

    private final String word;
    private final int maxCount;
    private final int maxLength;

    ContactField(String word, int maxCount, int maxLength) {
        this.word = word;
        this.maxCount = maxCount;
        this.maxLength = maxLength;
    }

    /** The field's word in codes, JSON and documents; never changes. */
    public String word() {
        return word;
    }

    /** The name of its cell in the store; never changes. */
    public String cell() {
        return PREFIX + word;
    }

    /** How many values the field holds at most. */
    public int maxCount() {
        return maxCount;
    }

    /** How many characters each value has at most. */
    public int maxLength() {
        return maxLength;
    }
}
