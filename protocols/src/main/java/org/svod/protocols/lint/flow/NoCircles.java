package org.svod.protocols.lint.flow;

import java.util.Set;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.term.StepId;

/** No step waits, through others, for itself. */
final class NoCircles implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.STEPS_IN_A_CIRCLE;
    }

    @Override
    public void check(Subject subject, Report report) {
        StepGraph graph = new StepGraph(subject.protocol());
        Set<StepId> startable = graph.startable();
        for (int i = 0; i < subject.steps().size(); i++) {
            StepId step = subject.steps().get(i).id();
            if (!startable.contains(step) && graph.waitsForItself(step, startable)) {
                report.at("/steps/" + i, step.value());
            }
        }
    }
}
