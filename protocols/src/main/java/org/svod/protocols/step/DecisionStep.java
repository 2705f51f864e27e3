package org.svod.protocols.step;

import java.util.List;

/**
 * A choice; each option opens, skips and sets what follows from it.
 *
 * @param core what every step has
 * @param options the choices in the order shown
 */
public record DecisionStep(StepCore core, List<DecisionOption> options) implements Step {
    public DecisionStep {
        options = List.copyOf(options);
    }

    @Override
    public Kind kind() {
        return Kind.DECISION;
    }
}
