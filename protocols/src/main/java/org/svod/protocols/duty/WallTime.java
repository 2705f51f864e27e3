package org.svod.protocols.duty;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * A time as people agree on it: what the clock on the wall shows in one place. It is kept so and not as an instant, because the
 * day on which the clock changes may still be moved by a law.
 *
 * @param local what the clock shows
 * @param zone where it hangs
 */
public record WallTime(LocalDateTime local, ZoneId zone) {

    /**
     * The instant that is meant, by one rule for beginnings and ends, so that two shifts that meet on the wall clock always meet:
     * of an hour that comes twice, the first; in an hour that does not come, the moment of the change. Later wall times never
     * give earlier instants.
     */
    public Instant instant() {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change == null) {
            return local.toInstant(zone.getRules().getOffset(local));
        }
        return change.isGap() ? change.getInstant() : local.toInstant(change.getOffsetBefore());
    }
}
