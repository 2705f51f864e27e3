package org.svod.protocols.run;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.svod.protocols.Protocol;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.run.after.After;
import org.svod.protocols.run.event.EntryId;
import org.svod.protocols.run.event.IncidentEvent.Opened;
import org.svod.protocols.run.event.IncidentEvent.ProtocolPinned;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.Pile;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.run.view.ClockState;
import org.svod.protocols.run.view.Ending;
import org.svod.protocols.run.view.FoldProblem;
import org.svod.protocols.run.view.HandoverView;
import org.svod.protocols.run.view.IncidentState;
import org.svod.protocols.run.view.MomentView;
import org.svod.protocols.run.view.NoteView;
import org.svod.protocols.run.view.PersonView;
import org.svod.protocols.run.view.PromiseView;
import org.svod.protocols.run.view.RunView;
import org.svod.protocols.run.view.StepState;
import org.svod.protocols.run.view.StepView.Attempt;
import org.svod.protocols.step.DecisionOption;

/** What the entries add up to. It changes while they are folded and never after an {@link Incident} holds it. */
final class Ledger {
    /** How a step was ended by an entry of its own. */
    record StepEnd(StepState state, Instant at, String result) {}

    /** What was decided. */
    record Choice(DecisionOption option, Instant at) {}

    /** A clock was met or made void. */
    record ClockEnd(int run, ClockId clock, Slots slots, ClockState state, Instant at, int position) {}

    final Function<ProtocolPinned, Optional<Protocol>> protocols;
    final SortedMap<Integer, PersonView> people = new TreeMap<>();
    final SortedMap<Integer, RunView> runs = new TreeMap<>();
    final Map<StepRef, StepEnd> stepEnds = new HashMap<>();
    final Map<StepRef, Choice> choices = new LinkedHashMap<>();
    final Map<StepRef, Instant> postponed = new HashMap<>();
    final Map<StepRef, List<Attempt>> attempts = new HashMap<>();
    final Set<StepRef> approvals = new HashSet<>();
    final SortedMap<String, String> variables = new TreeMap<>();
    final Map<Integer, Map<String, String>> personVariables = new HashMap<>();
    final List<MomentView> moments = new ArrayList<>();
    final List<ClockEnd> clockEnds = new ArrayList<>();
    final SortedMap<Integer, PromiseView> promises = new TreeMap<>();
    final List<NoteView> notes = new ArrayList<>();
    final List<FoldProblem> problems = new ArrayList<>();
    /** Every entry so far, whether it counts or not, with its place. */
    final Map<EntryId, Integer> positions = new HashMap<>();

    /** Numbers that turned out to be another's, with that other's. */
    final SortedMap<Integer, Integer> merged = new TreeMap<>();

    String owner = "";
    Optional<Pile> pile = Optional.empty();
    IncidentState state = IncidentState.UNOPENED;
    Optional<Opened> opened = Optional.empty();
    Optional<EntryId> openingEntry = Optional.empty();
    Optional<Ending> ending = Optional.empty();
    Optional<HandoverView> handover = Optional.empty();
    After after = After.NOTHING;

    Ledger(Function<ProtocolPinned, Optional<Protocol>> protocols) {
        this.protocols = protocols;
    }

    /** The same, to be added to while this one stays as it is. */
    Ledger copy() {
        Ledger copy = new Ledger(protocols);
        copy.people.putAll(people);
        copy.runs.putAll(runs);
        copy.stepEnds.putAll(stepEnds);
        copy.choices.putAll(choices);
        copy.postponed.putAll(postponed);
        attempts.forEach((ref, tried) -> copy.attempts.put(ref, new ArrayList<>(tried)));
        copy.approvals.addAll(approvals);
        copy.variables.putAll(variables);
        personVariables.forEach((slot, answers) -> copy.personVariables.put(slot, new HashMap<>(answers)));
        copy.moments.addAll(moments);
        copy.clockEnds.addAll(clockEnds);
        copy.promises.putAll(promises);
        copy.notes.addAll(notes);
        copy.problems.addAll(problems);
        copy.positions.putAll(positions);
        copy.merged.putAll(merged);
        copy.owner = owner;
        copy.pile = pile;
        copy.handover = handover;
        copy.after = after;
        copy.state = state;
        copy.opened = opened;
        copy.openingEntry = openingEntry;
        copy.ending = ending;
        return copy;
    }

    /** The protocol of a pin, if it is here in exactly the pinned text. */
    Optional<Protocol> find(ProtocolPinned pin) {
        return protocols
                .apply(pin)
                .filter(protocol -> protocol.id().equals(pin.protocol())
                        && protocol.digest().equals(pin.digest()));
    }

    Optional<Protocol> protocolOf(int run) {
        return Optional.ofNullable(runs.get(run)).flatMap(RunView::protocol);
    }

    /** For whom a run is walked: everybody, or the people it names. */
    Slots walkedFor(int run) {
        RunView view = runs.get(run);
        return view == null ? Slots.EVERYBODY : view.slots();
    }

    /** The people on the roll for whom a run is walked. */
    List<Integer> peopleOf(int run) {
        Slots slots = walkedFor(run);
        return people.keySet().stream().filter(slots::covers).toList();
    }

    /** Whether what was said of {@code about} concerns a person, or without one anybody for whom the run is walked. */
    boolean concerns(int run, OptionalInt slot, Slots about) {
        if (about.isEverybody()) {
            return true;
        }
        if (slot.isPresent()) {
            return about.covers(slot.getAsInt());
        }
        Slots walked = walkedFor(run);
        return walked.isEverybody() || about.numbers().stream().anyMatch(walked::covers);
    }

    /** When a run began; the first began when the incident was reported, a few minutes before anybody chose its protocol. */
    Optional<Instant> startOf(int run) {
        Optional<Instant> opening = Optional.ofNullable(runs.get(run)).map(RunView::startedAt);
        return opening.isPresent() && runs.firstKey() == run
                ? opened.map(Opened::reportedAt).or(() -> opening)
                : opening;
    }

    /** The zone of the place where the incident happened. */
    ZoneId zone() {
        return opened.flatMap(event -> new Observation(event.reportedAt(), "", event.zone()).knownZone())
                .orElse(ZoneOffset.UTC);
    }
}
