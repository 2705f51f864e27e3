package org.svod.protocols.run.decide;

import java.util.List;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.view.Reason;

/** The events an action would become, or what is wrong with the action itself. */
record Draft(List<IncidentEvent> events, List<Reason> reasons) {
    static Draft of(IncidentEvent... events) {
        return new Draft(List.of(events), List.of());
    }

    static Draft refused(Reason reason) {
        return new Draft(List.of(), List.of(reason));
    }
}
