package org.svod.protocols.run.next;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.next.Next.Awaited;
import org.svod.protocols.run.next.Next.WhyNow;
import org.svod.protocols.run.view.ClockView;
import org.svod.protocols.run.view.PersonView;
import org.svod.protocols.run.view.PromiseView;
import org.svod.protocols.run.view.StepState;
import org.svod.protocols.run.view.StepView;
import org.svod.protocols.run.view.StepView.Waiting;

/**
 * What is next: an overdue promise, then a step that asks again, then overdue steps, then steps due within a quarter of
 * an hour, then ready steps in file order, then by person. Pure: the same incident at the same time has the same answer
 * on every machine, so two people looking at it do not start two different things.
 */
public final class NextAction {
    private static final Duration SOON = Duration.ofMinutes(15);

    private NextAction() {}

    /** The one thing to do next. */
    public static Next of(Incident incident, Instant now) {
        if (!incident.isOpen()) {
            return new Next.NothingLeft();
        }
        Optional<PromiseView> promise = incident.promises().stream()
                .filter(made -> made.isOverdue(now))
                .min(Comparator.comparing(PromiseView::dueAt).thenComparing(PromiseView::number));
        if (promise.isPresent()) {
            return new Next.KeepPromise(promise.get());
        }
        List<StepView> steps = incident.steps(now);
        List<Next.DoStep> ready = ranked(steps, now);
        if (!ready.isEmpty()) {
            return ready.get(0);
        }
        List<Awaited> awaited = awaited(incident, steps, now);
        return awaited.isEmpty() ? new Next.NothingLeft() : new Next.Waiting(awaited);
    }

    /** Every step that can be done now, the next one first. */
    public static List<Next.DoStep> ready(Incident incident, Instant now) {
        return incident.isOpen() ? ranked(incident.steps(now), now) : List.of();
    }

    /** Everything awaited, the soonest first and what has no time last. */
    public static List<Awaited> awaited(Incident incident, Instant now) {
        return incident.isOpen() ? awaited(incident, incident.steps(now), now) : List.of();
    }

    private static List<Next.DoStep> ranked(List<StepView> steps, Instant now) {
        // Sorting keeps the order of equals, and steps arrive in file order and then by person.
        return steps.stream()
                .filter(view -> view.state() == StepState.READY)
                .map(view -> asNext(view, now))
                .sorted(Comparator.comparing(Next.DoStep::why).thenComparing(NextAction::pressing))
                .toList();
    }

    private static Next.DoStep asNext(StepView view, Instant now) {
        if (view.againAt().isPresent()) {
            return new Next.DoStep(view, view.againAt(), view.overdue(), WhyNow.ASKS_AGAIN);
        }
        boolean soon = view.due().filter(due -> !due.isAfter(now.plus(SOON))).isPresent();
        WhyNow why = view.overdue() ? WhyNow.OVERDUE : soon ? WhyNow.DUE_SOON : WhyNow.READY;
        return new Next.DoStep(view, view.due(), view.overdue(), why);
    }

    /** Among pressing steps the earliest time decides; among the merely ready only the order of the file does. */
    private static Instant pressing(Next.DoStep next) {
        return next.why() == WhyNow.READY ? Instant.MAX : next.due().orElse(Instant.MAX);
    }

    private static List<Awaited> awaited(Incident incident, List<StepView> steps, Instant now) {
        List<Awaited> awaited = new ArrayList<>();
        steps.forEach(view -> view.waiting()
                .ifPresent(waiting ->
                        awaited.add(new Awaited(kind(waiting), view.ref().toString(), waiting.until()))));
        incident.promises().stream()
                .filter(PromiseView::isOpen)
                .forEach(promise -> awaited.add(
                        new Awaited(Awaited.Kind.PROMISE, "" + promise.number(), Optional.of(promise.dueAt()))));
        clocks(incident, now)
                .forEach(clock -> awaited.add(new Awaited(Awaited.Kind.CLOCK, clock.ref(), clock.expires())));
        List<Integer> notFree = incident.people().stream()
                .filter(person -> !person.isSeenFree())
                .map(PersonView::slot)
                .toList();
        if (!notFree.isEmpty()) {
            awaited.add(new Awaited(Awaited.Kind.PERSON, Slots.of(notFree).toString(), Optional.empty()));
        }
        incident.runs().stream()
                .filter(run -> run.protocol().isEmpty())
                .forEach(run -> awaited.add(
                        new Awaited(Awaited.Kind.PROTOCOL, run.pin().protocol().value(), Optional.empty())));
        if (awaited.isEmpty()) {
            steps.stream()
                    .filter(view -> view.state() == StepState.LOCKED)
                    .forEach(view -> awaited.add(
                            new Awaited(Awaited.Kind.LOCKED, view.ref().toString(), Optional.empty())));
        }
        awaited.sort(Comparator.comparing(one -> one.at().orElse(Instant.MAX)));
        return awaited;
    }

    private static Stream<ClockView> clocks(Incident incident, Instant now) {
        return incident.clocks(now).stream().filter(clock -> clock.state().isRunning());
    }

    private static Awaited.Kind kind(Waiting waiting) {
        return switch (waiting.reason()) {
            case POSTPONED -> Awaited.Kind.POSTPONED;
            case RETRY -> Awaited.Kind.RETRY;
            case TIMER -> Awaited.Kind.TIMER;
            case GATE -> Awaited.Kind.GATE;
        };
    }
}
