package org.svod.protocols.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.ContactOutcome;
import org.svod.protocols.run.event.EntryId;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Pile;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.run.next.NextAction;
import org.svod.protocols.run.view.ClockView;
import org.svod.protocols.run.view.StepView;
import org.svod.protocols.step.ContactStep;
import org.svod.protocols.step.DecisionStep;
import org.svod.protocols.step.SubprotocolStep;
import org.svod.protocols.step.WipeStep;
import org.svod.protocols.term.StepId;

/** Draws actions of every kind: mostly ones that make sense where the incident stands, often ones that do not. */
record RandomActions(Seeds seeds) {
    private static final int KINDS = 25;

    /** One action; roughly every fourth works towards the end, or few sequences would ever reach it. */
    IncidentAction next(Incident incident, Instant now) {
        return seeds.onceIn(4) ? settling(incident, now) : anything(incident, now);
    }

    private IncidentAction settling(Incident incident, Instant now) {
        List<IncidentAction> ways = new ArrayList<>();
        incident.people().stream()
                .filter(person -> !person.isSeenFree())
                .forEach(person -> ways.add(new IncidentAction.ObservePerson(
                        Slots.of(person.slot()), PersonState.SEEN_FREE, new Observation(now, "mother", "UTC"), "")));
        incident.promises().stream()
                .filter(promise -> promise.isOpen())
                .forEach(promise -> ways.add(new IncidentAction.KeepPromise(promise.number(), "")));
        incident.clocks(now).stream()
                .filter(clock -> clock.state().isRunning() && clock.slot().isEmpty())
                .forEach(clock -> ways.add(new IncidentAction.MeetClock(clock.run(), clock.id(), Slots.EVERYBODY, "")));
        NextAction.ready(incident, now).stream()
                .limit(1)
                .forEach(step -> ways.add(new IncidentAction.SkipStep(step.ref(), "why")));
        ways.add(close());
        return seeds.oneOf(ways);
    }

    private IncidentAction anything(Incident incident, Instant now) {
        return switch (seeds.below(KINDS)) {
            case 0 -> new IncidentAction.Open(mode(), time(now), zone(), text(), text(), text());
            case 1 -> IncidentAction.PinProtocol.of(TestProtocols.any(seeds));
            case 2 ->
                seeds.onceIn(3)
                        ? new IncidentAction.NamePerson(1 + seeds.below(2), text())
                        : new IncidentAction.AddPerson(text(), text());
            case 3, 4 ->
                new IncidentAction.ObservePerson(slots(), seeds.oneOf(PersonState.values()), observation(now), text());
            case 5 -> new IncidentAction.ObserveMoment(moment(incident), slots(), observation(now));
            case 6, 7, 8, 9 -> aboutStep(incident, now);
            case 10 ->
                new IncidentAction.PostponeStep(
                        ref(incident, now),
                        seeds.onceIn(2) ? Optional.empty() : Optional.of(time(now.plusSeconds(7200))),
                        text());
            case 11 -> new IncidentAction.MakePromise(text(), text(), time(now.plusSeconds(7200)));
            case 12 -> new IncidentAction.KeepPromise(seeds.below(3), text());
            case 13 -> new IncidentAction.BreakPromise(seeds.below(3), text());
            case 14 -> aboutClock(incident, now);
            case 15 -> new IncidentAction.ApproveGate(wipe(incident, now), text());
            case 16 -> new IncidentAction.Note(text());
            case 17 -> new IncidentAction.AnswerIntake(seeds.oneOf("injured", "arrest", "", "person"), text());
            case 18, 19 -> new IncidentAction.Undo(entry(incident), text());
            case 20 -> close();
            case 21 -> merging(incident);
            case 22 ->
                new IncidentAction.PinProtocolFor(IncidentAction.PinProtocol.of(TestProtocols.any(seeds)), slots());
            case 23 ->
                seeds.onceIn(2)
                        ? new IncidentAction.NameOwner(text(), text())
                        : new IncidentAction.PlaceInPile(seeds.oneOf(Pile.values()));
            default ->
                seeds.onceIn(2) ? new IncidentAction.Reopen(text()) : new IncidentAction.DeclareFalseAlarm(text());
        };
    }

    // A roll of two is rare here; by chance alone no two of its numbers would ever be merged.
    private IncidentAction merging(Incident incident) {
        List<Integer> slots =
                incident.people().stream().map(person -> person.slot()).toList();
        return slots.size() < 2
                ? new IncidentAction.AddPerson(text(), text())
                : new IncidentAction.MergePeople(seeds.oneOf(slots), seeds.oneOf(slots), text());
    }

    private IncidentAction aboutStep(Incident incident, Instant now) {
        StepRef ref = ref(incident, now);
        Optional<StepView> view = incident.step(ref, now);
        if (view.filter(step -> step.step() instanceof DecisionStep).isPresent() && !seeds.onceIn(4)) {
            DecisionStep decision = (DecisionStep) view.get().step();
            String option = seeds.onceIn(8)
                    ? "nothing"
                    : seeds.oneOf(decision.options()).id();
            return new IncidentAction.Decide(ref, option, text());
        }
        if (view.filter(step -> step.step() instanceof ContactStep).isPresent() && !seeds.onceIn(4)) {
            return new IncidentAction.ReportContact(ref, "call", seeds.oneOf(ContactOutcome.values()), text());
        }
        if (view.filter(step -> step.step() instanceof SubprotocolStep).isPresent() && !seeds.onceIn(4)) {
            return new IncidentAction.OpenSubprotocol(
                    ref, subprotocol((SubprotocolStep) view.get().step()));
        }
        return switch (seeds.below(4)) {
            case 0 -> new IncidentAction.SkipStep(ref, text());
            case 1 -> new IncidentAction.RefuseStep(ref, text(), text());
            case 2 -> new IncidentAction.ReportContact(ref, "call", seeds.oneOf(ContactOutcome.values()), text());
            default ->
                new IncidentAction.DoStep(
                        ref, text(), seeds.onceIn(3) ? Optional.empty() : Optional.of(observation(now)));
        };
    }

    /** Mostly the protocol that the step names, sometimes another. */
    private IncidentAction.PinProtocol subprotocol(SubprotocolStep step) {
        return IncidentAction.PinProtocol.of(TestProtocols.ALL.stream()
                .filter(protocol -> protocol.id().equals(step.protocol()) && !seeds.onceIn(6))
                .findFirst()
                .orElse(TestProtocols.ORDER));
    }

    private IncidentAction aboutClock(Incident incident, Instant now) {
        List<ClockView> clocks = incident.clocks(now);
        boolean known = !clocks.isEmpty() && !seeds.onceIn(6);
        int run = known ? seeds.oneOf(clocks).run() : 1 + seeds.below(3);
        ClockId id = known ? seeds.oneOf(clocks).id() : new ClockId("nothing");
        return seeds.onceIn(2)
                ? new IncidentAction.MeetClock(run, id, slots(), text())
                : new IncidentAction.VoidClock(run, id, slots(), text());
    }

    private IncidentAction.Close close() {
        return new IncidentAction.Close(
                seeds.oneOf("over", "all-free", "everyone-free", "at-home", ""), seeds.oneOf(30, 90, 365, 7), text());
    }

    private StepRef ref(Incident incident, Instant now) {
        List<StepView> steps = incident.steps(now);
        if (steps.isEmpty() || seeds.onceIn(12)) {
            return seeds.oneOf(
                    StepRef.of(1, new StepId("nothing")),
                    StepRef.of(1, new StepId("hurt"), 2),
                    StepRef.of(999, new StepId("roll")),
                    StepRef.of(1, new StepId("seen-free"), 999));
        }
        List<StepView> open =
                steps.stream().filter(view -> !view.state().isOver()).toList();
        return seeds.oneOf(open.isEmpty() || seeds.onceIn(6) ? steps : open).ref();
    }

    // Few steps lock or erase; by chance alone they would hardly ever be met.
    private StepRef wipe(Incident incident, Instant now) {
        List<StepRef> wipes = incident.steps(now).stream()
                .filter(view -> view.step() instanceof WipeStep)
                .map(StepView::ref)
                .toList();
        return wipes.isEmpty() || seeds.onceIn(4) ? ref(incident, now) : seeds.oneOf(wipes);
    }

    private Moment moment(Incident incident) {
        List<Moment> known = new ArrayList<>(incident.knownMoments());
        known.add(new Moment("unheard-of"));
        return seeds.oneOf(known);
    }

    private EntryId entry(Incident incident) {
        int count = incident.entries().size();
        return count == 0 || seeds.onceIn(10)
                ? new EntryId("nowhere")
                : incident.entries()
                        .get(seeds.onceIn(2) ? count - 1 : seeds.below(count))
                        .id();
    }

    private Slots slots() {
        return seeds.oneOf(Arrays.asList(
                Slots.of(1), Slots.of(1), Slots.of(2), Slots.of(1, 2), Slots.of(3, 999), Slots.EVERYBODY));
    }

    private Observation observation(Instant now) {
        return new Observation(seeds.onceIn(2) ? now : time(now), seeds.oneOf("mother", "ira", ""), zone());
    }

    private Mode mode() {
        return seeds.oneOf(Mode.values());
    }

    private String zone() {
        return seeds.oneOf("Europe/Moscow", "Europe/Moscow", "UTC", "America/New_York", "Mars/Base");
    }

    private Instant time(Instant around) {
        return around.minus(Duration.ofMinutes(seeds.below(600))).plusSeconds(seeds.below(600));
    }

    private String text() {
        return seeds.oneOf("что-то", "why", "yes", "", " ");
    }
}
