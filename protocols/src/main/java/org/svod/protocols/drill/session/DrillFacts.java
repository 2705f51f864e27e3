package org.svod.protocols.drill.session;

import java.time.Instant;
import java.util.Optional;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.drill.Deed;
import org.svod.protocols.run.Incident;
import org.svod.protocols.term.StepId;
import org.svod.protocols.when.Condition;

/** What an inject's condition is asked about. */
record DrillFacts(Timeline timeline, Incident incident, DeedTimes deeds, Instant now) implements Condition.Facts {
    @Override
    public Optional<String> variable(String name) {
        return Optional.ofNullable(incident.variables().get(name));
    }

    @Override
    public boolean expired(ClockId clock) {
        return incident.ranOut(clock, now);
    }

    @Override
    public boolean happened(Moment moment) {
        return incident.moments().stream().anyMatch(said -> said.moment().equals(moment));
    }

    @Override
    public boolean done(StepId step) {
        return !deeds.of(new Deed.StepDone(step)).isEmpty();
    }

    @Override
    public boolean skipped(StepId step) {
        return !deeds.of(new Deed.StepSkipped(step)).isEmpty();
    }

    @Override
    public boolean sent(String inject) {
        Instant at = timeline.sent().get(inject);
        return at != null && !at.isAfter(now);
    }
}
