package org.svod.vault.backup;

import java.time.Instant;

/**
 * One backup as the store remembers it.
 *
 * @param digest SHA-256 of the file, in hex: what {@code backup check} compares
 * @param made when it was made, to the second
 * @param records how many rows are in it
 * @param clock the clock of the store when it was noted: what is later is not in it
 */
public record BackupRecord(String digest, Instant made, long records, long clock) {}
