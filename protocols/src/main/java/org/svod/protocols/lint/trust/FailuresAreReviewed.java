package org.svod.protocols.lint.trust;

import java.time.LocalDate;
import java.util.Optional;
import org.svod.protocols.Precedent;
import org.svod.protocols.Protocol;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.step.Step;
import org.svod.protocols.term.StepId;

/** No required step failed since somebody last looked at this version. */
final class FailuresAreReviewed implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.FAILURE_NOT_REVIEWED;
    }

    @Override
    public void check(Subject subject, Report report) {
        Optional<LocalDate> reviewed = subject.protocol().lastReview();
        for (int i = 0; i < subject.protocol().precedents().size(); i++) {
            Precedent precedent = subject.protocol().precedents().get(i);
            if (reviewed.isPresent() && !precedent.on().mayBeAfter(reviewed.get())) {
                continue;
            }
            for (StepId failed : precedent.failed()) {
                if (isRequired(subject.protocol(), failed)) {
                    report.at("/precedents/" + i + "/failed", failed.value(), precedent.id());
                }
            }
        }
    }

    private static boolean isRequired(Protocol protocol, StepId step) {
        return protocol.step(step)
                .map(Step::core)
                .filter(core -> core.required())
                .isPresent();
    }
}
