package org.svod.protocols.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.run.event.EventVisitor;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.run.view.ClockState;
import org.svod.protocols.run.view.Ending;
import org.svod.protocols.run.view.HandoverView;
import org.svod.protocols.run.view.IncidentState;
import org.svod.protocols.run.view.MomentView;
import org.svod.protocols.run.view.NoteView;
import org.svod.protocols.run.view.PersonView;
import org.svod.protocols.run.view.PromiseView;
import org.svod.protocols.run.view.RunView;
import org.svod.protocols.run.view.StepState;
import org.svod.protocols.run.view.StepView.Attempt;
import org.svod.protocols.step.DecisionStep;

/** Adds one entry that passed its rules to the ledger. */
record Fold(Ledger ledger, JournalEntry entry, int position) implements EventVisitor<Ledger> {
    @Override
    public Ledger opened(IncidentEvent.Opened event) {
        ledger.opened = Optional.of(event);
        ledger.openingEntry = Optional.of(entry.id());
        ledger.state = IncidentState.OPEN;
        Observation reported = new Observation(event.reportedAt(), event.caller(), event.zone());
        ledger.moments.add(new MomentView(Moment.INCIDENT, Slots.EVERYBODY, reported, position));
        return ledger;
    }

    @Override
    public Ledger protocolPinned(IncidentEvent.ProtocolPinned event) {
        ledger.runs.put(
                event.run(), new RunView(event.run(), event, entry.happenedAt(), ledger.find(event), Slots.EVERYBODY));
        return ledger;
    }

    @Override
    public Ledger intakeAnswered(IncidentEvent.IntakeAnswered event) {
        ledger.variables.put(event.question(), event.answer());
        return ledger;
    }

    @Override
    public Ledger personAdded(IncidentEvent.PersonAdded event) {
        ledger.people.put(event.slot(), new PersonView(event.slot(), event.name(), event.note(), List.of()));
        return ledger;
    }

    @Override
    public Ledger personNamed(IncidentEvent.PersonNamed event) {
        ledger.people.computeIfPresent(
                event.slot(), (slot, person) -> new PersonView(slot, event.name(), person.note(), person.history()));
        return ledger;
    }

    @Override
    public Ledger personObserved(IncidentEvent.PersonObserved event) {
        PersonView.Seen seen =
                new PersonView.Seen(entry.id(), entry.recordedAt(), event.state(), event.observation(), event.note());
        for (int slot : event.slots().numbers()) {
            ledger.people.computeIfPresent(slot, (number, person) -> {
                List<PersonView.Seen> history = new ArrayList<>(person.history());
                history.add(seen);
                return new PersonView(slot, person.name(), person.note(), history);
            });
        }
        return ledger;
    }

    @Override
    public Ledger momentObserved(IncidentEvent.MomentObserved event) {
        ledger.moments.add(new MomentView(event.moment(), event.slots(), event.observation(), position));
        return ledger;
    }

    @Override
    public Ledger clockMet(IncidentEvent.ClockMet event) {
        return clockEnd(event.run(), event.clock(), event.slots(), ClockState.MET);
    }

    @Override
    public Ledger clockVoided(IncidentEvent.ClockVoided event) {
        return clockEnd(event.run(), event.clock(), event.slots(), ClockState.VOID);
    }

    private Ledger clockEnd(int run, ClockId clock, Slots slots, ClockState state) {
        ledger.clockEnds.add(new Ledger.ClockEnd(run, clock, slots, state, entry.happenedAt(), position));
        return ledger;
    }

    @Override
    public Ledger stepDone(IncidentEvent.StepDone event) {
        return stepEnd(event.ref(), StepState.DONE, event.result());
    }

    @Override
    public Ledger stepSkipped(IncidentEvent.StepSkipped event) {
        return stepEnd(event.ref(), StepState.SKIPPED, event.why());
    }

    @Override
    public Ledger stepRefused(IncidentEvent.StepRefused event) {
        String what = event.why().isBlank() ? event.who() : event.who() + ": " + event.why();
        return stepEnd(event.ref(), StepState.REFUSED, what);
    }

    private Ledger stepEnd(StepRef ref, StepState state, String result) {
        ledger.stepEnds.put(ref, new Ledger.StepEnd(state, entry.happenedAt(), result));
        return ledger;
    }

    @Override
    public Ledger stepPostponed(IncidentEvent.StepPostponed event) {
        ledger.postponed.put(event.ref(), event.until());
        return ledger;
    }

    @Override
    public Ledger decisionMade(IncidentEvent.DecisionMade event) {
        StepRef ref = event.ref();
        ledger.protocolOf(ref.run()).flatMap(protocol -> protocol.step(ref.step())).stream()
                .flatMap(step -> step instanceof DecisionStep decision ? decision.options().stream() : null)
                .filter(option -> option.id().equals(event.option()))
                .forEach(option -> {
                    ledger.choices.put(ref, new Ledger.Choice(option, entry.happenedAt()));
                    variables(ref.slot()).putAll(option.sets());
                });
        return ledger;
    }

    private Map<String, String> variables(OptionalInt slot) {
        return slot.isEmpty()
                ? ledger.variables
                : ledger.personVariables.computeIfAbsent(slot.getAsInt(), number -> new HashMap<>());
    }

    @Override
    public Ledger contactTried(IncidentEvent.ContactTried event) {
        ledger.attempts
                .computeIfAbsent(event.ref(), ref -> new ArrayList<>())
                .add(new Attempt(entry.happenedAt(), event.channel(), event.outcome(), event.note()));
        return ledger;
    }

    @Override
    public Ledger promiseMade(IncidentEvent.PromiseMade event) {
        PromiseView made =
                new PromiseView(event.number(), event.to(), event.what(), event.dueAt(), PromiseView.State.OPEN);
        ledger.promises.put(event.number(), made);
        return ledger;
    }

    @Override
    public Ledger promiseKept(IncidentEvent.PromiseKept event) {
        return promise(event.number(), PromiseView.State.KEPT);
    }

    @Override
    public Ledger promiseBroken(IncidentEvent.PromiseBroken event) {
        return promise(event.number(), PromiseView.State.BROKEN);
    }

    private Ledger promise(int number, PromiseView.State state) {
        ledger.promises.computeIfPresent(number, (same, promise) -> promise.in(state));
        return ledger;
    }

    @Override
    public Ledger gateApproved(IncidentEvent.GateApproved event) {
        ledger.approvals.add(event.ref());
        return ledger;
    }

    @Override
    public Ledger noted(IncidentEvent.Noted event) {
        ledger.notes.add(new NoteView(entry.id(), entry.happenedAt(), event.text()));
        return ledger;
    }

    /** Nothing to add: which entries count was settled before the first was folded. */
    @Override
    public Ledger undone(IncidentEvent.Undone event) {
        return ledger;
    }

    @Override
    public Ledger closed(IncidentEvent.Closed event) {
        ledger.state = IncidentState.CLOSED;
        ledger.ending =
                Optional.of(new Ending(event.outcome(), entry.happenedAt(), OptionalInt.of(event.retentionDays())));
        return ledger;
    }

    @Override
    public Ledger reopened(IncidentEvent.Reopened event) {
        ledger.state = IncidentState.OPEN;
        ledger.ending = Optional.empty();
        return ledger;
    }

    @Override
    public Ledger falseAlarm(IncidentEvent.FalseAlarm event) {
        ledger.state = IncidentState.FALSE_ALARM;
        ledger.ending = Optional.of(new Ending(event.why(), entry.happenedAt(), OptionalInt.empty()));
        return ledger;
    }

    @Override
    public Ledger handoverOffered(IncidentEvent.HandoverOffered event) {
        ledger.handover = Optional.of(new HandoverView(
                entry.id(), event.to(), event.fears(), entry.happenedAt(), event.until(), Map.of(), Optional.empty()));
        return ledger;
    }

    @Override
    public Ledger handoverAnswered(IncidentEvent.HandoverAnswered event) {
        HandoverView.Answer answer = new HandoverView.Answer(event.answer(), event.expected());
        ledger.handover = ledger.handover.map(offer -> offer.answered(event.question(), answer));
        return ledger;
    }

    @Override
    public Ledger handoverEnded(IncidentEvent.HandoverEnded event) {
        ledger.handover = ledger.handover.map(offer -> offer.ended(event.end()));
        return ledger;
    }

    /** A copy elsewhere changes nothing here. */
    @Override
    public Ledger exported(IncidentEvent.Exported event) {
        return ledger;
    }

    /** Where it came from changes nothing of what it is. */
    @Override
    public Ledger taken(IncidentEvent.Taken event) {
        return ledger;
    }

    @Override
    public Ledger personMerged(IncidentEvent.PersonMerged event) {
        new Merging(ledger, event.slot(), event.into()).merge();
        return ledger;
    }

    @Override
    public Ledger protocolPinnedFor(IncidentEvent.ProtocolPinnedFor event) {
        ledger.runs.put(
                event.run(),
                new RunView(event.run(), event.pin(), entry.happenedAt(), ledger.find(event.pin()), event.slots()));
        return ledger;
    }

    @Override
    public Ledger ownerNamed(IncidentEvent.OwnerNamed event) {
        ledger.owner = event.owner();
        return ledger;
    }

    @Override
    public Ledger pilePlaced(IncidentEvent.PilePlaced event) {
        ledger.pile = Optional.of(event.pile());
        return ledger;
    }

    @Override
    public Ledger after(IncidentEvent.After event) {
        ledger.after = ledger.after.plus(event.what(), entry.happenedAt());
        return ledger;
    }

    @Override
    public Ledger unknown(IncidentEvent.Unknown event) {
        return ledger;
    }
}
