package org.svod.cli.guide;

import java.util.List;
import org.svod.cli.command.Session;
import org.svod.desk.precedent.Because;
import org.svod.desk.precedent.OwnPrecedent;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.StepRef;

/** What speaks of the steps of an incident: precedents of the protocols it walks, and those of the open vault. */
public final class StepPrecedents {
    private final Incident incident;
    private final List<OwnPrecedent> own;

    /** Precedents for the steps of {@code incident}, read once from the session's vault. */
    public StepPrecedents(Session session, Incident incident) {
        this.incident = incident;
        this.own = session.inVault(() -> session.precedents().all(false));
    }

    /** Those that speak of the step, in whatever version of its protocol they were tied to it. */
    public List<Because> of(StepRef ref) {
        return incident.runs().stream()
                .filter(run -> run.number() == ref.run())
                .flatMap(run -> run.protocol().stream())
                .flatMap(protocol -> Because.of(protocol, ref.step(), own).stream())
                .toList();
    }
}
