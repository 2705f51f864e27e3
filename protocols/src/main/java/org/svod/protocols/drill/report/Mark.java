package org.svod.protocols.drill.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How well something expected was done. */
public enum Mark {
    ON_TIME(2),
    IN_GRACE(1),
    LATE(0),
    NEVER(0),
    /** Its time was not over when the report was made or the drill ended: it counts neither way. */
    OPEN(0);

    private final int halves;

    Mark(int halves) {
        this.halves = halves;
    }

    /** What it is worth: 2 is whole, 1 half, 0 nothing. */
    public int halves() {
        return halves;
    }

    /** The stable lower-case name used in files and JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mark with that name, if there is one. */
    public static Optional<Mark> ofCode(String code) {
        return Arrays.stream(values()).filter(mark -> mark.code().equals(code)).findFirst();
    }
}
