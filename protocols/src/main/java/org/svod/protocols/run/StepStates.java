package org.svod.protocols.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.svod.protocols.run.event.ContactOutcome;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.run.view.ClockState;
import org.svod.protocols.run.view.ClockView;
import org.svod.protocols.run.view.RunView;
import org.svod.protocols.run.view.StepState;
import org.svod.protocols.run.view.StepView;
import org.svod.protocols.run.view.StepView.Attempt;
import org.svod.protocols.run.view.StepView.Waiting;
import org.svod.protocols.run.view.StepView.WaitingFor;
import org.svod.protocols.step.ContactStep;
import org.svod.protocols.step.Step;
import org.svod.protocols.step.TimerStep;
import org.svod.protocols.term.StepId;

/** Where the steps stand at a moment, worked out from the entries and remembered for as long as this object lives. */
final class StepStates {
    private final Ledger ledger;
    private final Instant now;
    private final ClockStates clocks;
    private final StepMap map;
    private final StepDues dues;
    private final Map<StepRef, StepView> known = new HashMap<>();
    private final Set<StepRef> underWay = new HashSet<>();

    StepStates(Ledger ledger, Instant now) {
        this.ledger = ledger;
        this.now = now;
        this.clocks = new ClockStates(ledger, now);
        this.map = new StepMap(ledger);
        this.dues = new StepDues(ledger, clocks, map);
    }

    List<StepView> all() {
        return map.all().stream().flatMap(ref -> find(ref).stream()).toList();
    }

    Optional<StepView> find(StepRef ref) {
        return map.find(ref).map(step -> view(ref, step));
    }

    private StepView view(StepRef ref, Step step) {
        StepView before = known.get(ref);
        if (before != null) {
            return before;
        }
        if (!underWay.add(ref)) {
            // Steps that wait for each other: the linter refuses such a file, and here they only stay locked.
            return new StepSketch(ref, step).locked(List.of(step.id()));
        }
        StepView view = work(ref, step);
        underWay.remove(ref);
        known.put(ref, view);
        return view;
    }

    private StepView work(StepRef ref, Step step) {
        StepSketch sketch = new StepSketch(ref, step);
        sketch.attempts = ledger.attempts.getOrDefault(ref, List.of());
        Optional<StepView> ended = ended(ref, step, sketch);
        if (ended.isPresent()) {
            return ended.get();
        }
        Opening opening = opening(ref);
        if (opening.state() != StepState.READY) {
            return opening.state() == StepState.LOCKED
                    ? sketch.locked(opening.blockedBy())
                    : sketch.over(StepState.NOT_APPLICABLE, Optional.empty(), "");
        }
        List<StepView> before = new ArrayList<>();
        List<StepId> blockers = blockers(ref, step, before);
        if (!blockers.isEmpty()) {
            return sketch.locked(blockers);
        }
        if (!step.when().holds(new StepFacts(ledger, clocks, ref))) {
            return sketch.over(StepState.NOT_APPLICABLE, Optional.empty(), "");
        }
        return open(ref, step, sketch, since(ref, opening, before));
    }

    private Optional<StepView> ended(StepRef ref, Step step, StepSketch sketch) {
        Ledger.StepEnd end = ledger.stepEnds.get(ref);
        if (end != null) {
            return Optional.of(sketch.over(end.state(), Optional.of(end.at()), end.result()));
        }
        Ledger.Choice choice = ledger.choices.get(ref);
        if (choice != null) {
            sketch.chosen = Optional.of(choice.option().id());
            return Optional.of(sketch.over(StepState.DONE, Optional.of(choice.at()), ""));
        }
        if (step instanceof ContactStep contact) {
            for (Attempt attempt : sketch.attempts) {
                if (attempt.outcome() != ContactOutcome.NO_ANSWER) {
                    return Optional.of(sketch.over(StepState.DONE, Optional.of(attempt.at()), attempt.note()));
                }
            }
            // Without a fallback nobody gives up: it asks again for as long as the incident is open.
            if (contact.noAnswer().isPresent() && sketch.attempts.size() >= contact.tries()) {
                sketch.exhausted = true;
                return Optional.of(sketch.over(StepState.DONE, latest(sketch.attempts), ""));
            }
        }
        return ledger.choices.entrySet().stream()
                .filter(made -> touches(made.getKey(), ref)
                        && made.getValue().option().skips().contains(ref.step()))
                .findFirst()
                .map(made -> sketch.over(
                        StepState.SKIPPED, Optional.of(made.getValue().at()), ""));
    }

    private static boolean touches(StepRef decision, StepRef other) {
        return decision.run() == other.run()
                && (decision.slot().isEmpty()
                        || other.slot().isEmpty()
                        || decision.slot().equals(other.slot()));
    }

    /** Whether something opened the step (READY), still may (LOCKED), or will not (NOT_APPLICABLE). */
    private record Opening(StepState state, Optional<Instant> at, List<StepId> blockedBy) {}

    private Opening opening(StepRef ref) {
        List<Step> openers = map.openers(ref);
        if (openers.isEmpty()) {
            return new Opening(StepState.READY, Optional.empty(), List.of());
        }
        List<StepId> pending = new ArrayList<>();
        for (Step opener : openers) {
            List<StepRef> each = map.seenFrom(ref, opener);
            boolean mayStill = each.isEmpty();
            for (StepRef one : each) {
                StepView view = view(one, opener);
                if (opens(view, ref.step())) {
                    return new Opening(StepState.READY, view.since(), List.of());
                }
                mayStill |= !view.state().isOver();
            }
            if (mayStill) {
                pending.add(opener.id());
            }
        }
        return new Opening(pending.isEmpty() ? StepState.NOT_APPLICABLE : StepState.LOCKED, Optional.empty(), pending);
    }

    private boolean opens(StepView opener, StepId wanted) {
        Ledger.Choice choice = ledger.choices.get(opener.ref());
        return choice != null ? choice.option().opens().contains(wanted) : opener.exhausted();
    }

    private List<StepId> blockers(StepRef ref, Step step, List<StepView> before) {
        List<StepId> blockers = new ArrayList<>();
        for (StepId id : step.after()) {
            Optional<Step> earlier = ledger.protocolOf(ref.run()).flatMap(protocol -> protocol.step(id));
            if (earlier.isPresent()) {
                List<StepView> views = map.seenFrom(ref, earlier.get()).stream()
                        .map(one -> view(one, earlier.get()))
                        .toList();
                before.addAll(views);
                // With nobody on the roll yet, what is asked for each person has not been done for anybody.
                if (views.isEmpty()
                        || views.stream().anyMatch(view -> !view.state().isOver())) {
                    blockers.add(id);
                }
            }
        }
        return blockers;
    }

    private Optional<Instant> since(StepRef ref, Opening opening, List<StepView> before) {
        List<Instant> times = new ArrayList<>();
        Optional.ofNullable(ledger.runs.get(ref.run())).map(RunView::startedAt).ifPresent(times::add);
        opening.at().ifPresent(times::add);
        before.forEach(view -> view.since().ifPresent(times::add));
        return times.stream().max(Instant::compareTo);
    }

    private StepView open(StepRef ref, Step step, StepSketch sketch, Optional<Instant> since) {
        sketch.since = since;
        sketch.due = dues.due(ref, step, one -> find(one));
        Optional<Instant> putOff = Optional.ofNullable(ledger.postponed.get(ref));
        Optional<Instant> retry = retry(step, sketch.attempts);
        boolean byRetry =
                retry.isPresent() && putOff.filter(retry.get()::isBefore).isEmpty();
        sketch.againAt = byRetry ? retry : putOff;
        if (step instanceof TimerStep timer) {
            return timer(ref, timer, sketch);
        }
        if (!EraseGate.shutBy(ledger, ref, step).isEmpty()) {
            return sketch.waiting(new Waiting(WaitingFor.GATE, Optional.empty()), now);
        }
        return sketch.readyOrPutOff(now, !byRetry);
    }

    /** When nobody answered: the next try, counted from the latest one, in whatever order they were written down. */
    private static Optional<Instant> retry(Step step, List<Attempt> attempts) {
        return step instanceof ContactStep contact
                ? latest(attempts).map(at -> at.plus(Duration.ofMinutes(contact.everyMinutes())))
                : Optional.empty();
    }

    private static Optional<Instant> latest(List<Attempt> attempts) {
        return attempts.stream().map(Attempt::at).max(Instant::compareTo);
    }

    private static boolean mayRing(ClockView view) {
        return view.ranOut() || view.state().isRunning() || view.state() == ClockState.UNANCHORED;
    }

    private StepView timer(StepRef ref, TimerStep timer, StepSketch sketch) {
        Optional<Instant> rings;
        if (timer.clock().isPresent()) {
            List<ClockView> views = clocks.of(ref.run(), timer.clock().get(), ref.slot());
            // A clock that was met or made void before anybody said when it began will not ring either.
            boolean moot = !views.isEmpty() && views.stream().noneMatch(StepStates::mayRing);
            if (moot) {
                return sketch.over(StepState.NOT_APPLICABLE, Optional.empty(), "");
            }
            rings = views.stream()
                    .filter(view -> view.ranOut() || view.state().isRunning())
                    .flatMap(view -> view.expires().stream())
                    .min(Instant::compareTo);
        } else {
            rings = sketch.since.map(
                    from -> from.plus(Duration.ofMinutes(timer.minutes().orElse(0))));
        }
        if (rings.isEmpty() || now.isBefore(rings.get())) {
            return sketch.waiting(new Waiting(WaitingFor.TIMER, rings), now);
        }
        sketch.due = sketch.due.or(() -> Optional.of(new StepDues.At(rings.get(), Duration.ZERO)));
        return sketch.readyOrPutOff(now, true);
    }
}
