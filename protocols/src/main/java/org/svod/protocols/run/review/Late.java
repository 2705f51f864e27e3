package org.svod.protocols.run.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.IncidentEvent.PromiseKept;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.view.ClockView;
import org.svod.protocols.run.view.PromiseView;
import org.svod.protocols.run.view.StepView;

/**
 * Something that was late, as the journal tells it. Late is not failed: a review asks why, not who.
 *
 * @param kind what it is
 * @param ref its name: {@code r1/step}, {@code r1/clock#3}, or {@code p2} for a promise
 * @param due when it was due
 * @param done when it was done after all, if it was and that is known
 */
public record Late(Kind kind, String ref, Instant due, Optional<Instant> done) {
    /** What can be late. */
    public enum Kind {
        STEP,
        CLOCK,
        PROMISE;

        /** The stable lower-case name used in files and JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All that was late until {@code now}, the earliest first. */
    public static List<Late> of(Incident incident, Instant now) {
        List<Late> late = new ArrayList<>();
        for (StepView step : incident.steps(now)) {
            step.due()
                    .filter(due -> isLate(step, due))
                    .ifPresent(due -> late.add(new Late(Kind.STEP, step.ref().toString(), due, done(step))));
        }
        for (ClockView clock : incident.clocks(now)) {
            if (clock.ranOut()) {
                clock.expires().ifPresent(due -> late.add(new Late(Kind.CLOCK, clock.ref(), due, Optional.empty())));
            }
        }
        Map<Integer, Instant> kept = kept(incident);
        for (PromiseView promise : incident.promises()) {
            Optional<Instant> done = Optional.ofNullable(kept.get(promise.number()));
            boolean broken = promise.state() == PromiseView.State.BROKEN;
            if (broken
                    || promise.isOverdue(now)
                    || done.filter(promise.dueAt()::isBefore).isPresent()) {
                late.add(new Late(Kind.PROMISE, "p" + promise.number(), promise.dueAt(), done));
            }
        }
        late.sort(Comparator.comparing(Late::due).thenComparing(Late::ref));
        return late;
    }

    private static boolean isLate(StepView step, Instant due) {
        return step.overdue() || done(step).filter(due::isBefore).isPresent();
    }

    private static Optional<Instant> done(StepView step) {
        return step.state().isOver() ? step.since() : Optional.empty();
    }

    private static Map<Integer, Instant> kept(Incident incident) {
        Map<Integer, Instant> kept = new HashMap<>();
        for (JournalEntry entry : incident.entries()) {
            if (entry.event() instanceof PromiseKept promise && !incident.isUndone(entry.id())) {
                kept.put(promise.number(), entry.happenedAt());
            }
        }
        return kept;
    }
}
