package org.svod.protocols.run.decide;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.EntryId;
import org.svod.protocols.run.event.IncidentEvent.MomentObserved;
import org.svod.protocols.run.event.IncidentEvent.StepDone;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.step.RecordStep;

/**
 * The moment that doing a step recorded: one act of a person, two entries side by side. Taking back the step takes back
 * the moment as well, else a limit would go on running from a time that its author believes undone.
 */
final class RecordedMoment {
    private RecordedMoment() {}

    /** The entry of the moment that was recorded with the step done in this entry; empty if there is none that counts. */
    static Optional<EntryId> with(Incident incident, EntryId done, Instant now) {
        List<JournalEntry> entries = incident.entries();
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i).id().equals(done) && belong(incident, entries.get(i - 1), entries.get(i), now)) {
                EntryId moment = entries.get(i - 1).id();
                return incident.isUndone(moment) ? Optional.empty() : Optional.of(moment);
            }
        }
        return Optional.empty();
    }

    private static boolean belong(Incident incident, JournalEntry before, JournalEntry entry, Instant now) {
        return entry.event() instanceof StepDone done
                && before.event() instanceof MomentObserved observed
                && before.recordedAt().equals(entry.recordedAt())
                && before.actor().equals(entry.actor())
                && observed.slots().equals(done.ref().slots())
                && moment(incident, done, now).filter(observed.moment()::equals).isPresent();
    }

    static Optional<Moment> moment(Incident incident, StepDone done, Instant now) {
        return incident.step(done.ref(), now)
                .flatMap(view -> view.step() instanceof RecordStep record ? record.moment() : Optional.empty());
    }
}
