package org.svod.protocols.step;

/**
 * A paper to write.
 *
 * @param core what every step has
 * @param template the name of one of the protocol's documents
 */
public record DocumentStep(StepCore core, String template) implements Step {
    @Override
    public Kind kind() {
        return Kind.DOCUMENT;
    }
}
