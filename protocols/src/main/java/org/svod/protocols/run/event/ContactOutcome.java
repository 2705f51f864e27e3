package org.svod.protocols.run.event;

import java.util.Locale;
import java.util.Optional;

/** How one attempt to reach somebody ended. */
public enum ContactOutcome {
    NO_ANSWER,
    /** They were spoken to. */
    REACHED,
    /** They said what they will do. */
    ACKNOWLEDGED;

    /** The stable lower-case name used in files and JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The outcome of that name, if there is one. */
    public static Optional<ContactOutcome> ofCode(String code) {
        for (ContactOutcome outcome : values()) {
            if (outcome.code().equals(code)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }
}
