package org.svod.protocols.clock;

import java.util.Locale;
import java.util.Optional;

/** Whether a step or a clock exists once or once for each person on the roll. */
public enum Per {
    /** Once in the run. */
    INCIDENT,
    /** Once for each person. */
    PERSON;

    /** The spelling in protocol files: the lower-case name. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant with that spelling, if there is one. */
    public static Optional<Per> ofCode(String code) {
        for (Per value : values()) {
            if (value.code().equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
