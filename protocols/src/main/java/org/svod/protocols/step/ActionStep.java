package org.svod.protocols.step;

/**
 * Something to do.
 *
 * @param core what every step has
 */
public record ActionStep(StepCore core) implements Step {
    @Override
    public Kind kind() {
        return Kind.ACTION;
    }
}
