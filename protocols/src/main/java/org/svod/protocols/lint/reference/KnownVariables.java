package org.svod.protocols.lint.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.step.DecisionStep;
import org.svod.protocols.step.Step;
import org.svod.protocols.when.Condition;

/** Every variable a condition reads is set by some decision, and to the value it is compared with. */
final class KnownVariables implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.UNKNOWN_VARIABLE;
    }

    @Override
    public void check(Subject subject, Report report) {
        Map<String, Set<String>> values = new HashMap<>();
        for (Step step : subject.steps()) {
            if (step instanceof DecisionStep decision) {
                decision.options().forEach(option -> option.sets()
                        .forEach((variable, value) -> values.computeIfAbsent(variable, none -> new HashSet<>())
                                .add(value)));
            }
        }
        for (int i = 0; i < subject.steps().size(); i++) {
            String path = "/steps/" + i + "/when";
            subject.steps().get(i).when().atoms().forEach(atom -> {
                if (atom instanceof Condition.Answered answered && !values.containsKey(answered.variable())) {
                    report.at(path, answered.variable());
                }
                if (atom instanceof Condition.Equals equals
                        && !values.getOrDefault(equals.variable(), Set.of()).contains(equals.value())) {
                    report.at(path, equals.variable() + " == " + equals.value());
                }
            });
        }
    }
}
