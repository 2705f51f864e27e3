package org.svod.protocols.run;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.svod.protocols.Protocol;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.run.after.After;
import org.svod.protocols.run.event.EntryId;
import org.svod.protocols.run.event.IncidentEvent.Opened;
import org.svod.protocols.run.event.IncidentEvent.ProtocolPinned;
import org.svod.protocols.run.event.IncidentEvent.Undone;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.event.Pile;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.run.view.ClockView;
import org.svod.protocols.run.view.Ending;
import org.svod.protocols.run.view.FoldProblem;
import org.svod.protocols.run.view.HandoverView;
import org.svod.protocols.run.view.IncidentState;
import org.svod.protocols.run.view.MomentView;
import org.svod.protocols.run.view.NoteView;
import org.svod.protocols.run.view.PersonView;
import org.svod.protocols.run.view.PromiseView;
import org.svod.protocols.run.view.Reason;
import org.svod.protocols.run.view.RunView;
import org.svod.protocols.run.view.StepView;
import org.svod.protocols.term.ProtocolId;

/**
 * An incident: what its journal adds up to. Immutable, and a pure function of the entries and the protocols they pin, so
 * the same journal gives the same incident on every machine. Steps and clocks are asked for a time.
 *
 * <p>An entry that makes no sense where it stands is kept, listed in {@link #problems} and changes nothing: a damaged or
 * foreign entry must not hide the rest from somebody who needs it now.
 */
public final class Incident {
    private final IncidentId id;
    private final List<JournalEntry> entries;
    private final Set<EntryId> undone;
    private final Ledger ledger;

    private Incident(IncidentId id, List<JournalEntry> entries, Set<EntryId> undone, Ledger ledger) {
        this.id = id;
        this.entries = entries;
        this.undone = undone;
        this.ledger = ledger;
    }

    /**
     * The incident a journal adds up to; with no entries, one that is not opened yet.
     *
     * @param protocols finds the pinned text of a protocol; what it gives back is compared with the pin
     * @param journal the entries in the order of the journal
     */
    public static Incident fold(
            IncidentId id, Function<ProtocolPinned, Optional<Protocol>> protocols, List<JournalEntry> journal) {
        List<JournalEntry> entries = List.copyOf(journal);
        return from(id, new Ledger(protocols), entries, 0, undone(entries));
    }

    /** Folds the entries from {@code first} on into the ledger of those before it. */
    private static Incident from(
            IncidentId id, Ledger before, List<JournalEntry> entries, int first, Set<EntryId> undone) {
        Ledger ledger = before;
        for (int position = first; position < entries.size(); position++) {
            JournalEntry entry = entries.get(position);
            if (!undone.contains(entry.id())) {
                List<Reason> reasons = new EventRules(ledger, entry).check();
                if (reasons.isEmpty()) {
                    ledger = entry.event().accept(new Fold(ledger, entry, position));
                } else {
                    ledger.problems.add(new FoldProblem(entry.id(), reasons));
                }
            }
            ledger.positions.put(entry.id(), position);
        }
        return new Incident(id, entries, undone, ledger);
    }

    /**
     * Which entries do not count. Read from the end, since only a later entry can take out an earlier one: an undo that
     * was itself undone takes out nothing. The first entry always counts, and the opening wherever it stands.
     */
    private static Set<EntryId> undone(List<JournalEntry> entries) {
        Map<EntryId, Integer> positions = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            positions.putIfAbsent(entries.get(i).id(), i);
        }
        Set<EntryId> undone = new HashSet<>();
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (!undone.contains(entries.get(i).id()) && entries.get(i).event() instanceof Undone undo) {
                int target = positions.getOrDefault(undo.entry(), 0);
                boolean opening = entries.get(target).event() instanceof Opened;
                if (target > 0 && target < i && !opening) {
                    undone.add(undo.entry());
                }
            }
        }
        return undone;
    }

    /** The same incident after more entries. What was folded is folded again only if an entry is taken back. */
    public Incident plus(List<JournalEntry> more) {
        List<JournalEntry> all = new ArrayList<>(entries);
        all.addAll(more);
        if (more.stream()
                .anyMatch(entry -> entry.event() instanceof Undone || ledger.positions.containsKey(entry.id()))) {
            return fold(id, ledger.protocols, all);
        }
        return from(id, ledger.copy(), List.copyOf(all), entries.size(), undone);
    }

    public IncidentId id() {
        return id;
    }

    /** Every entry, also those that do not count. */
    public List<JournalEntry> entries() {
        return entries;
    }

    /** Whether an entry was undone and does not count. */
    public boolean isUndone(EntryId entry) {
        return undone.contains(entry);
    }

    /** Entries that make no sense where they stand, or were written by a newer program. */
    public List<FoldProblem> problems() {
        return List.copyOf(ledger.problems);
    }

    public IncidentState state() {
        return ledger.state;
    }

    /** Whether it can be worked on. */
    public boolean isOpen() {
        return ledger.state == IncidentState.OPEN;
    }

    /** How it was opened; absent before. */
    public Optional<Opened> opening() {
        return ledger.opened;
    }

    /** Real unless it was opened as a drill: when in doubt it is real. */
    public Mode mode() {
        return ledger.opened.map(Opened::mode).orElse(Mode.REAL);
    }

    /** The time zone of the place; UTC if this machine does not know it. */
    public ZoneId zone() {
        return ledger.zone();
    }

    /** How it ended; absent while it goes on. */
    public Optional<Ending> ending() {
        return ledger.ending;
    }

    /** The latest offer to hand it over, whatever became of it. */
    public Optional<HandoverView> handover() {
        return ledger.handover;
    }

    /** Loud or quiet, the review, agreed actions. */
    public After after() {
        return ledger.after;
    }

    /** The incident as it was right after this entry; what it is now if there is no such entry. */
    public Incident asOf(EntryId last) {
        List<JournalEntry> first = new ArrayList<>();
        for (JournalEntry entry : entries) {
            first.add(entry);
            if (entry.id().equals(last)) {
                break;
            }
        }
        return fold(id, ledger.protocols, first);
    }

    /** The roll, by number. */
    public List<PersonView> people() {
        return List.copyOf(ledger.people.values());
    }

    /** The runs, by number. */
    public List<RunView> runs() {
        return List.copyOf(ledger.runs.values());
    }

    /** The latest run of a protocol for everybody that is not walked to its end: some step of it is still to be done or may yet open. */
    public Optional<RunView> goingOn(ProtocolId protocol, Instant now) {
        Set<Integer> open = steps(now).stream()
                .filter(step -> !step.state().isOver())
                .map(step -> step.ref().run())
                .collect(Collectors.toSet());
        return ledger.runs.values().stream()
                .filter(run -> run.pin().protocol().equals(protocol)
                        && run.slots().isEverybody()
                        && open.contains(run.number()))
                .reduce((earlier, later) -> later);
    }

    /** Numbers that turned out to be another person's, each with the number that stays. */
    public SortedMap<Integer, Integer> merged() {
        return Collections.unmodifiableSortedMap(ledger.merged);
    }

    /** Who answers for it; blank if nobody does. */
    public String owner() {
        return ledger.owner;
    }

    /** In which pile it lies, if it was put into one. */
    public Optional<Pile> pile() {
        return ledger.pile;
    }

    /** Every statement of a moment that counts. */
    public List<MomentView> moments() {
        return List.copyOf(ledger.moments);
    }

    /** Answers and what decisions set. */
    public SortedMap<String, String> variables() {
        return Collections.unmodifiableSortedMap(ledger.variables);
    }

    /** The promises, by number. */
    public List<PromiseView> promises() {
        return List.copyOf(ledger.promises.values());
    }

    public List<NoteView> notes() {
        return List.copyOf(ledger.notes);
    }

    /** Every step of every run: runs in order, steps in file order, then people. */
    public List<StepView> steps(Instant now) {
        return new StepStates(ledger, now).all();
    }

    /** One step. */
    public Optional<StepView> step(StepRef ref, Instant now) {
        return new StepStates(ledger, now).find(ref);
    }

    /** Every clock of every run; a limit that several runs know stands once. */
    public List<ClockView> clocks(Instant now) {
        return new ClockStates(ledger, now).all();
    }

    /** The runs whose protocol has a clock of that name, first to last. */
    public List<Integer> runsWith(ClockId clock) {
        return ledger.runs.values().stream()
                .filter(run -> run.protocol()
                        .flatMap(protocol -> protocol.clock(clock))
                        .isPresent())
                .map(RunView::number)
                .toList();
    }

    /** Whether a clock of that name ran out in any run. */
    public boolean ranOut(ClockId clock, Instant now) {
        ClockStates states = new ClockStates(ledger, now);
        return runsWith(clock).stream()
                .flatMap(run -> states.of(run, clock, OptionalInt.empty()).stream())
                .anyMatch(ClockView::ranOut);
    }

    /** Why it cannot be closed now; empty if it can. */
    public List<Reason> closingObstacles(Instant now) {
        return ClosingRules.closing(ledger, now);
    }

    /** The steps a typed name can mean: {@code r1/step-id#3} or with the run, the person or both left out. */
    public List<StepRef> findSteps(String typed) {
        int hash = typed.indexOf('#');
        int slash = typed.indexOf('/');
        String run = slash < 0 ? "" : typed.substring(0, slash);
        String slot = hash < 0 ? "" : typed.substring(hash + 1);
        String step = typed.substring(slash + 1, hash < slash + 1 ? typed.length() : hash);
        return new StepMap(ledger)
                .all().stream()
                        .filter(ref -> ref.step().value().equals(step))
                        .filter(ref -> run.isEmpty() || run.equals("r" + ref.run()))
                        .filter(ref -> slot.isEmpty()
                                || (ref.slot().isPresent()
                                        && slot.equals("" + ref.slot().getAsInt())))
                        .toList();
    }

    /** The moments its protocols know: those they declare, those clocks count from, and those that shut erase steps. */
    public SortedSet<Moment> knownMoments() {
        SortedSet<Moment> known = new TreeSet<>(EraseGate.ALWAYS);
        known.add(Moment.INCIDENT);
        ledger.runs.values().stream().flatMap(run -> run.protocol().stream()).forEach(protocol -> {
            protocol.moments().forEach(definition -> known.add(definition.moment()));
            protocol.clocks().forEach(clock -> known.add(clock.anchor()));
        });
        known.remove(Moment.RUN); // the journal knows it, nobody says it
        return known;
    }

    /** Whether this exact text of a protocol is to be had here. */
    public boolean canPin(ProtocolPinned pin) {
        return ledger.find(pin).isPresent();
    }

    /** Why an entry would make no sense as the next one; empty if it would. */
    public List<Reason> objections(JournalEntry entry) {
        return new EventRules(ledger, entry).check();
    }
}
