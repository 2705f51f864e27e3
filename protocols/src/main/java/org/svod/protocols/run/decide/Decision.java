package org.svod.protocols.run.decide;

import java.util.List;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.view.Reason;

/** The answer to an action. */
public sealed interface Decision {
    /** These events are to be appended, in this order and all together. */
    record Accepted(List<IncidentEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** Nothing is to be appended, and why. */
    record Refused(List<Reason> reasons) implements Decision {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
