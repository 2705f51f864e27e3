package org.svod.protocols.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.protocols.run.Walk.minute;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.svod.protocols.Protocol;
import org.svod.protocols.clock.ClockDefinition;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.view.ClockState;
import org.svod.protocols.run.view.ClockView;
import org.svod.protocols.run.view.ReasonCode;
import org.svod.protocols.run.view.StepView;
import org.svod.protocols.when.DueFrom;

/** What counts from the opening of its own protocol: late by its own minutes, not by the hours before anybody needed it. */
class RunStartTest {
    private static final Protocol RELATIVES = bundled("relatives-first-hour");
    private static final Protocol RELEASED = bundled("after-release");

    private static Protocol bundled(String id) {
        return TestProtocols.BUNDLED.stream()
                .filter(protocol -> protocol.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Instant> due(Walk walk, String step) {
        return walk.incident.step(Walk.ref(step), walk.now).flatMap(StepView::due);
    }

    private static ClockView clock(Walk walk) {
        return walk.incident.clocks(walk.now).stream()
                .filter(clock -> clock.ref().equals("r2/relatives-first-call"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_protocol_opened_five_hours_later_is_not_overdue() {
        Walk walk = Walk.open(TestProtocols.RAID).person("Anna").at(300);
        walk.act(IncidentAction.PinProtocol.of(RELEASED));
        assertThat(due(walk, "r2/first-words")).contains(minute(305));
    }

    @Test
    void the_one_the_incident_began_with_counts_from_the_report_though_it_was_chosen_later() {
        Walk walk = Walk.open().at(4);
        walk.act(IncidentAction.PinProtocol.of(RELEASED));
        assertThat(due(walk, "r1/first-words")).contains(minute(5));
    }

    @Test
    void a_clock_of_it_starts_with_it_and_ends_when_it_is_met() {
        Walk walk = Walk.open(TestProtocols.RAID).person("Anna").at(300);
        walk.act(IncidentAction.PinProtocol.of(RELATIVES));
        assertThat(clock(walk).expires()).contains(minute(345));
        walk.at(310)
                .act(new IncidentAction.MeetClock(2, Walk.clockId("relatives-first-call"), Slots.EVERYBODY, "called"));
        assertThat(clock(walk).state()).isEqualTo(ClockState.MET);
    }

    @Test
    void nobody_can_say_when_it_was() {
        Walk walk = Walk.open(RELATIVES).at(2);
        Observation said = new Observation(minute(1), "mother", Walk.ZONE);
        assertThat(walk.refusals(new IncidentAction.ObserveMoment(Moment.RUN, Slots.EVERYBODY, said)))
                .containsExactly(ReasonCode.MOMENT_UNKNOWN);
    }

    @Test
    void steps_and_clocks_of_bundled_protocols_count_from_there() {
        for (Protocol protocol : TestProtocols.BUNDLED) {
            String name = protocol.id().value();
            assertThat(protocol.clocks())
                    .extracting(ClockDefinition::anchor)
                    .as(name)
                    .doesNotContain(Moment.INCIDENT);
            assertThat(protocol.steps().stream().flatMap(step -> step.due().stream()))
                    .as(name)
                    .noneMatch(due -> due.from() instanceof DueFrom.IncidentStart);
        }
    }
}
