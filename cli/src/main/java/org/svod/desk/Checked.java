package org.svod.desk;

import org.svod.vault.store.ChainReport;

/**
 * The result of reading everything back.
 *
 * @param report what is wrong, after the index was made anew if that was all that was wrong
 * @param indexRebuilt whether it was
 */
public record Checked(ChainReport report, boolean indexRebuilt) {}
