package org.svod.protocols.lint.flow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.step.DecisionOption;
import org.svod.protocols.step.DecisionStep;
import org.svod.protocols.step.Step;
import org.svod.protocols.term.StepId;
import org.svod.protocols.when.Condition;

/** No option of a decision has the same effect as another one of it: then choosing would change nothing. */
final class LiveOptions implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.DEAD_OPTION;
    }

    @Override
    public void check(Subject subject, Report report) {
        Set<String> read = new HashSet<>();
        for (Step step : subject.steps()) {
            step.when().atoms().forEach(atom -> {
                if (atom instanceof Condition.Equals equals) {
                    read.add(equals.variable());
                } else if (atom instanceof Condition.Answered answered) {
                    read.add(answered.variable());
                }
            });
        }
        for (int i = 0; i < subject.steps().size(); i++) {
            if (subject.steps().get(i) instanceof DecisionStep decision) {
                Set<Effect> effects = new HashSet<>();
                for (int j = 0; j < decision.options().size(); j++) {
                    DecisionOption option = decision.options().get(j);
                    if (!effects.add(effect(option, read))) {
                        report.at("/steps/" + i + "/options/" + j, option.id());
                    }
                }
            }
        }
    }

    private record Effect(Set<StepId> opens, Set<StepId> skips, Map<String, String> sets) {}

    private static Effect effect(DecisionOption option, Set<String> read) {
        Map<String, String> sets = new HashMap<>(option.sets());
        sets.keySet().retainAll(read);
        return new Effect(Set.copyOf(option.opens()), Set.copyOf(option.skips()), sets);
    }
}
