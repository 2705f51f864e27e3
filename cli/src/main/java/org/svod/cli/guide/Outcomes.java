package org.svod.cli.guide;

import org.svod.protocols.Outcome;
import org.svod.protocols.run.Incident;

/** How incidents end. */
public final class Outcomes {
    private Outcomes() {}

    /** The first outcome of the incident's first protocol; blank where no protocol was walked. */
    public static String first(Incident incident) {
        return incident.runs().stream()
                .flatMap(run -> run.protocol().stream())
                .flatMap(protocol -> protocol.outcomes().stream())
                .findFirst()
                .map(Outcome::id)
                .map(String::valueOf)
                .orElse("");
    }
}
