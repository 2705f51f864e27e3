package org.svod.protocols.drill.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.svod.protocols.drill.Drill;
import org.svod.protocols.drill.Inject;
import org.svod.protocols.drill.Objective;

/** Every inject comes before the end, and every objective can be scored. */
final class DrillTimes implements DrillRule {
    @Override
    public void check(DrillSubject subject, Report report) {
        Drill drill = subject.drill();
        Set<String> scored = new HashSet<>();
        for (int i = 0; i < drill.injects().size(); i++) {
            Inject inject = drill.injects().get(i);
            inject.expected().forEach(expected -> scored.add(expected.objective()));
            if (inject.atMinutes().orElse(0) > drill.durationMinutes()) {
                report.at(
                        DrillCode.AFTER_THE_END,
                        "/injects/" + i + "/at",
                        Integer.toString(inject.atMinutes().orElse(0)),
                        Integer.toString(drill.durationMinutes()));
            }
        }
        List<Objective> objectives = drill.objectives();
        for (int i = 0; i < objectives.size(); i++) {
            if (!scored.contains(objectives.get(i).id())) {
                report.at(
                        DrillCode.OBJECTIVE_WITHOUT_EXPECTATION,
                        "/objectives/" + i,
                        objectives.get(i).id());
            }
        }
    }
}
