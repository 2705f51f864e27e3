package org.svod.vault.handover;

import java.util.List;
import org.svod.vault.store.Id;

/**
 * One incident on its way.
 *
 * @param id the same in every vault
 * @param entries its whole journal, in order
 */
public record SentIncident(Id id, List<SentEntry> entries) {
    /** Copies its list. */
    public SentIncident {
        entries = List.copyOf(entries);
    }
}
