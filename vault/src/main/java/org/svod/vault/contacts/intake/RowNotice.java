package org.svod.vault.contacts.intake;

import org.svod.vault.contacts.ContactNotice;

/**
 * Something to tell about a row that was kept.
 *
 * @param line where it is in the file, counted from 1
 * @param notice what to tell
 */
public record RowNotice(int line, ContactNotice notice) {}
