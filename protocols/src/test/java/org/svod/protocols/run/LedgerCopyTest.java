package org.svod.protocols.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.svod.protocols.Protocol;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.run.event.Actor;
import org.svod.protocols.run.event.AfterEvent;
import org.svod.protocols.run.event.ContactOutcome;
import org.svod.protocols.run.event.EntryId;
import org.svod.protocols.run.event.HandoverEnd;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.IncidentEvent.ProtocolPinned;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Pile;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.view.FoldProblem;

/** What is added to an incident goes into a copy of what was folded: a field that the copy forgets would lose people. */
class LedgerCopyTest {
    private static final Observation SEEN = new Observation(Walk.START, "mother", Walk.ZONE);

    private final Function<ProtocolPinned, Optional<Protocol>> protocols = TestProtocols::find;
    private Ledger ledger = new Ledger(protocols);

    @Test
    void a_copy_has_every_field_of_the_first_and_what_is_added_to_it_does_not_reach_the_first() throws Exception {
        fill();
        Ledger copy = ledger.copy();
        Ledger empty = new Ledger(protocols);
        for (Field field : Ledger.class.getDeclaredFields()) {
            if (!field.isSynthetic()) {
                assertThat(field.get(copy)).as(field.getName()).isEqualTo(field.get(ledger));
                boolean shared = field.getName().equals("protocols");
                assertThat(field.get(ledger).equals(field.get(empty)))
                        .as("%s is filled by this test", field.getName())
                        .isEqualTo(shared);
            }
        }

        Ledger first = ledger;
        String before = seen(first);
        ledger = copy;
        fold(new IncidentEvent.ContactTried(Walk.ref("lawyer"), "call", ContactOutcome.REACHED, ""));
        fold(new IncidentEvent.PersonObserved(Slots.of(1), PersonState.HELD, SEEN, ""));
        fold(new IncidentEvent.DecisionMade(Walk.ref("way#2"), "out", ""));
        assertThat(seen(ledger)).isNotEqualTo(before);
        assertThat(seen(first)).isEqualTo(before);
    }

    private void fill() {
        Protocol protocol = TestProtocols.EVERYTHING;
        List.of(
                        new IncidentEvent.Opened(Mode.REAL, Walk.START, Walk.ZONE, "place", "ira", "what"),
                        new IncidentEvent.ProtocolPinned(1, protocol.id(), protocol.version(), protocol.digest()),
                        new IncidentEvent.PersonAdded(1, "Anna", ""),
                        new IncidentEvent.PersonAdded(2, "Boris", ""),
                        new IncidentEvent.PersonAdded(3, "anna k", ""),
                        new IncidentEvent.PersonMerged(3, 1, "twice"),
                        new IncidentEvent.IntakeAnswered("injured", "no"),
                        new IncidentEvent.MomentObserved(new Moment("visit"), Slots.EVERYBODY, SEEN),
                        new IncidentEvent.ClockMet(1, Walk.clockId("word"), Slots.EVERYBODY, ""),
                        new IncidentEvent.StepDone(Walk.ref("roll"), ""),
                        new IncidentEvent.StepPostponed(Walk.ref("chat"), Walk.minute(5), ""),
                        new IncidentEvent.DecisionMade(Walk.ref("way#1"), "out", ""),
                        new IncidentEvent.ContactTried(Walk.ref("lawyer"), "call", ContactOutcome.NO_ANSWER, ""),
                        new IncidentEvent.GateApproved(Walk.ref("erase"), "Olga"),
                        new IncidentEvent.PromiseMade(1, "mother", "call", Walk.minute(9)),
                        new IncidentEvent.Noted("snow"),
                        new IncidentEvent.OwnerNamed("ira", ""),
                        new IncidentEvent.PilePlaced(Pile.REST),
                        new IncidentEvent.After(new AfterEvent.ReviewNoted(AfterEvent.Topic.HELPED, "", "the list")),
                        new IncidentEvent.HandoverOffered("olga", "", Walk.minute(30)),
                        new IncidentEvent.HandoverEnded(HandoverEnd.DECLINED, "asleep"),
                        new IncidentEvent.FalseAlarm("ambulance"))
                .forEach(this::fold);
        ledger.problems.add(new FoldProblem(new EntryId("e1"), List.of()));
    }

    private void fold(IncidentEvent event) {
        int position = ledger.positions.size();
        EntryId id = new EntryId("e" + position);
        JournalEntry entry = new JournalEntry(id, Walk.START, Walk.START, Actor.of("laptop"), event);
        ledger = event.accept(new Fold(ledger, entry, position));
        ledger.positions.put(id, position);
    }

    private static String seen(Ledger ledger) {
        return ledger.attempts + " " + ledger.people + " " + ledger.personVariables + " " + ledger.choices;
    }
}
