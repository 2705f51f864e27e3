package org.svod.protocols.run.view;

import java.util.List;

/**
 * Why something was refused.
 *
 * @param code which rule
 * @param detail what it is about: slots, steps, clocks, numbers or times, never sentences
 */
public record Reason(ReasonCode code, List<String> detail) {
    public Reason {
        detail = List.copyOf(detail);
    }

    /** A reason about these things. */
    public static Reason of(ReasonCode code, String... detail) {
        return new Reason(code, List.of(detail));
    }
}
