package org.svod.vault.key;

import java.time.LocalDate;

/**
 * A slot as those inside see it.
 *
 * @param index 0 to 7, its place in the file
 * @param label what the journal calls whoever opened with it; unique in the file
 * @param created the day its passphrase or code was set
 */
public record SlotInfo(int index, SlotKind kind, String label, LocalDate created) {}
