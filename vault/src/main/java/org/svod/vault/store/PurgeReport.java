package org.svod.vault.store;

/**
 * What a purge removed. Values, salts and words are gone from every row, and the freed space was overwritten with
 * zeros. <b>Not reached:</b> traces in the slack of rewritten pages and in freed blocks of the journal; they stay
 * readable to whoever has the store key until the next rotation, which the caller offers.
 *
 * @param entity what was purged
 * @param cells how many fields lost their value
 * @param entries how many journal rows lost payload and salt
 * @param derived how many summaries and searchable texts were dropped
 */
public record PurgeReport(Id entity, int cells, int entries, int derived) {}
