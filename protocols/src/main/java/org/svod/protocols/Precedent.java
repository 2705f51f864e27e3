package org.svod.protocols;

import java.util.List;
import org.svod.protocols.term.LocalizedText;
import org.svod.protocols.term.RoughDate;
import org.svod.protocols.term.StepId;

/**
 * What was done to people like us, from a public source. It names no person.
 *
 * @param id its name within the protocol
 * @param on when it happened, as far as the source says; of a longer story when it began
 * @param place where
 * @param what what was done, in our own words
 * @param source who reported it
 * @param helped steps of this protocol that helped, or would have
 * @param failed steps of this protocol that were taken and did not help
 */
public record Precedent(
        String id,
        RoughDate on,
        LocalizedText place,
        LocalizedText what,
        LocalizedText source,
        List<StepId> helped,
        List<StepId> failed) {
    public Precedent {
        helped = List.copyOf(helped);
        failed = List.copyOf(failed);
    }

    /** Whether it speaks of that step, for or against it. */
    public boolean names(StepId step) {
        return helped.contains(step) || failed.contains(step);
    }
}
