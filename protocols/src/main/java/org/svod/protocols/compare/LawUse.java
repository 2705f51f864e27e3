package org.svod.protocols.compare;

import java.util.List;
import org.svod.protocols.Law;
import org.svod.protocols.Protocol;
import org.svod.protocols.clock.ClockDefinition;
import org.svod.protocols.step.Step;

/**
 * What rests on one law in one protocol: what must be looked at when the law has changed.
 *
 * @param protocol the protocol
 * @param law the law as it is understood there
 * @param clocks limits it sets
 * @param steps steps that name it
 */
public record LawUse(Protocol protocol, Law law, List<ClockDefinition> clocks, List<Step> steps) {
    /** Copies the lists. */
    public LawUse {
        clocks = List.copyOf(clocks);
        steps = List.copyOf(steps);
    }
}
