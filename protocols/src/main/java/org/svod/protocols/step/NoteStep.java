package org.svod.protocols.step;

/**
 * Something to know; there is nothing to do.
 *
 * @param core what every step has
 */
public record NoteStep(StepCore core) implements Step {
    @Override
    public Kind kind() {
        return Kind.NOTE;
    }
}
