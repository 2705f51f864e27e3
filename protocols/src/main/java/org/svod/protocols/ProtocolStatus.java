package org.svod.protocols;

import java.util.Locale;
import java.util.Optional;

/** How far a protocol has come. */
public enum ProtocolStatus {
    /** Not reviewed; every screen and print says so. */
    DRAFT,
    /** Being reviewed; shown as a draft. */
    REVIEW,
    /** Approved by two, one of them a lawyer if it cites law. */
    ACTIVE,
    /** No longer used for new incidents. */
    RETIRED;

    /** The spelling in protocol files: the lower-case name. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant with that spelling, if there is one. */
    public static Optional<ProtocolStatus> ofCode(String code) {
        for (ProtocolStatus value : values()) {
            if (value.code().equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
