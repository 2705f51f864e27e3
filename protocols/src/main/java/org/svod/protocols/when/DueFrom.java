package org.svod.protocols.when;

import org.svod.protocols.clock.ClockId;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.term.StepId;

/** What a due time is counted from. {@link #text()} is its spelling in protocol files. */
public sealed interface DueFrom {
    /** The spelling in protocol files: {@code incident}, {@code run}, {@code step:x}, {@code clock:x} or {@code moment:x}. */
    String text();

    /** From the time the incident was reported. */
    record IncidentStart() implements DueFrom {
        @Override
        public String text() {
            return "incident";
        }
    }

    /**
     * From the time this protocol was opened; for the one that the incident began with, from the time it was reported. What
     * another protocol opens hours later is late only by its own minutes.
     */
    record RunStart() implements DueFrom {
        @Override
        public String text() {
            return "run";
        }
    }

    /** From the time that step was done. */
    record AfterStep(StepId step) implements DueFrom {
        @Override
        public String text() {
            return "step:" + step;
        }
    }

    /** From the time that clock runs out; the offset may be negative here, meaning before it. */
    record ClockExpiry(ClockId clock) implements DueFrom {
        @Override
        public String text() {
            return "clock:" + clock;
        }
    }

    /** From the time that event happened. */
    record AtMoment(Moment moment) implements DueFrom {
        @Override
        public String text() {
            return "moment:" + moment;
        }
    }
}
