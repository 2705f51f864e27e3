package org.svod.protocols.duty;

import java.time.Instant;
import java.util.Optional;

/**
 * What was last written down about somebody's check-ins.
 *
 * @param answered the last answer, given freely or not
 * @param duress the last answer under duress
 * @param excused until when somebody is excused
 * @param escalated when the last incident was opened
 * @param settled when the last such incident was over
 */
public record CheckInRecord(
        Optional<Instant> answered,
        Optional<Instant> duress,
        Optional<Instant> excused,
        Optional<Instant> escalated,
        Optional<Instant> settled) {
    /** Nothing was written down yet. */
    public static final CheckInRecord NONE =
            new CheckInRecord(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
