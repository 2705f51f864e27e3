package org.svod.protocols.lint.flow;

import java.util.HashSet;
import java.util.Set;
import org.svod.protocols.Outcome;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.step.DecisionOption;
import org.svod.protocols.step.DecisionStep;
import org.svod.protocols.term.StepId;

/** There is an outcome, and whichever option is chosen, one can still be reached. */
final class EveryPathEnds implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.PATH_WITHOUT_OUTCOME;
    }

    @Override
    public void check(Subject subject, Report report) {
        if (subject.protocol().outcomes().isEmpty()) {
            report.at("/outcomes");
            return;
        }
        StepGraph graph = new StepGraph(subject.protocol());
        for (int i = 0; i < subject.steps().size(); i++) {
            if (subject.steps().get(i) instanceof DecisionStep decision) {
                for (int j = 0; j < decision.options().size(); j++) {
                    Set<StepId> left = graph.without(
                            gone(graph, decision, decision.options().get(j)));
                    if (subject.protocol().outcomes().stream().noneMatch(outcome -> reached(subject, outcome, left))) {
                        report.at(
                                "/steps/" + i + "/options/" + j,
                                decision.options().get(j).id());
                    }
                }
            }
        }
    }

    /** What can no longer be done once the option is chosen. */
    private static Set<StepId> gone(StepGraph graph, DecisionStep decision, DecisionOption chosen) {
        Set<StepId> gone = new HashSet<>(chosen.skips());
        for (DecisionOption other : decision.options()) {
            for (StepId opened : other.opens()) {
                if (!chosen.opens().contains(opened) && graph.openers(opened).equals(Set.of(decision.id()))) {
                    gone.add(opened);
                }
            }
        }
        return gone;
    }

    // A step that does not exist is named by another rule; here it does not stand in the way.
    private static boolean reached(Subject subject, Outcome outcome, Set<StepId> left) {
        return outcome.after().isEmpty()
                || outcome.after().stream()
                        .anyMatch(step -> left.contains(step)
                                || subject.protocol().step(step).isEmpty());
    }
}
