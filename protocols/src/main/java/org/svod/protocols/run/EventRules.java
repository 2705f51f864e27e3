package org.svod.protocols.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.svod.protocols.Outcome;
import org.svod.protocols.clock.ClockDefinition;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.run.event.AfterEvent;
import org.svod.protocols.run.event.EventVisitor;
import org.svod.protocols.run.event.HandoverEnd;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.view.ClockState;
import org.svod.protocols.run.view.ClockView;
import org.svod.protocols.run.view.HandoverView;
import org.svod.protocols.run.view.IncidentState;
import org.svod.protocols.run.view.PromiseView;
import org.svod.protocols.run.view.Reason;
import org.svod.protocols.run.view.ReasonCode;

/**
 * Whether an entry makes sense after those before it. The same rules refuse a person's wish and a journal's entry, so
 * nothing that got into a journal by another way can close an incident on somebody who is held. An entry is judged at
 * the time it was recorded, which makes the fold the same on every machine and every day.
 */
record EventRules(Ledger ledger, JournalEntry entry) implements EventVisitor<List<Reason>> {
    static final Set<Integer> RETENTION_DAYS = Set.of(30, 90, 365);
    private static final List<Reason> FINE = List.of();

    /** Which rules the entry breaks; empty if it makes sense. */
    List<Reason> check() {
        return entry.event().accept(this);
    }

    @Override
    public List<Reason> opened(IncidentEvent.Opened event) {
        return ledger.state == IncidentState.UNOPENED
                ? past(event.reportedAt())
                : refuse(ReasonCode.INCIDENT_ALREADY_OPEN);
    }

    @Override
    public List<Reason> protocolPinned(IncidentEvent.ProtocolPinned event) {
        boolean taken = ledger.runs.containsKey(event.run());
        return whenOpen(() -> taken ? refuse(ReasonCode.RUN_TAKEN, "r" + event.run()) : FINE);
    }

    @Override
    public List<Reason> intakeAnswered(IncidentEvent.IntakeAnswered event) {
        return whenOpen(() -> event.question().isBlank() ? refuse(ReasonCode.TEXT_MISSING) : FINE);
    }

    @Override
    public List<Reason> personAdded(IncidentEvent.PersonAdded event) {
        boolean taken = ledger.people.containsKey(event.slot());
        return whenOpen(() -> taken ? refuse(ReasonCode.SLOT_TAKEN, "" + event.slot()) : FINE);
    }

    @Override
    public List<Reason> personNamed(IncidentEvent.PersonNamed event) {
        return whenOpen(() -> known(Slots.of(event.slot())));
    }

    @Override
    public List<Reason> personObserved(IncidentEvent.PersonObserved event) {
        return whenOpen(() -> {
            if (event.slots().isEverybody()) {
                return refuse(ReasonCode.SLOTS_MISSING);
            }
            boolean nameless = event.state() == PersonState.SEEN_FREE
                    && event.observation().source().isBlank();
            return nameless ? refuse(ReasonCode.SOURCE_MISSING) : observed(event.slots(), event.observation());
        });
    }

    @Override
    public List<Reason> momentObserved(IncidentEvent.MomentObserved event) {
        return whenOpen(() -> observed(event.slots(), event.observation()));
    }

    @Override
    public List<Reason> clockMet(IncidentEvent.ClockMet event) {
        return clockEnded(event.run(), event.clock(), event.slots());
    }

    @Override
    public List<Reason> clockVoided(IncidentEvent.ClockVoided event) {
        return event.why().isBlank()
                ? refuse(ReasonCode.WHY_MISSING)
                : clockEnded(event.run(), event.clock(), event.slots());
    }

    @Override
    public List<Reason> stepDone(IncidentEvent.StepDone event) {
        return whenOpen(() -> steps().done(event.ref()));
    }

    @Override
    public List<Reason> stepSkipped(IncidentEvent.StepSkipped event) {
        return whenOpen(() -> event.why().isBlank() ? refuse(ReasonCode.WHY_MISSING) : steps().open(event.ref()));
    }

    @Override
    public List<Reason> stepRefused(IncidentEvent.StepRefused event) {
        return whenOpen(() -> event.who().isBlank() ? refuse(ReasonCode.WHO_MISSING) : steps().open(event.ref()));
    }

    @Override
    public List<Reason> stepPostponed(IncidentEvent.StepPostponed event) {
        return whenOpen(() -> steps().open(event.ref()));
    }

    @Override
    public List<Reason> decisionMade(IncidentEvent.DecisionMade event) {
        return whenOpen(() -> steps().decided(event.ref(), event.option()));
    }

    @Override
    public List<Reason> contactTried(IncidentEvent.ContactTried event) {
        return whenOpen(() -> steps().tried(event.ref()));
    }

    @Override
    public List<Reason> promiseMade(IncidentEvent.PromiseMade event) {
        boolean taken = ledger.promises.containsKey(event.number());
        return whenOpen(() -> {
            if (event.to().isBlank() && event.what().isBlank()) {
                return refuse(ReasonCode.TEXT_MISSING);
            }
            return taken ? refuse(ReasonCode.PROMISE_TAKEN, "" + event.number()) : FINE;
        });
    }

    @Override
    public List<Reason> promiseKept(IncidentEvent.PromiseKept event) {
        return promise(event.number());
    }

    @Override
    public List<Reason> promiseBroken(IncidentEvent.PromiseBroken event) {
        return event.why().isBlank() ? refuse(ReasonCode.WHY_MISSING) : promise(event.number());
    }

    @Override
    public List<Reason> gateApproved(IncidentEvent.GateApproved event) {
        return whenOpen(
                () -> event.lawyer().isBlank() ? refuse(ReasonCode.LAWYER_MISSING) : steps().approved(event.ref()));
    }

    @Override
    public List<Reason> noted(IncidentEvent.Noted event) {
        if (ledger.state == IncidentState.UNOPENED) {
            return refuse(ReasonCode.INCIDENT_NOT_OPENED);
        }
        return event.text().isBlank() ? refuse(ReasonCode.TEXT_MISSING) : FINE;
    }

    @Override
    public List<Reason> undone(IncidentEvent.Undone event) {
        if (ledger.openingEntry.filter(event.entry()::equals).isPresent()) {
            return refuse(ReasonCode.UNDO_OPENING);
        }
        return ledger.positions.containsKey(event.entry())
                ? FINE
                : refuse(ReasonCode.ENTRY_UNKNOWN, event.entry().value());
    }

    @Override
    public List<Reason> closed(IncidentEvent.Closed event) {
        return whenOpen(() -> {
            List<Reason> reasons = new ArrayList<>(ClosingRules.closing(ledger, entry.recordedAt()));
            if (!RETENTION_DAYS.contains(event.retentionDays())) {
                reasons.add(Reason.of(ReasonCode.RETENTION_UNKNOWN, "30", "90", "365"));
            }
            List<String> outcomes = ledger.runs.values().stream()
                    .flatMap(run -> run.protocol().stream())
                    .flatMap(protocol -> protocol.outcomes().stream().map(Outcome::id))
                    .distinct()
                    .toList();
            boolean known = outcomes.isEmpty() ? !event.outcome().isBlank() : outcomes.contains(event.outcome());
            if (!known) {
                reasons.add(new Reason(ReasonCode.OUTCOME_UNKNOWN, outcomes));
            }
            return reasons;
        });
    }

    @Override
    public List<Reason> reopened(IncidentEvent.Reopened event) {
        return switch (ledger.state) {
            case UNOPENED -> refuse(ReasonCode.INCIDENT_NOT_OPENED);
            case OPEN -> refuse(ReasonCode.INCIDENT_NOT_CLOSED);
            case CLOSED, FALSE_ALARM -> event.why().isBlank() ? refuse(ReasonCode.WHY_MISSING) : FINE;
        };
    }

    @Override
    public List<Reason> falseAlarm(IncidentEvent.FalseAlarm event) {
        if (event.why().isBlank()) {
            return whenOpen(() -> refuse(ReasonCode.WHY_MISSING));
        }
        // A drill that is over is over, wherever its invented people are; closing it stays as hard as in earnest.
        boolean drill =
                ledger.opened.filter(opened -> opened.mode() == Mode.DRILL).isPresent();
        return whenOpen(() -> drill ? FINE : ClosingRules.closing(ledger, entry.recordedAt()));
    }

    @Override
    public List<Reason> handoverOffered(IncidentEvent.HandoverOffered event) {
        return whenOpen(() -> {
            if (event.to().isBlank()) {
                return refuse(ReasonCode.WHO_MISSING);
            }
            return ledger.handover
                    .filter(offer -> isPending(offer.state(entry.recordedAt())))
                    .map(offer -> refuse(ReasonCode.HANDOVER_OPEN, offer.to()))
                    .orElse(FINE);
        });
    }

    @Override
    public List<Reason> handoverAnswered(IncidentEvent.HandoverAnswered event) {
        return event.question().isBlank() || event.answer().isBlank()
                ? refuse(ReasonCode.TEXT_MISSING)
                : handover(offer -> FINE);
    }

    @Override
    public List<Reason> handoverEnded(IncidentEvent.HandoverEnded event) {
        if (event.end() == HandoverEnd.DECLINED) {
            return event.why().isBlank() ? refuse(ReasonCode.WHY_MISSING) : handover(offer -> FINE);
        }
        return handover(
                offer -> offer.isReadBack() ? FINE : refuse(ReasonCode.HANDOVER_NOT_READ_BACK, "" + offer.right()));
    }

    @Override
    public List<Reason> exported(IncidentEvent.Exported event) {
        return link(event.recipient());
    }

    @Override
    public List<Reason> taken(IncidentEvent.Taken event) {
        return link(event.device());
    }

    private List<Reason> link(String other) {
        if (ledger.state == IncidentState.UNOPENED) {
            return refuse(ReasonCode.INCIDENT_NOT_OPENED);
        }
        return other.isBlank() ? refuse(ReasonCode.WHO_MISSING) : FINE;
    }

    private List<Reason> handover(Function<HandoverView, List<Reason>> rule) {
        return whenOpen(() -> ledger.handover
                .filter(offer -> offer.end().isEmpty())
                .map(offer -> isPending(offer.state(entry.recordedAt()))
                        ? rule.apply(offer)
                        : refuse(ReasonCode.HANDOVER_TIMED_OUT, offer.to()))
                .orElseGet(() -> refuse(ReasonCode.HANDOVER_MISSING)));
    }

    private static boolean isPending(HandoverView.State state) {
        return state == HandoverView.State.OFFERED || state == HandoverView.State.READ_BACK;
    }

    @Override
    public List<Reason> personMerged(IncidentEvent.PersonMerged event) {
        return whenOpen(() -> {
            if (event.why().isBlank()) {
                return refuse(ReasonCode.WHY_MISSING);
            }
            return event.slot() == event.into()
                    ? refuse(ReasonCode.PERSON_SAME, "" + event.slot())
                    : known(Slots.of(event.slot(), event.into()));
        });
    }

    @Override
    public List<Reason> protocolPinnedFor(IncidentEvent.ProtocolPinnedFor event) {
        List<Reason> taken = protocolPinned(event.pin());
        if (!taken.isEmpty()) {
            return taken;
        }
        return event.slots().isEverybody() ? refuse(ReasonCode.SLOTS_MISSING) : known(event.slots());
    }

    @Override
    public List<Reason> ownerNamed(IncidentEvent.OwnerNamed event) {
        boolean unsaid = event.owner().isBlank() && event.why().isBlank();
        return whenOpen(() -> unsaid ? refuse(ReasonCode.WHY_MISSING) : FINE);
    }

    @Override
    public List<Reason> pilePlaced(IncidentEvent.PilePlaced event) {
        return whenOpen(() -> FINE);
    }

    /** Only the decision between loud and quiet needs an open incident: the rest is said after it, or at any time. */
    @Override
    public List<Reason> after(IncidentEvent.After event) {
        boolean decides = event.what() instanceof AfterEvent.PublicityDecided;
        List<Reason> first = decides || ledger.state == IncidentState.UNOPENED ? whenOpen(() -> FINE) : FINE;
        if (first.isEmpty() && event.what() instanceof AfterEvent.ConsentGiven said) {
            first = known(said.slots());
        }
        return first.isEmpty()
                ? ledger.after.objections(event.what(), ledger.people.keySet(), entry.recordedAt())
                : first;
    }

    @Override
    public List<Reason> unknown(IncidentEvent.Unknown event) {
        return refuse(ReasonCode.EVENT_UNKNOWN);
    }

    private StepRules steps() {
        return new StepRules(ledger, new StepStates(ledger, entry.recordedAt()));
    }

    private List<Reason> observed(Slots slots, Observation observation) {
        List<Reason> strangers = known(slots);
        return strangers.isEmpty() ? past(observation.at()) : strangers;
    }

    /** A time to come would start limits late, or keep somebody seen free who is taken again before it. */
    private List<Reason> past(Instant at) {
        return at.isAfter(entry.recordedAt()) ? refuse(ReasonCode.TIME_IN_FUTURE, at.toString()) : FINE;
    }

    private List<Reason> known(Slots slots) {
        List<Integer> strangers = slots.numbers().stream()
                .filter(slot -> !ledger.people.containsKey(slot))
                .toList();
        for (int slot : strangers) {
            Integer stays = ledger.merged.get(slot);
            if (stays != null) {
                return refuse(ReasonCode.PERSON_MERGED, "" + slot, "" + stays);
            }
        }
        return strangers.isEmpty()
                ? FINE
                : refuse(ReasonCode.PERSON_UNKNOWN, Slots.of(strangers).toString());
    }

    private List<Reason> clockEnded(int run, ClockId clock, Slots slots) {
        return whenOpen(() -> {
            List<ClockDefinition> found = ledger.protocolOf(run).flatMap(protocol -> protocol.clock(clock)).stream()
                    .toList();
            if (found.isEmpty()) {
                return refuse(ReasonCode.CLOCK_UNKNOWN, "r" + run + "/" + clock);
            }
            List<Reason> strangers = known(slots);
            if (!strangers.isEmpty()) {
                return strangers;
            }
            List<ClockState> states = new ClockStates(ledger, entry.recordedAt())
                    .of(run, found.get(0)).stream()
                            .filter(view -> view.slot().isEmpty()
                                    || slots.covers(view.slot().getAsInt()))
                            .map(ClockView::state)
                            .toList();
            if (states.isEmpty()) {
                return refuse(ReasonCode.SLOTS_MISSING); // It runs for each person, and nobody is on the roll.
            }
            boolean over = states.stream().allMatch(state -> state == ClockState.MET || state == ClockState.VOID);
            return over ? refuse(ReasonCode.CLOCK_FINISHED, "r" + run + "/" + clock) : FINE;
        });
    }

    private List<Reason> promise(int number) {
        return whenOpen(() -> Stream.ofNullable(ledger.promises.get(number))
                .findFirst()
                .map(promise -> promise.state() == PromiseView.State.OPEN
                        ? FINE
                        : refuse(ReasonCode.PROMISE_FINISHED, "" + number))
                .orElseGet(() -> refuse(ReasonCode.PROMISE_UNKNOWN, "" + number)));
    }

    private List<Reason> whenOpen(Supplier<List<Reason>> rule) {
        return switch (ledger.state) {
            case UNOPENED -> refuse(ReasonCode.INCIDENT_NOT_OPENED);
            case CLOSED, FALSE_ALARM -> refuse(ReasonCode.INCIDENT_CLOSED);
            case OPEN -> rule.get();
        };
    }

    private static List<Reason> refuse(ReasonCode code, String... detail) {
        return List.of(Reason.of(code, detail));
    }
}
