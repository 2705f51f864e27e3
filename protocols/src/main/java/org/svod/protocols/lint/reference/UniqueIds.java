package org.svod.protocols.lint.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.svod.protocols.Law;
import org.svod.protocols.Outcome;
import org.svod.protocols.Precedent;
import org.svod.protocols.Protocol;
import org.svod.protocols.document.DocumentTemplate;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.step.DecisionOption;
import org.svod.protocols.step.DecisionStep;

/** Every id is used once in its list. */
final class UniqueIds implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.DUPLICATE_ID;
    }

    @Override
    public void check(Subject subject, Report report) {
        Protocol protocol = subject.protocol();
        check("/steps/%d/id", protocol.steps().stream().map(step -> step.id().value()), report);
        check(
                "/clocks/%d/id",
                protocol.clocks().stream().map(clock -> clock.id().value()), report);
        check(
                "/moments/%d/id",
                protocol.moments().stream().map(moment -> moment.moment().value()), report);
        check("/laws/%d/id", protocol.laws().stream().map(Law::id), report);
        check("/outcomes/%d/id", protocol.outcomes().stream().map(Outcome::id), report);
        check("/precedents/%d/id", protocol.precedents().stream().map(Precedent::id), report);
        check("/documents/%d/id", protocol.documents().stream().map(DocumentTemplate::id), report);
        check(
                "/roles/%d/role",
                protocol.roles().stream().map(need -> need.role().code()), report);
        for (int i = 0; i < protocol.steps().size(); i++) {
            if (protocol.steps().get(i) instanceof DecisionStep decision) {
                check(
                        "/steps/" + i + "/options/%d/id",
                        decision.options().stream().map(DecisionOption::id),
                        report);
            }
        }
    }

    private static void check(String path, Stream<String> ids, Report report) {
        Set<String> seen = new HashSet<>();
        List<String> list = ids.toList();
        for (int i = 0; i < list.size(); i++) {
            if (!seen.add(list.get(i))) {
                report.at(String.format(Locale.ROOT, path, i), list.get(i));
            }
        }
    }
}
