package org.svod.protocols.run.event;

import java.util.Locale;
import java.util.Optional;

/**
 * Where somebody was seen or said to be. It is an observation and not a stage: any state may follow any other, since
 * people were released and taken again on the same day.
 */
public enum PersonState {
    UNVERIFIED,
    MISSING,
    LOCATED,
    HELD,
    BEFORE_COURT,
    HOSPITAL,
    TRANSFERRED,
    SENT_TO_UNIT,
    /** An authority or somebody else says the person was let go. It does not count as free: see {@link #SEEN_FREE}. */
    RELEASED,
    /** Somebody who is named saw the person, or spoke to them, in freedom. The one state that lets an incident close. */
    SEEN_FREE,
    DECLINED_HELP,
    NOT_FOUND;

    /** The stable lower-case name used in files and JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of that name, if there is one. */
    public static Optional<PersonState> ofCode(String code) {
        for (PersonState state : values()) {
            if (state.code().equals(code)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
