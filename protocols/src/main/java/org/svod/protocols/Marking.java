package org.svod.protocols;

import java.util.Locale;
import java.util.Optional;

/** Who may be shown a protocol. */
public enum Marking {
    /** Anybody. */
    PUBLIC,
    /** Members of the movement. */
    MEMBERS,
    /** Coordinators and lawyers. */
    COORDINATORS,
    /** Those named by the owner only. */
    SEALED;

    /** The spelling in protocol files: the lower-case name. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant with that spelling, if there is one. */
    public static Optional<Marking> ofCode(String code) {
        for (Marking value : values()) {
            if (value.code().equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
