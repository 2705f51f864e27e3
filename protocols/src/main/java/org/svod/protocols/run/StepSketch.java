package org.svod.protocols.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.run.view.StepState;
import org.svod.protocols.run.view.StepView;
import org.svod.protocols.run.view.StepView.Attempt;
import org.svod.protocols.run.view.StepView.Waiting;
import org.svod.protocols.run.view.StepView.WaitingFor;
import org.svod.protocols.step.Step;
import org.svod.protocols.term.StepId;

/** A step view in the making. */
final class StepSketch {
    private final StepRef ref;
    private final Step step;
    Optional<Instant> since = Optional.empty();
    Optional<StepDues.At> due = Optional.empty();
    Optional<Instant> againAt = Optional.empty();
    Optional<String> chosen = Optional.empty();
    List<Attempt> attempts = List.of();
    boolean exhausted;

    StepSketch(StepRef ref, Step step) {
        this.ref = ref;
        this.step = step;
    }

    StepView locked(List<StepId> blockedBy) {
        return view(StepState.LOCKED, Optional.empty(), false, Optional.empty(), blockedBy, "");
    }

    StepView over(StepState state, Optional<Instant> at, String result) {
        since = at;
        due = Optional.empty();
        againAt = Optional.empty();
        return view(state, Optional.empty(), false, Optional.empty(), List.of(), result);
    }

    StepView waiting(Waiting waiting, Instant now) {
        return view(StepState.WAITING, dueAt(), isLate(now), Optional.of(waiting), List.of(), "");
    }

    StepView readyOrPutOff(Instant now, boolean putOff) {
        if (againAt.filter(now::isBefore).isPresent()) {
            WaitingFor reason = putOff ? WaitingFor.POSTPONED : WaitingFor.RETRY;
            return waiting(new Waiting(reason, againAt), now);
        }
        return view(StepState.READY, dueAt(), isLate(now), Optional.empty(), List.of(), "");
    }

    private Optional<Instant> dueAt() {
        return due.map(StepDues.At::at);
    }

    private boolean isLate(Instant now) {
        return due.filter(at -> now.isAfter(at.at().plus(at.grace()))).isPresent();
    }

    private StepView view(
            StepState state,
            Optional<Instant> dueAt,
            boolean overdue,
            Optional<Waiting> waiting,
            List<StepId> blockedBy,
            String result) {
        return new StepView(
                ref, step, state, since, dueAt, overdue, againAt, waiting, blockedBy, attempts, exhausted, chosen,
                result);
    }
}
