package org.svod.protocols.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.svod.protocols.clock.ClockKind;
import org.svod.protocols.run.codec.DecodeException;
import org.svod.protocols.run.codec.EventCodec;
import org.svod.protocols.run.decide.Decision;
import org.svod.protocols.run.decide.Decisions;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.EntryId;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.next.Next;
import org.svod.protocols.run.next.NextAction;
import org.svod.protocols.run.view.FoldProblem;
import org.svod.protocols.run.view.IncidentState;
import org.svod.protocols.run.view.PersonView;
import org.svod.protocols.run.view.PromiseView;
import org.svod.protocols.run.view.StepState;

/** What must hold whatever people do, in whatever order, with a clock that is sometimes set back. */
class RandomWalkTest {
    private static final int LENGTH = 30;
    private static final int COUNT = 200;
    private final Set<String> accepted = new HashSet<>();
    private int ended;

    @Test
    void whatever_is_done_nobody_is_forgotten_and_the_journal_stays_whole() {
        Seeds.each(1, COUNT, this::walk);
        if (Long.getLong("svod.seed") == null) {
            assertThat(accepted).as("kinds of action that were accepted").hasSize(28);
            assertThat(ended).as("incidents that were ended").isGreaterThan(COUNT / 10);
        }
    }

    @Test
    @Tag("soak")
    void whatever_is_done_many_times() {
        Seeds.each(1_000_000, 5_000, this::walk);
    }

    @Test
    void a_journal_with_entries_lost_twice_or_out_of_order_still_folds_and_forgets_nobody() {
        Seeds.each(5000, COUNT, RandomWalkTest::damaged);
    }

    @Test
    @Tag("soak")
    void a_damaged_journal_many_times() {
        Seeds.each(2_000_000, 5_000, RandomWalkTest::damaged);
    }

    private void walk(Seeds seeds) {
        Walk walk = begin(seeds);
        RandomActions actions = new RandomActions(seeds);
        for (int i = 0; i < LENGTH; i++) {
            pass(walk, seeds);
            Incident before = walk.incident;
            IncidentAction action = actions.next(before, walk.now);
            Instant happened = seeds.onceIn(5) ? walk.now.minus(Duration.ofMinutes(seeds.below(300))) : walk.now;
            Decision decision = Decisions.decide(before, action, happened, walk.now);
            if (decision instanceof Decision.Accepted) {
                accepted.add(action.getClass().getSimpleName());
                List<JournalEntry> written = walk.act(action, happened);
                assertThat(walk.incident.problems()).as(action.toString()).isEmpty();
                nobodyForgotten(walk.incident);
                if (seeds.onceIn(3)) {
                    undoing(walk, before, action, written);
                }
            }
            answers(walk.incident, walk.now);
        }
        ended += walk.incident.isOpen() ? 0 : 1;
        replay(walk.incident, walk.now);
    }

    private static Walk begin(Seeds seeds) {
        Walk walk = new Walk();
        Mode mode = seeds.oneOf(Mode.values());
        walk.act(new IncidentAction.Open(mode, Walk.START, Walk.ZONE, "place", "ira", "what"));
        walk.act(IncidentAction.PinProtocol.of(TestProtocols.any(seeds)));
        return walk;
    }

    private static void pass(Walk walk, Seeds seeds) {
        long seconds = seeds.oneOf(0L, 0L, 1L, 60L, 600L, 3600L, 14_000L, 90_000L);
        walk.now = seeds.onceIn(8) ? walk.now.minusSeconds(seconds) : walk.now.plusSeconds(seconds);
    }

    /** Undoing an action takes back all it became, last first; undoing that brings all of it back. */
    private static void undoing(Walk walk, Incident before, IncidentAction action, List<JournalEntry> written) {
        boolean opening = written.get(0).event() instanceof IncidentEvent.Opened;
        if (opening) {
            return;
        }
        Incident after = walk.incident;
        List<JournalEntry> undone = new ArrayList<>();
        for (int i = written.size() - 1; i >= 0; i--) {
            EntryId entry = written.get(i).id();
            if (!walk.incident.isUndone(entry)) { // A step takes the moment it recorded with it.
                undone.addAll(walk.act(new IncidentAction.Undo(entry, "")));
            }
        }
        assertThat(Snapshot.of(walk.incident, walk.now))
                .as("undone: " + action)
                .isEqualTo(Snapshot.of(before, walk.now));
        for (int i = undone.size() - 1; i >= 0; i--) {
            walk.act(new IncidentAction.Undo(undone.get(i).id(), ""));
        }
        assertThat(Snapshot.of(walk.incident, walk.now))
                .as("undone and brought back: " + action)
                .isEqualTo(Snapshot.of(after, walk.now));
    }

    private static void answers(Incident incident, Instant now) {
        Next next = NextAction.of(incident, now);
        if (next instanceof Next.NothingLeft && incident.isOpen()) {
            assertThat(incident.steps(now))
                    .allMatch(step -> step.state().isOver(), "a step is open: " + incident.steps(now));
            assertThat(incident.steps(now)).noneMatch(step -> step.state() == StepState.LOCKED);
            assertThat(incident.promises()).noneMatch(PromiseView::isOpen);
            assertThat(incident.people()).allMatch(PersonView::isSeenFree);
            assertThat(incident.closingObstacles(now)).isEmpty();
        }
    }

    /** Said without the engine's rules for closing: by the entries that count. */
    private static void nobodyForgotten(Incident incident) {
        if (incident.isOpen() || incident.state() == IncidentState.UNOPENED) {
            return;
        }
        if (incident.mode() == Mode.DRILL && incident.state() == IncidentState.FALSE_ALARM) {
            return; // a drill that was ended: its people are invented
        }
        assertThat(incident.promises()).noneMatch(PromiseView::isOpen);
        assertThat(incident.people()).allMatch(PersonView::isSeenFree);
        List<JournalEntry> counting = counting(incident);
        JournalEntry ending = counting.stream()
                .filter(entry -> entry.event() instanceof IncidentEvent.Closed
                        || entry.event() instanceof IncidentEvent.FalseAlarm)
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(incident.clocks(ending.recordedAt()))
                .noneMatch(clock -> clock.kind() == ClockKind.AUTHORITY_LIMIT
                        && clock.state().isRunning());
        // Whoever was last seen by somebody who wrote it down at once was seen free.
        Map<Integer, PersonState> lastSeen = new HashMap<>();
        for (JournalEntry entry : counting) {
            if (entry.event() instanceof IncidentEvent.PersonObserved seen
                    && seen.observation().at().equals(entry.recordedAt())) {
                seen.slots().numbers().forEach(slot -> lastSeen.put(slot, seen.state()));
            }
        }
        assertThat(lastSeen.values()).allMatch(state -> state == PersonState.SEEN_FREE);
    }

    private static List<JournalEntry> counting(Incident incident) {
        List<EntryId> problems =
                incident.problems().stream().map(FoldProblem::entry).toList();
        return incident.entries().stream()
                .filter(entry -> !incident.isUndone(entry.id()) && !problems.contains(entry.id()))
                .toList();
    }

    private static void replay(Incident incident, Instant now) {
        List<JournalEntry> decoded = new ArrayList<>();
        Incident grown = Incident.fold(Walk.ID, TestProtocols::find, List.of());
        for (JournalEntry entry : incident.entries()) {
            decoded.add(decoded(entry));
            grown = grown.plus(List.of(decoded.get(decoded.size() - 1)));
            assertThat(grown.problems()).as("a prefix of the journal").isEmpty();
        }
        assertThat(decoded).isEqualTo(incident.entries());
        Incident folded = Incident.fold(Walk.ID, TestProtocols::find, decoded);
        assertThat(Snapshot.of(folded, now)).isEqualTo(Snapshot.of(incident, now));
        assertThat(Snapshot.of(grown, now)).isEqualTo(Snapshot.of(incident, now));
    }

    private static JournalEntry decoded(JournalEntry entry) {
        try {
            return EventCodec.decode(
                    entry.id(),
                    EventCodec.encode(entry.happenedAt(), entry.recordedAt(), entry.actor(), entry.event()));
        } catch (DecodeException e) {
            throw new AssertionError(e);
        }
    }

    private static JournalEntry copy(JournalEntry entry, String id) {
        return new JournalEntry(new EntryId(id), entry.recordedAt(), entry.happenedAt(), entry.actor(), entry.event());
    }

    private static void damaged(Seeds seeds) {
        Walk walk = begin(seeds);
        RandomActions actions = new RandomActions(seeds);
        for (int i = 0; i < LENGTH; i++) {
            pass(walk, seeds);
            IncidentAction action = actions.next(walk.incident, walk.now);
            if (Decisions.decide(walk.incident, action, walk.now) instanceof Decision.Accepted) {
                walk.act(action);
            }
        }
        List<JournalEntry> journal = new ArrayList<>(walk.incident.entries());
        for (int i = 0; i < 3; i++) {
            int at = seeds.below(journal.size());
            switch (seeds.below(3)) {
                case 0 -> journal.add(seeds.below(journal.size()), copy(journal.get(at), "copy" + i));
                case 1 -> Collections.swap(journal, at, seeds.below(journal.size()));
                default -> journal.remove(at);
            }
        }
        Incident incident = Incident.fold(Walk.ID, TestProtocols::find, journal);
        nobodyForgotten(incident);
        answers(incident, walk.now);
        assertThat(Snapshot.of(incident, walk.now))
                .isEqualTo(Snapshot.of(Incident.fold(Walk.ID, TestProtocols::find, journal), walk.now));
    }
}
