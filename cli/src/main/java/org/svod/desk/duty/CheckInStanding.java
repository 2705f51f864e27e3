package org.svod.desk.duty;

import java.time.Instant;
import java.util.Optional;
import org.svod.protocols.duty.CheckIn;
import org.svod.protocols.run.event.IncidentId;
import org.svod.vault.store.Id;

/**
 * How it stands with somebody's check-ins.
 *
 * @param entity whose cells they are
 * @param checkIn the state now
 * @param hasWord whether a word for duress is agreed; the word itself cannot be read
 * @param answered the last answer
 * @param incident the last incident that was opened
 * @param settled the last incident of which it was noted that it is over
 * @param drills how many alarms were false; each counts as a drill
 * @param lastDrill when the last of them ended
 */
public record CheckInStanding(
        Id entity,
        CheckIn checkIn,
        boolean hasWord,
        Optional<Instant> answered,
        Optional<IncidentId> incident,
        Optional<IncidentId> settled,
        int drills,
        Optional<Instant> lastDrill) {
    /** The alias. */
    public String who() {
        return checkIn.plan().who();
    }

    /** Whether somebody has to act now. */
    public boolean needsSomebody() {
        return checkIn.state().needsSomebody();
    }
}
