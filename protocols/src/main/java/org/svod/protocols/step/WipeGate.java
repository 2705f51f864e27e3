package org.svod.protocols.step;

import java.util.List;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.term.LocalizedText;
import org.svod.protocols.term.Role;

/**
 * What must be so before keys are destroyed. Destroying anything once an official action has begun can itself be an
 * offence, so the step is refused after any of these moments unless that role approves.
 *
 * @param legal the legal question in plain words
 * @param notAfter moments after which the step is refused
 * @param approve who may approve it all the same
 */
public record WipeGate(LocalizedText legal, List<Moment> notAfter, Role approve) {
    public WipeGate {
        notAfter = List.copyOf(notAfter);
    }
}
