package org.svod.cli.guide;

import java.util.List;
import java.util.Optional;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.JournalEntry;

/** The entry that an undo without a name takes back. */
public final class LastEntry {
    private LastEntry() {}

    /** The last entry that counts and is neither the opening nor itself an undo. */
    public static Optional<JournalEntry> of(Incident incident) {
        List<JournalEntry> entries = incident.entries();
        for (int i = entries.size() - 1; i > 0; i--) {
            JournalEntry entry = entries.get(i);
            if (!incident.isUndone(entry.id()) && !(entry.event() instanceof IncidentEvent.Undone)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }
}
