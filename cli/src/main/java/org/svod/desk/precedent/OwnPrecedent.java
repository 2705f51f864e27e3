package org.svod.desk.precedent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.svod.protocols.term.ProtocolId;
import org.svod.protocols.term.RoughDate;
import org.svod.protocols.term.StepId;
import org.svod.vault.store.Id;

/**
 * What was done to people like us, as the movement wrote it down, in one language. Fields that nobody filled are blank.
 *
 * @param id its name for ever
 * @param added when it was written down first
 * @param on when it happened, as far as it is known
 * @param place where
 * @param what what was done
 * @param source who said so
 * @param threat the kind of pressure, a scenario's name
 * @param links the steps it speaks of, by protocol and step
 * @param hidden whether it was deleted; that can be undone
 */
public record OwnPrecedent(
        Id id,
        Instant added,
        Optional<RoughDate> on,
        String place,
        String what,
        String source,
        String threat,
        List<PrecedentLink> links,
        boolean hidden) {
    private static final int SHORT = 4;

    /** Copies the list. */
    public OwnPrecedent {
        links = List.copyOf(links);
    }

    /** The id as people see and type it: its first four digits. */
    public String shortId() {
        return id.toString().substring(0, SHORT);
    }

    /** What it says of a step, if it speaks of it. */
    public Optional<Verdict> of(ProtocolId protocol, StepId step) {
        return links.stream()
                .filter(link -> link.protocol().equals(protocol) && link.step().equals(step))
                .map(PrecedentLink::verdict)
                .findFirst();
    }
}
