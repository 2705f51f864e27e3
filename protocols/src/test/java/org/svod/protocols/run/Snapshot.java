package org.svod.protocols.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.protocols.run.next.NextAction;

/** All that can be seen of an incident, at three times, except its entries: equal states give equal lists. */
final class Snapshot {
    private Snapshot() {}

    static List<Object> of(Incident incident, Instant now) {
        List<Object> seen = new ArrayList<>(List.of(
                incident.state(),
                incident.mode(),
                incident.zone(),
                incident.opening(),
                incident.ending(),
                incident.people(),
                incident.merged(),
                incident.owner(),
                incident.pile(),
                incident.runs(),
                incident.moments(),
                incident.variables(),
                incident.promises(),
                incident.notes(),
                incident.problems()));
        for (Duration ahead : List.of(Duration.ZERO, Duration.ofHours(2), Duration.ofDays(20))) {
            Instant then = now.plus(ahead);
            seen.add(incident.steps(then));
            seen.add(incident.clocks(then));
            seen.add(incident.closingObstacles(then));
            seen.add(NextAction.of(incident, then));
            seen.add(NextAction.awaited(incident, then));
        }
        seen.add(Optional.of(incident.knownMoments()));
        return seen;
    }
}
