package org.svod.protocols;

import java.util.Locale;
import java.util.Optional;

/** How quickly the law or practice behind a protocol changes. */
public enum Volatility {
    /** Reviewed at least once in 365 days. */
    LOW,
    /** Reviewed at least once in 90 days. */
    HIGH;

    /** The spelling in protocol files: the lower-case name. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant with that spelling, if there is one. */
    public static Optional<Volatility> ofCode(String code) {
        for (Volatility value : values()) {
            if (value.code().equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
