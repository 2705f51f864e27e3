package org.svod.protocols.run.event;

import java.util.Locale;
import java.util.Optional;

/** How an offer to take an incident over ended, if it did not run out. */
public enum HandoverEnd {
    /** Everything was read back; the incident is theirs. */
    ACCEPTED,
    DECLINED;

    /** The stable lower-case name used in files and JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The end of that name, if there is one. */
    public static Optional<HandoverEnd> ofCode(String code) {
        for (HandoverEnd end : values()) {
            if (end.code().equals(code)) {
                return Optional.of(end);
            }
        }
        return Optional.empty();
    }
}
