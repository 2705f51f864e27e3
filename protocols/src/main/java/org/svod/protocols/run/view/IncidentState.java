package org.svod.protocols.run.view;

import java.util.Locale;

/** Whether an incident is going on. */
public enum IncidentState {
    /** Nothing is recorded yet. */
    UNOPENED,
    OPEN,
    CLOSED,
    FALSE_ALARM;

    /** The stable lower-case name used in files and JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
