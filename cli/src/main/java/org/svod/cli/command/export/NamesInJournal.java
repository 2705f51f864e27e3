package org.svod.cli.command.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.svod.protocols.run.event.AfterEvent;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.JournalEntry;

/** Everything in a journal that names somebody or a place. */
final class NamesInJournal {
    private NamesInJournal() {}

    /** All of them, blank ones left out. */
    static Set<String> of(List<JournalEntry> entries) {
        Set<String> names = new LinkedHashSet<>();
        for (JournalEntry entry : entries) {
            Stream.concat(
                            Stream.concat(Stream.of(entry.actor().slotLabel()), entry.actor().onWordOf().stream()),
                            in(entry.event()))
                    .filter(name -> !name.isBlank())
                    .forEach(names::add);
        }
        return names;
    }

    private static Stream<String> in(IncidentEvent event) {
        if (event instanceof IncidentEvent.Opened opened) {
            return Stream.of(opened.place(), opened.caller());
        }
        if (event instanceof IncidentEvent.PersonAdded person) {
            return Stream.of(person.name());
        }
        if (event instanceof IncidentEvent.PersonNamed person) {
            return Stream.of(person.name());
        }
        if (event instanceof IncidentEvent.PersonObserved seen) {
            return Stream.of(seen.observation().source());
        }
        if (event instanceof IncidentEvent.MomentObserved moment) {
            return Stream.of(moment.observation().source());
        }
        if (event instanceof IncidentEvent.StepRefused refused) {
            return Stream.of(refused.who());
        }
        if (event instanceof IncidentEvent.PromiseMade promise) {
            return Stream.of(promise.to());
        }
        if (event instanceof IncidentEvent.GateApproved gate) {
            return Stream.of(gate.lawyer());
        }
        if (event instanceof IncidentEvent.HandoverOffered offer) {
            return Stream.of(offer.to());
        }
        if (event instanceof IncidentEvent.OwnerNamed owner) {
            return Stream.of(owner.owner());
        }
        if (event instanceof IncidentEvent.After after) {
            if (after.what() instanceof AfterEvent.ConsentGiven consent) {
                return Stream.of(consent.source());
            }
            if (after.what() instanceof AfterEvent.PublicityDecided decided) {
                return Stream.of(decided.by());
            }
            return after.what() instanceof AfterEvent.ActionAgreed agreed ? Stream.of(agreed.owner()) : Stream.empty();
        }
        return event instanceof IncidentEvent.IntakeAnswered answer ? Stream.of(answer.answer()) : Stream.empty();
    }
}
