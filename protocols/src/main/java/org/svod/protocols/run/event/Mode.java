package org.svod.protocols.run.event;

import java.util.Locale;

/** Whether an incident happened or is played. It is chosen at opening and never changes. */
public enum Mode {
    REAL,
    DRILL;

    /** The stable lower-case name used in files and JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
