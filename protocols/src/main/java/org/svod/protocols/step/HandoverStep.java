package org.svod.protocols.step;

import org.svod.protocols.term.Role;

/**
 * Passing the work on.
 *
 * @param core what every step has
 * @param toRole to whom
 */
public record HandoverStep(StepCore core, Role toRole) implements Step {
    @Override
    public Kind kind() {
        return Kind.HANDOVER;
    }
}
