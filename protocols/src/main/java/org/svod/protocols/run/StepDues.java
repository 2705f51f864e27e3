package org.svod.protocols.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.run.view.ClockView;
import org.svod.protocols.run.view.StepState;
import org.svod.protocols.run.view.StepView;
import org.svod.protocols.step.Step;
import org.svod.protocols.when.Due;
import org.svod.protocols.when.DueFrom;

/** By when a step is due, as far as what it counts from is known. */
record StepDues(Ledger ledger, ClockStates clocks, StepMap map) {
    /** A time, and how long after it nobody is told off. */
    record At(Instant at, Duration grace) {}

    Optional<At> due(StepRef ref, Step step, Function<StepRef, Optional<StepView>> views) {
        return step.due().flatMap(due -> from(ref, due.from(), views).map(start -> at(start, due)));
    }

    private static At at(Instant start, Due due) {
        return new At(start.plus(Duration.ofMinutes(due.offsetMinutes())), Duration.ofMinutes(due.graceMinutes()));
    }

    private Optional<Instant> from(StepRef ref, DueFrom from, Function<StepRef, Optional<StepView>> views) {
        if (from instanceof DueFrom.IncidentStart) {
            return ledger.opened.map(opened -> opened.reportedAt());
        }
        if (from instanceof DueFrom.RunStart) {
            return ledger.startOf(ref.run());
        }
        if (from instanceof DueFrom.AfterStep after) {
            List<StepView> ends = ledger.protocolOf(ref.run()).flatMap(protocol -> protocol.step(after.step())).stream()
                    .flatMap(other -> map.seenFrom(ref, other).stream())
                    .filter(other -> !other.equals(ref))
                    .flatMap(other -> views.apply(other).stream())
                    .filter(view -> view.state().isOver() && view.state() != StepState.NOT_APPLICABLE)
                    .toList();
            return ends.stream().flatMap(view -> view.since().stream()).max(Instant::compareTo);
        }
        if (from instanceof DueFrom.ClockExpiry expiry) {
            return clocks.of(ref.run(), expiry.clock(), ref.slot()).stream()
                    .filter(view -> view.state().isRunning() || view.ranOut())
                    .map(ClockView::expires)
                    .flatMap(Optional::stream)
                    .min(Instant::compareTo);
        }
        DueFrom.AtMoment moment = (DueFrom.AtMoment) from;
        return ledger.moments.stream()
                .filter(said -> said.moment().equals(moment.moment()))
                .filter(said -> ledger.concerns(ref.run(), ref.slot(), said.slots()))
                .map(said -> said.observation().at())
                .min(Instant::compareTo);
    }
}
