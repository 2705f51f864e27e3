package org.svod.protocols.duty;

import java.time.Duration;
import java.time.LocalTime;

/** How often somebody is to be heard of. */
public sealed interface Rhythm {

    /** The usual time from one check-in to the next. */
    Duration interval();

    /**
     * Every day at the same wall time.
     *
     * @param at the wall time
     */
    record Daily(LocalTime at) implements Rhythm {
        @Override
        public Duration interval() {
            return Duration.ofDays(1);
        }
    }

    /**
     * Every so many hours from the beginning of the plan on, whatever the clock on the wall does.
     *
     * @param hours from 1 to {@value #MOST}
     */
    record EveryHours(int hours) implements Rhythm {
        /** The most hours. */
        public static final int MOST = 168;

        /** Throws {@link IllegalArgumentException} outside the bounds. */
        public EveryHours {
            if (hours < 1 || hours > MOST) {
                throw new IllegalArgumentException("a check-in comes every 1 to " + MOST + " hours");
            }
        }

        @Override
        public Duration interval() {
            return Duration.ofHours(hours);
        }
    }
}
