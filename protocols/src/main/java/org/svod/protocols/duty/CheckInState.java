package org.svod.protocols.duty;

import java.util.Locale;

/** How it stands with somebody who is to be heard of. */
public enum CheckInState {
    /** Nothing is expected now. */
    IDLE,
    /** An answer counts from now on; the agreed time is not yet there. */
    DUE,
    /** The agreed time is over, the grace is not. */
    LATE,
    /** The grace is over and nobody has answered. */
    MISSED,
    /** The missed check-in became an incident, which is open. */
    ESCALATED,
    /** An answer came, and the next one is not yet expected. */
    ANSWERED,
    /** An answer came with the word that was agreed for being under duress. */
    DURESS,
    /** Excused for a while. */
    EXCUSED;

    /** The name for scripts; never changes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody has to act now: nobody heard of, or under duress, and no incident yet. */
    public boolean needsSomebody() {
        return this == MISSED || this == DURESS;
    }
}
