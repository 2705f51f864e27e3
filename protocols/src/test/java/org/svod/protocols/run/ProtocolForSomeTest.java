package org.svod.protocols.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.view.ClockState;
import org.svod.protocols.run.view.ClockView;
import org.svod.protocols.run.view.ReasonCode;
import org.svod.protocols.run.view.StepState;
import org.svod.protocols.run.view.StepView;

/** Twenty are held, two of them face a criminal case: a second protocol is walked for those two alone. */
class ProtocolForSomeTest {
    private final Walk walk =
            Walk.open(TestProtocols.RAID).person("Anna").person("Boris").person("Vera");

    @Test
    void steps_and_limits_for_each_person_are_there_for_the_named_people_only() {
        pinFor(Slots.of(2, 3));

        assertThat(walk.incident.steps(walk.now).stream()
                        .map(StepView::ref)
                        .filter(ref -> ref.run() == 2 && ref.step().value().equals("delivered"))
                        .map(Object::toString))
                .containsExactly("r2/delivered#2", "r2/delivered#3");
        assertThat(walk.incident.clocks(walk.now).stream().map(ClockView::ref).filter(ref -> ref.startsWith("r2/held")))
                .containsExactly("r2/held#2", "r2/held#3");
        assertThat(walk.incident.step(Walk.ref("r2/delivered#1"), walk.now)).isEmpty();
        assertThat(walk.incident.step(Walk.ref("r2/roll"), walk.now)).isPresent();
    }

    @Test
    void a_limit_that_the_run_of_everybody_knows_too_stands_once_for_each_person() {
        Walk each = Walk.open().person("Anna").person("Boris");
        each.act(new IncidentAction.PinProtocolFor(pin(), Slots.of(2)));
        each.act(pin());

        assertThat(each.incident.clocks(each.now).stream().map(ClockView::ref).filter(ref -> ref.contains("held")))
                .containsExactlyInAnyOrder("r1/held#2", "r2/held#1");
    }

    @Test
    void who_joins_the_roll_later_is_not_walked_by_it() {
        pinFor(Slots.of(2));
        walk.person("Grigory");

        assertThat(walk.incident.step(Walk.ref("r2/delivered#4"), walk.now)).isEmpty();
    }

    @Test
    void what_happened_to_the_others_neither_starts_its_limits_nor_opens_its_steps() {
        pinFor(Slots.of(2));
        walk.moment("visit", Slots.of(1), Walk.START, "neighbour");
        assertThat(clock("r2/visit-day").state()).isEqualTo(ClockState.UNANCHORED);
        assertThat(walk.step("r2/searched").state()).isEqualTo(StepState.NOT_APPLICABLE);

        walk.moment("visit", Slots.of(1, 2), Walk.START, "neighbour");

        assertThat(clock("r2/visit-day").state()).isEqualTo(ClockState.RUNNING);
        assertThat(walk.step("r2/searched").state()).isEqualTo(StepState.READY);
    }

    @Test
    void a_step_after_one_for_each_waits_for_the_named_people_only() {
        pinFor(Slots.of(2));
        walk.act(walk.doing("r2/delivered#2"));

        assertThat(walk.step("r2/each-done").state()).isEqualTo(StepState.READY);
    }

    @Test
    void a_merged_number_takes_its_protocol_along() {
        pinFor(Slots.of(3));
        walk.act(new IncidentAction.MergePeople(3, 1, "dictated twice"));

        assertThat(walk.incident.step(Walk.ref("r2/delivered#1"), walk.now)).isPresent();
        assertThat(walk.incident.runs().get(1).slots()).isEqualTo(Slots.of(1));
    }

    @Test
    void it_needs_people_who_are_on_the_roll() {
        assertThat(walk.refusals(new IncidentAction.PinProtocolFor(pin(), Slots.EVERYBODY)))
                .containsExactly(ReasonCode.SLOTS_MISSING);
        assertThat(walk.refusals(new IncidentAction.PinProtocolFor(pin(), Slots.of(2, 8))))
                .containsExactly(ReasonCode.PERSON_UNKNOWN);
    }

    @Test
    void the_next_protocol_gets_the_next_number() {
        pinFor(Slots.of(2));
        List<IncidentEvent> events =
                walk.act(pin()).stream().map(entry -> entry.event()).toList();

        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(IncidentEvent.ProtocolPinned.class, pinned -> assertThat(pinned.run())
                        .isEqualTo(3));
    }

    private void pinFor(Slots slots) {
        walk.act(new IncidentAction.PinProtocolFor(pin(), slots));
    }

    private static IncidentAction.PinProtocol pin() {
        return IncidentAction.PinProtocol.of(TestProtocols.EVERYTHING);
    }

    private ClockView clock(String ref) {
        return walk.incident.clocks(walk.now).stream()
                .filter(clock -> clock.ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }
}
