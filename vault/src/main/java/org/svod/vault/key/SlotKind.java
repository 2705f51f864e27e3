package org.svod.vault.key;

/** What opens a slot. */
public enum SlotKind {
    /** A passphrase alone. */
    PASSPHRASE,
    /** A passphrase together with a file of the person's choice. */
    PASSPHRASE_AND_FILE,
    /** The printed recovery code. */
    RECOVERY
}
