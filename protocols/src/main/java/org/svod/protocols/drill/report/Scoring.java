package org.svod.protocols.drill.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.svod.protocols.drill.Deed;
import org.svod.protocols.drill.Drill;
import org.svod.protocols.drill.Expectation;
import org.svod.protocols.drill.Inject;
import org.svod.protocols.drill.Objective;
import org.svod.protocols.drill.WrongAct;
import org.svod.protocols.drill.session.DeedTimes;
import org.svod.protocols.drill.session.DrillSession;
import org.svod.protocols.drill.session.Timeline;
import org.svod.protocols.term.Role;

/**
 * Scores a drill from the incident's journal: (sum of weight × credit − weights of wrong acts) ÷ sum of weights, never
 * below 0. Only injects that were given count.
 */
public final class Scoring {
    private final Drill drill;
    private final Timeline timeline;
    private final DeedTimes deeds;
    private final Instant now;

    private Scoring(DrillSession session, Instant now) {
        this.drill = session.drill();
        this.timeline = session.timeline();
        this.deeds = new DeedTimes(session.incident(), now);
        this.now = timeline.endedAt().filter(end -> end.isBefore(now)).orElse(now);
    }

    /**
     * The report as of now.
     *
     * @param people who plays which roles, by a handle; in the order in which they are to be shown
     */
    public static DrillReport report(DrillSession session, Map<String, Set<Role>> people, Instant now) {
        return new Scoring(session, now).report(people);
    }

    private DrillReport report(Map<String, Set<Role>> people) {
        List<ExpectationResult> expected = new ArrayList<>();
        List<WrongResult> wrong = new ArrayList<>();
        for (Inject inject : drill.injects()) {
            Instant sent = timeline.sent().get(inject.id());
            if (sent != null && !sent.isAfter(now)) {
                inject.expected().forEach(expectation -> expected.add(result(inject, expectation, sent)));
                inject.wrong()
                        .forEach(act -> wrong(act, sent).ifPresent(at -> wrong.add(new WrongResult(inject, act, at))));
            }
        }
        Map<String, Score> objectives = new LinkedHashMap<>();
        for (Objective objective : drill.objectives()) {
            objectives.put(
                    objective.id(),
                    score(expected, one -> one.expectation().objective().equals(objective.id()), 0));
        }
        Map<String, Score> persons = new LinkedHashMap<>();
        people.forEach((person, roles) -> persons.put(
                person, score(expected, one -> roles.contains(one.inject().to()), 0)));
        int taken = wrong.stream().mapToInt(one -> one.act().weight()).sum();
        return new DrillReport(
                drill.id(),
                drill.version(),
                timeline.startedAt(),
                expected,
                wrong,
                score(expected, one -> true, taken),
                objectives,
                persons);
    }

    private ExpectationResult result(Inject inject, Expectation expectation, Instant sent) {
        Instant limit = timeline.after(sent, Duration.ofMinutes(expectation.byMinutes()), now);
        Instant last = timeline.after(
                sent, Duration.ofMinutes((long) expectation.byMinutes() + expectation.graceMinutes()), now);
        Optional<Instant> done = deeds.of(expectation.deed()).stream()
                .filter(at -> !at.isAfter(now))
                .filter(at -> countsBeforehand(expectation.deed()) || !at.isBefore(sent))
                .findFirst();
        int weight = expectation.weight()
                * drill.objective(expectation.objective())
                        .map(Objective::weight)
                        .orElse(1);
        return new ExpectationResult(inject, expectation, weight, sent, limit, done, mark(done, limit, last));
    }

    /** A step done or decided before it was asked for was done in time; a note or a state is about what just came. */
    private static boolean countsBeforehand(Deed deed) {
        return !(deed instanceof Deed.NoteWritten) && !(deed instanceof Deed.PersonSeen);
    }

    private Mark mark(Optional<Instant> done, Instant limit, Instant last) {
        if (done.isEmpty()) {
            return now.isAfter(last) ? Mark.NEVER : Mark.OPEN;
        }
        if (!done.get().isAfter(limit)) {
            return Mark.ON_TIME;
        }
        return done.get().isAfter(last) ? Mark.LATE : Mark.IN_GRACE;
    }

    private Optional<Instant> wrong(WrongAct act, Instant sent) {
        Instant until = act.withinMinutes().isPresent()
                ? timeline.after(sent, Duration.ofMinutes(act.withinMinutes().getAsInt()), now)
                : now;
        return deeds.of(act.deed()).stream()
                .filter(at -> !at.isBefore(sent) && !at.isAfter(until) && !at.isAfter(now))
                .findFirst();
    }

    private static Score score(List<ExpectationResult> results, Predicate<ExpectationResult> which, int taken) {
        int halves = 0;
        int weight = 0;
        for (ExpectationResult result : results) {
            if (which.test(result) && result.mark() != Mark.OPEN) {
                halves += result.weight() * result.mark().halves();
                weight += result.weight();
            }
        }
        return new Score(Math.max(0, halves - 2 * taken), weight);
    }
}
