package org.svod.protocols.run.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When something happened, and who says so.
 *
 * @param at the time, cut to milliseconds
 * @param source who says so: a person, a document, an official; blank if nobody knows
 * @param zone the IANA name of the time zone of the place, in which the law counts its days
 */
public record Observation(Instant at, String source, String zone) {
    public Observation {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * The time zone, if this machine knows it. It stays text in the journal: a machine with an older list of zones must
     * still be able to read the entry.
     */
    public Optional<ZoneId> knownZone() {
        try {
            return Optional.of(ZoneId.of(zone));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
