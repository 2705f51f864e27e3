package org.svod.protocols.run.handover;

import java.util.Locale;

/** What can be asked of somebody who takes an incident over. The answer is a time of day or a number. */
public enum Question {
    /** When the nearest running limit ends. */
    CLOCK(true),
    /** How many people nobody has seen free. */
    NOT_FREE(false),
    /** When the next open promise is due. */
    PROMISE(true),
    /** How many people are on the roll. */
    PEOPLE(false),
    /** How many promises are open. */
    PROMISES(false),
    /** How many decisions can be taken now. */
    DECISIONS(false);

    private final boolean time;

    Question(boolean time) {
        this.time = time;
    }

    /** Whether the answer is a time of day. */
    public boolean isTime() {
        return time;
    }

    /** The stable lower-case name used in entries and JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
