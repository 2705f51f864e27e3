package org.svod.protocols;

import java.util.List;
import org.svod.protocols.term.LocalizedText;
import org.svod.protocols.term.StepId;

/**
 * How a run can end.
 *
 * @param id its name
 * @param title what it is called on a screen
 * @param after steps of which at least one lies on the way to this outcome; empty if it can be reached from anywhere
 */
public record Outcome(String id, LocalizedText title, List<StepId> after) {
    public Outcome {
        after = List.copyOf(after);
    }
}
