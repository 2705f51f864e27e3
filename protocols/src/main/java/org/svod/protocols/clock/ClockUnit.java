package org.svod.protocols.clock;

import java.util.Optional;

/** The units a limit is counted in. They are not multiples of one another: that is why they are kept apart. */
public enum ClockUnit {
    /** Minutes of elapsed time. */
    MINUTES("min"),
    /** Hours of elapsed time. */
    HOURS("h"),
    /** Units of 24 hours of elapsed time, without any move over a weekend. */
    DAY24("day24"),
    /** Calendar days in the zone of the place; a last day on a weekend moves to the next working day, to its end. */
    DAY_ROLL("day_roll");

    private final String code;

    ClockUnit(String code) {
        this.code = code;
    }

    /** The spelling in protocol files. */
    public String code() {
        return code;
    }

    /** The unit with that spelling, if there is one. */
    public static Optional<ClockUnit> ofCode(String code) {
        for (ClockUnit unit : values()) {
            if (unit.code.equals(code)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }
}
