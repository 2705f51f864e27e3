package org.svod.protocols.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.svod.protocols.clock.ClockDefinition;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.clock.ClockKind;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.clock.Per;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.view.ClockState;
import org.svod.protocols.run.view.ClockView;
import org.svod.protocols.run.view.MomentView;
import org.svod.protocols.run.view.PersonView;
import org.svod.protocols.run.view.RunView;

/**
 * Where the clocks stand at a moment. Whatever ends a clock (met, void, for an authority's limit the person seen free) ends a period; a moment
 * that came after it starts the clock again, so somebody taken again the same day has a new limit. Within a period all
 * witnesses count: the earliest expiry is the one that alarms, the latest is what somebody claims.
 */
final class ClockStates {
    /** What ended a period of a clock; being seen free ends it only while it lasts. */
    private record End(ClockState state, Instant at, int position, boolean seenFree) {}

    private record RunClock(int run, ClockDefinition clock) {}

    private final Ledger ledger;
    private final Instant now;

    ClockStates(Ledger ledger, Instant now) {
        this.ledger = ledger;
        this.now = now;
    }

    /**
     * Every clock; a limit that several runs know stands once for each person, with the first of the runs that are walked for
     * them, and warns as any of them would.
     */
    List<ClockView> all() {
        List<RunClock> once = new ArrayList<>();
        for (RunView run : ledger.runs.values()) {
            run.protocol().ifPresent(protocol -> protocol.clocks().forEach(clock -> add(once, run.number(), clock)));
        }
        List<ClockView> all = new ArrayList<>();
        for (int i = 0; i < once.size(); i++) {
            RunClock each = once.get(i);
            List<RunClock> earlier = once.subList(0, i);
            of(each.run(), each.clock()).stream()
                    .filter(view -> !isShown(earlier, each, view.slot()))
                    .forEach(all::add);
        }
        return all;
    }

    private boolean isShown(List<RunClock> earlier, RunClock clock, OptionalInt slot) {
        return slot.isPresent()
                && earlier.stream()
                        .filter(known -> isSame(known, clock.run(), clock.clock()))
                        .anyMatch(known -> ledger.walkedFor(known.run()).covers(slot.getAsInt()));
    }

    private void add(List<RunClock> once, int run, ClockDefinition clock) {
        for (int i = 0; i < once.size(); i++) {
            RunClock known = once.get(i);
            if (isSame(known, run, clock) && covers(ledger.walkedFor(known.run()), ledger.walkedFor(run))) {
                once.set(i, new RunClock(known.run(), known.clock().warningAlsoAs(clock)));
                return;
            }
        }
        once.add(new RunClock(run, clock));
    }

    private static boolean isSame(RunClock known, int run, ClockDefinition clock) {
        return known.run() != run && known.clock().isSameLimit(clock);
    }

    private static boolean covers(Slots wide, Slots narrow) {
        return wide.isEverybody()
                || (!narrow.isEverybody() && narrow.numbers().stream().allMatch(wide::covers));
    }

    /** One view, or one for each person. */
    List<ClockView> of(int run, ClockDefinition clock) {
        return switch (clock.per()) {
            case INCIDENT -> List.of(view(run, clock, OptionalInt.empty()));
            case PERSON ->
                ledger.peopleOf(run).stream()
                        .map(slot -> view(run, clock, OptionalInt.of(slot)))
                        .toList();
        };
    }

    /** The clocks of that name which matter to a step: the person's own, or all of them for a step asked once. */
    List<ClockView> of(int run, ClockId id, OptionalInt slot) {
        return ledger.protocolOf(run).flatMap(protocol -> protocol.clock(id)).stream()
                .flatMap(clock -> seenBy(run, clock, slot).stream())
                .toList();
    }

    private List<ClockView> seenBy(int run, ClockDefinition clock, OptionalInt slot) {
        if (clock.per() == Per.INCIDENT || slot.isEmpty()) {
            return of(run, clock);
        }
        boolean walked = ledger.people.containsKey(slot.getAsInt())
                && ledger.walkedFor(run).covers(slot.getAsInt());
        return walked ? List.of(view(run, clock, slot)) : List.of();
    }

    private ClockView view(int run, ClockDefinition clock, OptionalInt slot) {
        List<MomentView> said = said(run, clock, slot);
        Optional<End> cut = Optional.empty();
        for (End end : ends(run, clock, slot)) {
            List<MomentView> period = between(said, cut, Optional.of(end));
            List<MomentView> later = between(said, Optional.of(end), Optional.empty());
            if (!later.isEmpty()) {
                cut = Optional.of(end);
            } else if (end.seenFree() && !isSeenFree(slot)) {
                return running(run, clock, slot, List.of()); // Taken again, and nobody has said when.
            } else {
                return ended(run, clock, slot, end, period);
            }
        }
        return running(run, clock, slot, between(said, cut, Optional.empty()));
    }

    private List<MomentView> said(int run, ClockDefinition clock, OptionalInt slot) {
        if (clock.anchor().equals(Moment.RUN)) {
            return ledger.startOf(run).stream()
                    .map(at -> new Observation(at, "", ledger.zone().getId()))
                    .map(opened -> new MomentView(Moment.RUN, Slots.EVERYBODY, opened, 0))
                    .toList();
        }
        return ledger.moments.stream()
                .filter(moment -> moment.moment().equals(clock.anchor()))
                .filter(moment -> ledger.concerns(run, slot, moment.slots()))
                .toList();
    }

    private List<End> ends(int run, ClockDefinition clock, OptionalInt slot) {
        List<End> ends = new ArrayList<>();
        for (Ledger.ClockEnd end : ledger.clockEnds) {
            if (isEndOf(end, run, clock) && (slot.isEmpty() || end.slots().covers(slot.getAsInt()))) {
                ends.add(new End(end.state(), end.at(), end.position(), false));
            }
        }
        // Being seen free ends what an authority may do to the person. It does not touch a deadline of our own: an
        // appeal
        // has to be filed in time by somebody who is free, and by the earlier ruling even if there is a second one.
        if (clock.kind() == ClockKind.AUTHORITY_LIMIT) {
            person(slot).ifPresent(person -> person.history().stream()
                    .filter(seen -> seen.state() == PersonState.SEEN_FREE)
                    .forEach(seen -> ends.add(new End(
                            ClockState.VOID,
                            seen.observation().at(),
                            ledger.positions.getOrDefault(seen.entry(), 0),
                            true))));
        }
        ends.sort(Comparator.comparing(End::at).thenComparing(End::position));
        return ends;
    }

    /** What ends a limit ends it in every run that knows it. */
    private boolean isEndOf(Ledger.ClockEnd end, int run, ClockDefinition clock) {
        if (end.run() == run) {
            return end.clock().equals(clock.id());
        }
        return ledger.protocolOf(end.run())
                .flatMap(protocol -> protocol.clock(end.clock()))
                .filter(clock::isSameLimit)
                .isPresent();
    }

    private boolean isSeenFree(OptionalInt slot) {
        return person(slot).filter(PersonView::isSeenFree).isPresent();
    }

    private Optional<PersonView> person(OptionalInt slot) {
        return slot.isPresent() ? Optional.ofNullable(ledger.people.get(slot.getAsInt())) : Optional.empty();
    }

    private static List<MomentView> between(List<MomentView> said, Optional<End> after, Optional<End> until) {
        return said.stream()
                .filter(moment -> after.isEmpty() || isAfter(moment, after.get()))
                .filter(moment -> until.isEmpty() || !isAfter(moment, until.get()))
                .toList();
    }

    private static boolean isAfter(MomentView moment, End end) {
        int order = moment.observation().at().compareTo(end.at());
        return order > 0 || (order == 0 && moment.position() > end.position());
    }

    private ClockView ended(int run, ClockDefinition clock, OptionalInt slot, End end, List<MomentView> period) {
        ClockView view = running(run, clock, slot, period);
        boolean ranOut = view.expires().filter(limit -> end.at().isAfter(limit)).isPresent();
        return new ClockView(
                run, clock, slot, end.state(), view.startedAt(), view.expires(), view.claimedExpires(), ranOut);
    }

    private ClockView running(int run, ClockDefinition clock, OptionalInt slot, List<MomentView> period) {
        if (period.isEmpty()) {
            Optional<Instant> none = Optional.empty();
            return new ClockView(run, clock, slot, ClockState.UNANCHORED, none, none, none, false);
        }
        List<Instant> starts = period.stream()
                .map(moment -> moment.observation().at())
                .sorted()
                .toList();
        List<Instant> expiries = period.stream()
                .map(moment -> ClockArithmetic.expires(
                        moment.observation().at(),
                        clock.length(),
                        clock.unit(),
                        moment.observation().knownZone().orElse(ledger.zone())))
                .sorted()
                .toList();
        Instant first = expiries.get(0);
        Instant last = expiries.get(expiries.size() - 1);
        Optional<Instant> claimed = last.equals(first) ? Optional.empty() : Optional.of(last);
        ClockState state = stateOf(clock, first);
        return new ClockView(
                run,
                clock,
                slot,
                state,
                Optional.of(starts.get(0)),
                Optional.of(first),
                claimed,
                state == ClockState.EXPIRED);
    }

    private ClockState stateOf(ClockDefinition clock, Instant expires) {
        if (!now.isBefore(expires)) {
            return ClockState.EXPIRED;
        }
        boolean warned = clock.warnAtMinutes().stream()
                .anyMatch(minutes -> !now.isBefore(expires.minus(Duration.ofMinutes(minutes))));
        return warned ? ClockState.WARNED : ClockState.RUNNING;
    }
}
