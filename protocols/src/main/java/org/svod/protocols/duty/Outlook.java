package org.svod.protocols.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The duty list as it looks from one moment.
 *
 * @param now who is on, until when as far as is looked; nobody in a gap
 * @param next what comes after that, if anything changes within sight; it may be a gap
 * @param nextOn the first stretch after now on which somebody else or somebody more is on
 * @param days every stretch within {@link #AHEAD}
 */
public record Outlook(Watch now, Optional<Watch> next, Optional<Watch> nextOn, List<Watch> days) {
    /** How far gaps are looked for. */
    public static final Duration AHEAD = Duration.ofDays(7);

    /** How far the next change is looked for. */
    public static final Duration SIGHT = Duration.ofDays(62);

    /** Copies its list. */
    public Outlook {
        days = List.copyOf(days);
    }

    /** How {@code rota} looks at {@code now}. */
    public static Outlook of(Rota rota, Instant now) {
        List<Watch> sight = rota.watches(new Span(now, now.plus(SIGHT)));
        Optional<Watch> next = sight.stream().skip(1).findFirst();
        Optional<Watch> nextOn =
                sight.stream().skip(1).filter(watch -> !watch.isGap()).findFirst();
        return new Outlook(sight.get(0), next, nextOn, rota.watches(new Span(now, now.plus(AHEAD))));
    }

    /** When nobody is on within {@link #AHEAD}. */
    public List<Watch> gaps() {
        return days.stream().filter(Watch::isGap).toList();
    }

    /** When more than one is on within {@link #AHEAD}. */
    public List<Watch> overlaps() {
        return days.stream().filter(Watch::isOverlap).toList();
    }

    /** Whether anything changes while it is looked at. */
    public boolean changes() {
        return next.isPresent();
    }
}
