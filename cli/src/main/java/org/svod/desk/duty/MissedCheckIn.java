package org.svod.desk.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.protocols.Protocol;
import org.svod.protocols.duty.CheckInState;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.term.StepId;

/** What an incident begins with that was made of a check-in. */
final class MissedCheckIn {
    private static final StepId AGREED_TIME = new StepId("agreed-time");
    private static final int PERSON = 1;
    private static final int RUN = 1;

    private final CheckInStanding standing;
    private final Protocol protocol;
    private final Instant now;
    private final String zone;

    MissedCheckIn(CheckInStanding standing, Protocol protocol, Instant now, String zone) {
        this.standing = standing;
        this.protocol = protocol;
        this.now = now;
        this.zone = zone;
    }

    IncidentAction.Open opening() {
        return new IncidentAction.Open(
                Mode.REAL, now, zone, "", "", protocol.id().value());
    }

    /** The person on the roll, the protocol, and the agreed time, which the first step would ask for. */
    List<IncidentAction> known() {
        List<IncidentAction> known = new ArrayList<>();
        known.add(new IncidentAction.AddPerson(standing.who(), ""));
        known.add(IncidentAction.PinProtocol.of(protocol));
        known.addAll(seen());
        Optional<Instant> due = standing.checkIn().due().filter(at -> !at.isAfter(now));
        if (due.isPresent() && protocol.step(AGREED_TIME).isPresent()) {
            known.add(new IncidentAction.DoStep(
                    StepRef.of(RUN, AGREED_TIME), "", Optional.of(new Observation(due.get(), "", zone))));
        }
        return known;
    }

    /** What is added to an incident that is open already. */
    List<IncidentAction> again() {
        return seen();
    }

    // Under duress the person is not missing: somebody spoke with them. Where they are is not known.
    private List<IncidentAction> seen() {
        PersonState state =
                standing.checkIn().state() == CheckInState.DURESS ? PersonState.UNVERIFIED : PersonState.MISSING;
        return List.of(new IncidentAction.ObservePerson(Slots.of(PERSON), state, new Observation(now, "", zone), ""));
    }
}
