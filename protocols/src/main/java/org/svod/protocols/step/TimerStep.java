package org.svod.protocols.step;

import java.util.Optional;
import java.util.OptionalInt;
import org.svod.protocols.clock.ClockId;

/**
 * Waiting: for some minutes, or for a clock to run out. Exactly one of the two is present.
 *
 * @param core what every step has
 * @param minutes how long
 * @param clock until that clock runs out
 */
public record TimerStep(StepCore core, OptionalInt minutes, Optional<ClockId> clock) implements Step {
    public TimerStep {
        if (minutes.isPresent() == clock.isPresent()) {
            throw new IllegalArgumentException("a timer waits for minutes or for a clock");
        }
    }

    @Override
    public Kind kind() {
        return Kind.TIMER;
    }
}
