package org.svod.desk.precedent;

import java.util.Comparator;
import org.svod.protocols.term.ProtocolId;
import org.svod.protocols.term.StepId;

/**
 * A precedent speaks of a step, whatever version of the protocol that stands in.
 *
 * @param protocol of which protocol
 * @param step which step
 * @param verdict what it says of it
 */
public record PrecedentLink(ProtocolId protocol, StepId step, Verdict verdict) implements Comparable<PrecedentLink> {
    private static final Comparator<PrecedentLink> ORDER = Comparator.comparing(
                    (PrecedentLink link) -> link.protocol().value())
            .thenComparing(PrecedentLink::step);

    @Override
    public int compareTo(PrecedentLink other) {
        return ORDER.compare(this, other);
    }
}
