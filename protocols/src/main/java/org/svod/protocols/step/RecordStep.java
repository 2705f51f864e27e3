package org.svod.protocols.step;

import java.util.Optional;
import org.svod.protocols.clock.Moment;

/**
 * Something to write down. With a moment, doing it records that moment's time and source and starts the clocks anchored there.
 *
 * @param core what every step has
 * @param moment the event whose time is asked
 */
public record RecordStep(StepCore core, Optional<Moment> moment) implements Step {
    @Override
    public Kind kind() {
        return Kind.RECORD;
    }
}
