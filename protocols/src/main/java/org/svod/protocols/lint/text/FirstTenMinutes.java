package org.svod.protocols.lint.text;

import java.util.EnumMap;
import java.util.Map;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.step.Step;
import org.svod.protocols.term.Role;
import org.svod.protocols.when.DueFrom;

/** What one role must do in the first ten minutes fits into them, by a rough count of minutes for each kind of step. */
final class FirstTenMinutes implements Rule {
    private static final int SPAN = 10;

    @Override
    public FindingCode code() {
        return FindingCode.TOO_MUCH_AT_ONCE;
    }

    @Override
    public void check(Subject subject, Report report) {
        Map<Role, Integer> minutes = new EnumMap<>(Role.class);
        Map<Role, Integer> first = new EnumMap<>(Role.class);
        for (int i = 0; i < subject.steps().size(); i++) {
            Step step = subject.steps().get(i);
            boolean soon = step.due()
                    .filter(due -> isStart(due.from()) && due.offsetMinutes() <= SPAN)
                    .isPresent();
            if (soon) {
                minutes.merge(step.role(), minutes(step), Integer::sum);
                first.putIfAbsent(step.role(), i);
            }
        }
        minutes.forEach((role, sum) -> {
            if (sum > SPAN) {
                report.at("/steps/" + first.get(role) + "/due", role.code(), Integer.toString(sum));
            }
        });
    }

    private static boolean isStart(DueFrom from) {
        return from instanceof DueFrom.IncidentStart || from instanceof DueFrom.RunStart;
    }

    private static int minutes(Step step) {
        return switch (step.kind()) {
            case NOTE, TIMER -> 0;
            case DECISION, RECORD, SUBPROTOCOL -> 1;
            case ACTION, CONTACT, WIPE, HANDOVER -> 2;
            case DOCUMENT -> 5;
        };
    }
}
