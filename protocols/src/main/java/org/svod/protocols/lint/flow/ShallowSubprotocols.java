package org.svod.protocols.lint.flow;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.svod.protocols.Protocol;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.step.Step;
import org.svod.protocols.step.SubprotocolStep;
import org.svod.protocols.term.ProtocolId;

/** Subprotocols are nested at most four deep and never in a circle. */
final class ShallowSubprotocols implements Rule {
    private static final int MOST = 4;

    @Override
    public FindingCode code() {
        return FindingCode.SUBPROTOCOLS_TOO_DEEP;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (int i = 0; i < subject.steps().size(); i++) {
            if (subject.steps().get(i) instanceof SubprotocolStep step
                    && tooDeep(
                            subject, step.protocol(), Set.of(subject.protocol().id()))) {
                report.at("/steps/" + i + "/protocol", step.protocol().value());
            }
        }
    }

    // Bounded by the depth: a path longer than MOST ends the search, so a circle cannot keep it going.
    private static boolean tooDeep(Subject subject, ProtocolId id, Set<ProtocolId> path) {
        if (path.contains(id) || path.size() > MOST) {
            return true;
        }
        Optional<Protocol> protocol = subject.known(id);
        if (protocol.isEmpty()) {
            return false;
        }
        Set<ProtocolId> longer = new HashSet<>(path);
        longer.add(id);
        Set<ProtocolId> next = new HashSet<>();
        for (Step step : protocol.get().steps()) {
            if (step instanceof SubprotocolStep subprotocol) {
                next.add(subprotocol.protocol());
            }
        }
        return next.stream().anyMatch(deeper -> tooDeep(subject, deeper, longer));
    }
}
