package org.svod.protocols.run.handover;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.after.PublicityView;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.next.Next;
import org.svod.protocols.run.next.NextAction;
import org.svod.protocols.run.view.ClockView;
import org.svod.protocols.run.view.PersonView;
import org.svod.protocols.run.view.PromiseView;
import org.svod.protocols.run.view.StepState;
import org.svod.protocols.run.view.StepView;
import org.svod.protocols.step.DecisionStep;

/**
 * What the one who takes over has to hear: conditions, actions, needs. Everything is there, the most pressing first; how much
 * of it is said aloud is for whoever words it.
 *
 * @param people everyone on the roll
 * @param states how many are in which state
 * @param clocks the limits that run, the nearest first; of several people's the same limit stands several times
 * @param next the one next action
 * @param overdue how many steps are late
 * @param promises open promises, the next first
 * @param decisions decisions that can be taken now
 * @param publicity the decision between loud and quiet that stands
 * @param fears what the one who hands over is afraid of, blank if nothing
 */
public record Brief(
        List<PersonView> people,
        Map<PersonState, Integer> states,
        List<ClockView> clocks,
        Next next,
        int overdue,
        List<PromiseView> promises,
        List<StepView> decisions,
        Optional<PublicityView> publicity,
        String fears) {
    /** Copies its lists. */
    public Brief {
        people = List.copyOf(people);
        states = Map.copyOf(states);
        clocks = List.copyOf(clocks);
        promises = List.copyOf(promises);
        decisions = List.copyOf(decisions);
    }

    /** The brief about an incident at {@code now}. */
    public static Brief of(Incident incident, Instant now, String fears) {
        Map<PersonState, Integer> states = new EnumMap<>(PersonState.class);
        incident.people().forEach(person -> states.merge(person.state(), 1, Integer::sum));
        List<StepView> steps = incident.steps(now);
        return new Brief(
                incident.people(),
                states,
                incident.clocks(now).stream()
                        .filter(clock ->
                                clock.state().isRunning() && clock.expires().isPresent())
                        .sorted(Comparator.comparing(clock -> clock.expires().orElse(Instant.MAX)))
                        .toList(),
                NextAction.of(incident, now),
                (int) steps.stream().filter(StepView::overdue).count(),
                incident.promises().stream()
                        .filter(PromiseView::isOpen)
                        .sorted(Comparator.comparing(PromiseView::dueAt))
                        .toList(),
                steps.stream()
                        .filter(step -> step.step() instanceof DecisionStep && step.state() == StepState.READY)
                        .toList(),
                incident.after().publicity().filter(view -> view.outcome().isEmpty()),
                fears);
    }

    /** How many nobody has seen free. */
    public int notFree() {
        return (int) people.stream().filter(person -> !person.isSeenFree()).count();
    }
}
