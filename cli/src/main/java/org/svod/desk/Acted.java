package org.svod.desk;

import java.util.List;
import java.util.OptionalInt;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.view.Reason;

/**
 * What became of an act on an incident.
 *
 * @param incident the incident after it
 * @param written the entries that were appended, on disk by now; empty if it was refused
 * @param refused why it was refused; empty if it was done
 */
public record Acted(Incident incident, List<JournalEntry> written, List<Reason> refused) {
    /** Copies its lists. */
    public Acted {
        written = List.copyOf(written);
        refused = List.copyOf(refused);
    }

    /** Whether it was done. */
    public boolean done() {
        return refused.isEmpty();
    }

    /** The number of the run that began with it, if one did. */
    public OptionalInt begun() {
        return written.stream()
                .map(JournalEntry::event)
                .filter(IncidentEvent.ProtocolPinned.class::isInstance)
                .mapToInt(event -> ((IncidentEvent.ProtocolPinned) event).run())
                .findFirst();
    }
}
