package org.svod.protocols.lint.reference;

import java.util.List;
import org.svod.protocols.Protocol;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;

/** Every law that is referred to exists. */
final class KnownLaws implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.UNKNOWN_LAW;
    }

    @Override
    public void check(Subject subject, Report report) {
        Protocol protocol = subject.protocol();
        for (int i = 0; i < protocol.clocks().size(); i++) {
            check(
                    protocol,
                    "/clocks/" + i + "/law",
                    protocol.clocks().get(i).law().stream().toList(),
                    report);
        }
        for (int i = 0; i < protocol.steps().size(); i++) {
            check(
                    protocol,
                    "/steps/" + i + "/laws",
                    protocol.steps().get(i).core().laws(),
                    report);
        }
    }

    private static void check(Protocol protocol, String path, List<String> laws, Report report) {
        for (String law : laws) {
            if (protocol.law(law).isEmpty()) {
                report.at(path, law);
            }
        }
    }
}
