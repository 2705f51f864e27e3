package org.svod.protocols.when;

/**
 * By when a step is to be done.
 *
 * @param from what the time is counted from
 * @param offsetMinutes minutes after it; negative only before the end of a clock
 * @param graceMinutes minutes after the due time during which late still counts as half in time; late is never failed
 */
public record Due(DueFrom from, int offsetMinutes, int graceMinutes) {
    public Due {
        if (graceMinutes < 0) {
            throw new IllegalArgumentException("grace is not negative: " + graceMinutes);
        }
        if (offsetMinutes < 0 && !(from instanceof DueFrom.ClockExpiry)) {
            throw new IllegalArgumentException("only a clock can be counted back from: " + from.text());
        }
    }
}
