package org.svod.protocols.step;

import java.util.Optional;
import org.svod.protocols.term.LocalizedText;

/**
 * Closing access or destroying keys.
 *
 * @param core what every step has
 * @param mode what is done
 * @param scope to what
 * @param gate what must be so first; always present for {@link WipeMode#ERASE} in a file the linter accepts
 */
public record WipeStep(StepCore core, WipeMode mode, LocalizedText scope, Optional<WipeGate> gate) implements Step {
    @Override
    public Kind kind() {
        return Kind.WIPE;
    }
}
