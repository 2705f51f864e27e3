package org.svod.protocols.run.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.AfterEvent;
import org.svod.protocols.run.event.EntryId;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.view.PromiseView;

/**
 * Turns what is decided beside the protocols into events. That a decision between loud and quiet is looked at again is a promise
 * like any other: so the next action, the board and the closing know of it.
 */
record AfterDrafting(Incident incident, NextNumbers numbers) {
    /** A decision, the promise to look at it again, and the end of the promise of the one before. */
    List<IncidentEvent> decided(IncidentAction.DecidePublicity action) {
        List<IncidentEvent> events = new ArrayList<>(lookedAt());
        events.add(new IncidentEvent.After(new AfterEvent.PublicityDecided(
                action.choice(), action.forLoud(), action.forQuiet(), action.by(), action.until(), numbers.promise())));
        events.add(new IncidentEvent.PromiseMade(numbers.promise(), action.by(), action.promise(), action.until()));
        return events;
    }

    /** What came of it; with that it was looked at. */
    List<IncidentEvent> recorded(AfterEvent event) {
        List<IncidentEvent> events = new ArrayList<>();
        if (event instanceof AfterEvent.PublicityEnded) {
            events.addAll(lookedAt());
        }
        events.add(new IncidentEvent.After(event));
        return events;
    }

    private List<IncidentEvent> lookedAt() {
        return incident.after().publicity().stream()
                .map(view -> view.decided().promise())
                .filter(number -> incident.promises().stream()
                        .anyMatch(promise -> promise.number() == number && promise.isOpen()))
                .<IncidentEvent>map(number -> new IncidentEvent.PromiseKept(number, ""))
                .toList();
    }

    /** The promise that was made with a decision: whoever takes back the one takes back the other. */
    static Optional<EntryId> promiseOf(Incident incident, EntryId decision) {
        Optional<Integer> number = incident.entries().stream()
                .filter(entry -> entry.id().equals(decision))
                .flatMap(entry -> entry.event() instanceof IncidentEvent.After after
                                && after.what() instanceof AfterEvent.PublicityDecided decided
                        ? Optional.of(decided.promise()).stream()
                        : Stream.empty())
                .findFirst();
        boolean open = incident.promises().stream().filter(PromiseView::isOpen).anyMatch(promise -> number.filter(
                        each -> each == promise.number())
                .isPresent());
        return incident.entries().stream()
                .filter(entry -> open
                        && entry.event() instanceof IncidentEvent.PromiseMade made
                        && number.filter(each -> each == made.number()).isPresent())
                .map(JournalEntry::id)
                .findFirst();
    }
}
