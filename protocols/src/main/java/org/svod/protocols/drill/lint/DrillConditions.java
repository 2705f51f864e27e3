package org.svod.protocols.drill.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.svod.protocols.Protocol;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.drill.Inject;
import org.svod.protocols.step.DecisionStep;
import org.svod.protocols.step.Step;
import org.svod.protocols.term.StepId;
import org.svod.protocols.when.Condition;

/** What a condition asks about exists, and no inject waits for itself. */
final class DrillConditions implements DrillRule {
    @Override
    public void check(DrillSubject subject, Report report) {
        List<Inject> injects = subject.drill().injects();
        Set<String> ids = new HashSet<>();
        injects.forEach(inject -> ids.add(inject.id()));
        for (int i = 0; i < injects.size(); i++) {
            String path = "/injects/" + i + "/when";
            injects.get(i).when().atoms().forEach(atom -> atom(subject, ids, atom, path, report));
        }
        circles(injects, report);
    }

    private static void atom(DrillSubject subject, Set<String> ids, Condition atom, String path, Report report) {
        if (atom instanceof Condition.InjectSent sent && !ids.contains(sent.inject())) {
            report.at(DrillCode.UNKNOWN_INJECT, path, sent.inject());
        }
        if (!subject.isProtocolKnown()) {
            return;
        }
        if (atom instanceof Condition.StepDone done) {
            step(subject, done.step(), path, report);
        } else if (atom instanceof Condition.StepSkipped skipped) {
            step(subject, skipped.step(), path, report);
        } else if (atom instanceof Condition.ClockExpired expired) {
            fact(
                    subject.protocols().stream()
                            .anyMatch(one -> one.clock(expired.clock()).isPresent()),
                    expired.clock().value(),
                    path,
                    report);
        } else if (atom instanceof Condition.Happened happened) {
            fact(declares(subject, happened.moment()), happened.moment().value(), path, report);
        } else if (atom instanceof Condition.Answered answered) {
            fact(variables(subject).containsKey(answered.variable()), answered.variable(), path, report);
        } else if (atom instanceof Condition.Equals equals) {
            boolean set =
                    variables(subject).getOrDefault(equals.variable(), Set.of()).contains(equals.value());
            fact(set, equals.variable() + " == " + equals.value(), path, report);
        }
    }

    private static void step(DrillSubject subject, StepId step, String path, Report report) {
        if (subject.steps(step).isEmpty()) {
            report.at(DrillCode.UNKNOWN_STEP, path, step.value());
        }
    }

    private static void fact(boolean known, String name, String path, Report report) {
        if (!known) {
            report.at(DrillCode.UNKNOWN_FACT, path, name);
        }
    }

    private static boolean declares(DrillSubject subject, Moment moment) {
        return moment.equals(Moment.INCIDENT)
                || subject.protocols().stream()
                        .flatMap(protocol -> protocol.moments().stream())
                        .anyMatch(declared -> declared.moment().equals(moment));
    }

    private static Map<String, Set<String>> variables(DrillSubject subject) {
        Map<String, Set<String>> values = new HashMap<>();
        for (Protocol protocol : subject.protocols()) {
            for (Step step : protocol.steps()) {
                if (step instanceof DecisionStep decision) {
                    decision.options().forEach(option -> option.sets()
                            .forEach((variable, value) -> values.computeIfAbsent(variable, none -> new HashSet<>())
                                    .add(value)));
                }
            }
        }
        return values;
    }

    /** Takes away injects that wait for none of the rest, until nothing changes: what stays waits in a circle. */
    private static void circles(List<Inject> injects, Report report) {
        Set<String> waiting = new HashSet<>();
        injects.forEach(inject -> waiting.add(inject.id()));
        boolean changed = true;
        while (changed) {
            changed = waiting.removeIf(id -> injects.stream()
                    .filter(inject -> inject.id().equals(id))
                    .noneMatch(inject -> inject.when()
                            .atoms()
                            .anyMatch(atom ->
                                    atom instanceof Condition.InjectSent sent && waiting.contains(sent.inject()))));
        }
        for (int i = 0; i < injects.size(); i++) {
            if (waiting.contains(injects.get(i).id())) {
                report.at(
                        DrillCode.INJECTS_IN_A_CIRCLE,
                        "/injects/" + i + "/when",
                        injects.get(i).id());
            }
        }
    }
}
