package org.svod.protocols.drill.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.protocols.drill.Deed;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.EntryId;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.view.PersonView;
import org.svod.protocols.run.view.StepState;
import org.svod.protocols.run.view.StepView;
import org.svod.protocols.term.StepId;

/** When something was done, as the incident's journal shows it. What was undone was not done. */
public final class DeedTimes {
    private final Incident incident;
    private final List<StepView> steps;
    private final Map<EntryId, Instant> entries = new HashMap<>();

    /** The deeds of that incident up to now. */
    public DeedTimes(Incident incident, Instant now) {
        this.incident = incident;
        this.steps = incident.steps(now);
        for (JournalEntry entry : incident.entries()) {
            entries.put(entry.id(), entry.happenedAt());
        }
    }

    /** Every time it was done, earliest first, in whichever run and for whomever. */
    public List<Instant> of(Deed deed) {
        List<Instant> times = new ArrayList<>();
        if (deed instanceof Deed.StepDone done) {
            of(done.step()).forEach(view -> done(view).ifPresent(times::add));
        } else if (deed instanceof Deed.StepSkipped skipped) {
            of(skipped.step()).stream()
                    .filter(view -> view.state() == StepState.SKIPPED)
                    .forEach(view -> view.since().ifPresent(times::add));
        } else if (deed instanceof Deed.OptionTaken taken) {
            of(taken.step()).stream()
                    .filter(view -> view.chosen().filter(taken.option()::equals).isPresent())
                    .forEach(view -> view.since().ifPresent(times::add));
        } else if (deed instanceof Deed.PersonSeen seen) {
            for (PersonView person : incident.people()) {
                // When it was entered and not the time it speaks of: what is practised is writing it down.
                person.history().stream()
                        .filter(one -> one.state() == seen.state())
                        .forEach(one -> times.add(entries.getOrDefault(one.entry(), one.recordedAt())));
            }
        } else {
            incident.notes().forEach(note -> times.add(note.at()));
        }
        Collections.sort(times);
        return List.copyOf(times);
    }

    private List<StepView> of(StepId step) {
        return steps.stream().filter(view -> view.ref().step().equals(step)).toList();
    }

    private static Optional<Instant> done(StepView view) {
        if (!view.attempts().isEmpty()) {
            return Optional.of(view.attempts().get(0).at());
        }
        boolean done = view.state() == StepState.DONE || view.state() == StepState.REFUSED;
        return done ? view.since() : Optional.empty();
    }
}
