package org.svod.desk.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.svod.desk.standing.Due;

/** How pressing an incident is, the most pressing first. */
public enum Urgency {
    /** Somebody waits for a contact that was promised. */
    PROMISE_OVERDUE("promise-overdue"),
    /** A time limit ran out, and nobody has said what came of it. */
    CLOCK_OVERDUE("clock-overdue"),
    /** Something is due within an hour. */
    SOON("soon"),
    /** Something is due later. */
    LATER("later"),
    /** Nothing has a time. */
    NOTHING_DUE("nothing-due");

    private static final Duration SOON_BEFORE = Duration.ofHours(1);

    private final String code;

    Urgency(String code) {
        this.code = code;
    }

    /** The stable name used in JSON. */
    public String code() {
        return code;
    }

    /** Whether something is overdue. */
    public boolean isOverdue() {
        return this == PROMISE_OVERDUE || this == CLOCK_OVERDUE;
    }

    /** How pressing these are at {@code now}. */
    static Urgency of(List<Due> dues, Instant now) {
        Urgency most = NOTHING_DUE;
        for (Due due : dues) {
            Urgency one = of(due, now);
            most = one.compareTo(most) < 0 ? one : most;
        }
        return most;
    }

    private static Urgency of(Due due, Instant now) {
        if (due.isOver(now)) {
            return due.kind() == Due.Kind.PROMISE ? PROMISE_OVERDUE : CLOCK_OVERDUE;
        }
        return due.at().isAfter(now.plus(SOON_BEFORE)) ? LATER : SOON;
    }
}
