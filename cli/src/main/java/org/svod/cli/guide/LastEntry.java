package org.svod.cli.guide;

import java.util.List;
import java.util.Optional;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.JournalEntry;

/** The entry that an undo without a name takes back. */
public final class LastEntry {
    private LastEntry() {}

    /** The last entry that counts, is not itself an undo, and was not written in one breath with the opening. */
    public static Optional<JournalEntry> of(Incident incident) {
        List<JournalEntry> entries = incident.entries();
        for (int i = entries.size() - 1; i >= opening(entries); i--) {
            JournalEntry entry = entries.get(i);
            if (!incident.isUndone(entry.id()) && !(entry.event() instanceof IncidentEvent.Undone)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** How many entries an incident was opened with: who takes back answer after answer stops at its roll and protocol. */
    private static int opening(List<JournalEntry> entries) {
        int count = 1;
        while (count < entries.size()
                && entries.get(count).recordedAt().equals(entries.get(0).recordedAt())
                && (entries.get(count).event() instanceof IncidentEvent.PersonAdded
                        || entries.get(count).event() instanceof IncidentEvent.ProtocolPinned)) {
            count++;
        }
        return count;
    }
}
