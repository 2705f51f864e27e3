package org.svod.protocols.run.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One entry of an incident's journal. Both times are cut to milliseconds; they differ when something is written down
 * later, from paper or by phone.
 *
 * @param id its name in the store
 * @param recordedAt when it was written down
 * @param happenedAt when it happened
 * @param actor who wrote it down
 * @param event what happened
 */
public record JournalEntry(EntryId id, Instant recordedAt, Instant happenedAt, Actor actor, IncidentEvent event) {
    public JournalEntry {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
        happenedAt = happenedAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
