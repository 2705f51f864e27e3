package org.svod.protocols.duty;

/**
 * One shift on one day. While it lasts, the weekly pattern is silent.
 *
 * @param who the alias of whoever is on
 * @param from its beginning
 * @param until the first moment after it; not before the beginning
 */
public record DatedShift(String who, WallTime from, WallTime until) {
    /** Throws {@link IllegalArgumentException} if it ends before it begins. */
    public DatedShift {
        if (until.instant().isBefore(from.instant())) {
            throw new IllegalArgumentException("a shift ends after it begins");
        }
    }

    Span span() {
        return new Span(from.instant(), until.instant());
    }
}
