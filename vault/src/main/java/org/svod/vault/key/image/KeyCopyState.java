package org.svod.vault.key.image;

/** What a copy of the key file turns out to be before any key is tried on it. */
public enum KeyCopyState {
    /** Ours, whole, and every number within bounds. */
    VALID,
    /** Ours and whole, of a format, suite or KDF this program does not know. */
    NEWER,
    /** Says it is newer, but not in a way whose wholeness we could check. */
    UNREADABLE_NEWER,
    /** Has our magic and is not whole. */
    DAMAGED,
    /** Has not even our magic: overwritten, or never one of ours. */
    NOT_OURS
}
