package org.svod.protocols;

import java.util.Locale;
import java.util.Optional;

/** How sure we are of what a law says. */
public enum Confidence {
    /** Read in the current text. */
    HIGH,
    /** From an older text or two agreeing reports. */
    MEDIUM,
    /** To be verified before anybody relies on it. */
    LOW;

    /** The spelling in protocol files: the lower-case name. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant with that spelling, if there is one. */
    public static Optional<Confidence> ofCode(String code) {
        for (Confidence value : values()) {
            if (value.code().equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
