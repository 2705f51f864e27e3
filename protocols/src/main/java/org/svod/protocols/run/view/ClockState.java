package org.svod.protocols.run.view;

import java.util.Locale;

/** Where one clock stands. */
public enum ClockState {
    /** The moment it counts from is not known yet. */
    UNANCHORED,
    RUNNING,
    /** Running, and one of its warnings is due. */
    WARNED,
    EXPIRED,
    /** What it limits was done. */
    MET,
    /** It does not count: the person was seen free, or somebody said why. */
    VOID;

    /** Whether its limit is still ahead. */
    public boolean isRunning() {
        return this == RUNNING || this == WARNED;
    }

    /** The stable lower-case name used in files and JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
