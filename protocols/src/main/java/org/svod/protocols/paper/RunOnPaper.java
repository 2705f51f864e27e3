package org.svod.protocols.paper;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.svod.protocols.clock.ClockDefinition;
import org.svod.protocols.clock.Per;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.IncidentEvent.Opened;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.run.view.ClockView;
import org.svod.protocols.run.view.PersonView;
import org.svod.protocols.run.view.StepView;
import org.svod.protocols.step.Step;
import org.svod.protocols.term.Language;

/** What is known of one run when its kit is printed, as it stands on paper. */
final class RunOnPaper {
    private final Incident incident;
    private final int run;
    private final Language language;
    private final Map<StepRef, StepView> steps = new HashMap<>();
    private final List<ClockView> clocks;

    RunOnPaper(Incident incident, int run, Instant now, Language language) {
        this.incident = incident;
        this.run = run;
        this.language = language;
        incident.steps(now).forEach(view -> steps.put(view.ref(), view));
        this.clocks =
                incident.clocks(now).stream().filter(view -> view.run() == run).toList();
    }

    /** What was said when it was opened; empty if nothing was. */
    Optional<String> opening(Function<Opened, String> part) {
        return incident.opening().map(part).filter(said -> !said.isBlank());
    }

    /** A time of the place. */
    String time(Instant at) {
        return PaperTimes.time(at, incident.zone(), language);
    }

    /** Somebody on the roll. */
    Optional<PersonView> person(int number) {
        return incident.people().stream()
                .filter(person -> person.slot() == number)
                .findFirst();
    }

    /** A step; {@code number} counts only for one that is asked for each person. */
    Optional<StepView> step(Step step, int number) {
        StepRef ref = step.per() == Per.PERSON ? StepRef.of(run, step.id(), number) : StepRef.of(run, step.id());
        return Optional.ofNullable(steps.get(ref));
    }

    /** A time limit, likewise. */
    Optional<ClockView> clock(ClockDefinition clock, int number) {
        OptionalInt slot = clock.per() == Per.PERSON ? OptionalInt.of(number) : OptionalInt.empty();
        return clocks.stream()
                .filter(view -> view.id().equals(clock.id()) && view.slot().equals(slot))
                .findFirst();
    }
}
