package org.svod.protocols.lint.flow;

import java.util.HashSet;
import java.util.Set;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.step.ContactStep;
import org.svod.protocols.step.DecisionStep;
import org.svod.protocols.step.Step;
import org.svod.protocols.term.StepId;

/** Every step can be reached: its condition can hold, and some option opens it that does not skip it as well. */
final class ReachableSteps implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.UNREACHABLE_STEP;
    }

    @Override
    public void check(Subject subject, Report report) {
        Set<StepId> dead = new HashSet<>();
        subject.steps().stream().filter(step -> !Satisfiable.test(step.when())).forEach(step -> dead.add(step.id()));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Step step : subject.steps()) {
                if (!dead.contains(step.id()) && locked(subject, step.id(), dead)) {
                    dead.add(step.id());
                    grew = true;
                }
            }
        }
        for (int i = 0; i < subject.steps().size(); i++) {
            if (dead.contains(subject.steps().get(i).id())) {
                report.at("/steps/" + i, subject.steps().get(i).id().value());
            }
        }
    }

    // Steps in a circle are not named here: another rule does that.
    private static boolean locked(Subject subject, StepId id, Set<StepId> dead) {
        boolean isLocked = false;
        for (Step step : subject.steps()) {
            if (step instanceof ContactStep contact
                    && contact.noAnswer().filter(id::equals).isPresent()) {
                isLocked = true;
                if (!dead.contains(step.id())) {
                    return false;
                }
            }
            if (step instanceof DecisionStep decision) {
                for (var option : decision.options()) {
                    isLocked |= option.opens().contains(id);
                    if (option.opens().contains(id) && !option.skips().contains(id) && !dead.contains(step.id())) {
                        return false;
                    }
                }
            }
        }
        return isLocked;
    }
}
