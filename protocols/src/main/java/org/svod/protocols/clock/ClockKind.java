package org.svod.protocols.clock;

import java.util.Locale;
import java.util.Optional;

/** Whose limit a clock is. */
public enum ClockKind {
    /** A limit the law sets for an authority; it carries a law. */
    AUTHORITY_LIMIT,
    /** A deadline of our own. */
    OUR_DEADLINE;

    /** The spelling in protocol files: the lower-case name. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant with that spelling, if there is one. */
    public static Optional<ClockKind> ofCode(String code) {
        for (ClockKind value : values()) {
            if (value.code().equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
