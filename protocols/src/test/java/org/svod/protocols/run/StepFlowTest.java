package org.svod.protocols.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.protocols.run.Walk.minute;
import static org.svod.protocols.run.Walk.ref;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.svod.protocols.ProtocolDigest;
import org.svod.protocols.ProtocolVersion;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.ContactOutcome;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.view.ReasonCode;
import org.svod.protocols.run.view.RunView;
import org.svod.protocols.run.view.StepState;
import org.svod.protocols.run.view.StepView;
import org.svod.protocols.run.view.StepView.WaitingFor;

/** How steps open, wait, come back and end, by their kind. */
class StepFlowTest {
    private final Walk walk = Walk.open(TestProtocols.EVERYTHING);

    private StepState state(String step) {
        return walk.step(step).state();
    }

    @Test
    void a_decision_opens_skips_and_sets() {
        assertThat(state("ambulance")).isEqualTo(StepState.LOCKED);
        assertThat(state("chat")).isEqualTo(StepState.READY);
        walk.choose("hurt", "bad");
        assertThat(walk.step("hurt").chosen()).contains("bad");
        assertThat(state("ambulance")).isEqualTo(StepState.READY);
        assertThat(state("chat")).isEqualTo(StepState.SKIPPED);
        assertThat(state("care")).isEqualTo(StepState.READY);
        assertThat(walk.incident.variables()).containsEntry("injured", "yes");
    }

    @Test
    void the_other_option_leaves_closed_what_it_does_not_open() {
        walk.choose("hurt", "well");
        assertThat(state("ambulance")).isEqualTo(StepState.NOT_APPLICABLE);
        assertThat(state("chat")).isEqualTo(StepState.READY);
        assertThat(state("care")).isEqualTo(StepState.NOT_APPLICABLE);
    }

    @Test
    void a_decision_that_is_skipped_opens_nothing() {
        walk.act(new IncidentAction.SkipStep(ref("hurt"), "nobody knows"));
        assertThat(state("ambulance")).isEqualTo(StepState.NOT_APPLICABLE);
        assertThat(state("care")).isEqualTo(StepState.NOT_APPLICABLE);
    }

    @Test
    void what_is_decided_for_one_person_opens_and_sets_for_that_person_alone() {
        walk.person("Anna").person("Boris").choose("way#1", "in").choose("way#2", "out");
        assertThat(state("complain#1")).isEqualTo(StepState.READY);
        assertThat(state("complain#2")).isEqualTo(StepState.NOT_APPLICABLE);
        assertThat(walk.incident.variables()).doesNotContainKey("way");
    }

    @Test
    void a_condition_on_the_person_follows_what_was_last_seen() {
        walk.person("Anna");
        assertThat(state("meet#1")).isEqualTo(StepState.NOT_APPLICABLE);
        walk.at(10).see(1, PersonState.SEEN_FREE);
        assertThat(state("meet#1")).isEqualTo(StepState.READY);
        walk.at(20).see(1, PersonState.HELD);
        assertThat(state("meet#1")).isEqualTo(StepState.NOT_APPLICABLE);
    }

    @Test
    void conditions_on_limits_and_moments_come_true_for_whom_they_are_about() {
        walk.person("Anna").person("Boris").moment("delivery", Slots.of(1), Walk.START, "");
        assertThat(walk.at(179).step("late#1").state()).isEqualTo(StepState.NOT_APPLICABLE);
        assertThat(walk.at(180).step("late#1").state()).isEqualTo(StepState.READY);
        assertThat(state("late#2")).isEqualTo(StepState.NOT_APPLICABLE);
        assertThat(state("searched")).isEqualTo(StepState.NOT_APPLICABLE);
        walk.moment("visit", Slots.EVERYBODY, walk.now, "");
        assertThat(state("searched")).isEqualTo(StepState.READY);
    }

    @Test
    void a_contact_is_tried_again_by_the_next_channel_and_then_the_fallback_opens() {
        assertThat(walk.step("lawyer").nextChannel()).contains("call");
        assertThat(state("second-lawyer")).isEqualTo(StepState.LOCKED);
        walk.at(1).tried("lawyer", ContactOutcome.NO_ANSWER);
        assertThat(walk.step("lawyer").nextChannel()).contains("sms");
        assertThat(walk.step("lawyer").waiting().orElseThrow().reason()).isEqualTo(WaitingFor.RETRY);
        assertThat(walk.step("lawyer").againAt()).contains(minute(11));
        assertThat(walk.at(11).step("lawyer").state()).isEqualTo(StepState.READY);
        walk.tried("lawyer", ContactOutcome.NO_ANSWER);
        assertThat(walk.step("lawyer").exhausted()).isTrue();
        assertThat(state("lawyer")).isEqualTo(StepState.DONE);
        assertThat(state("second-lawyer")).isEqualTo(StepState.READY);
        assertThat(walk.step("second-lawyer").since()).contains(minute(11));
    }

    @Test
    void whoever_calls_back_after_we_gave_up_closes_the_fallback() {
        walk.tried("lawyer", ContactOutcome.NO_ANSWER).tried("lawyer", ContactOutcome.NO_ANSWER);
        walk.at(5).tried("lawyer", ContactOutcome.ACKNOWLEDGED);
        assertThat(walk.step("lawyer").exhausted()).isFalse();
        assertThat(state("second-lawyer")).isEqualTo(StepState.NOT_APPLICABLE);
        assertThat(walk.refusals(new IncidentAction.ReportContact(ref("lawyer"), "call", ContactOutcome.REACHED, "")))
                .containsExactly(ReasonCode.STEP_FINISHED);
    }

    @Test
    void tries_written_down_in_the_wrong_order_count_from_the_latest() {
        walk.tried("lawyer", ContactOutcome.NO_ANSWER).tried("lawyer", ContactOutcome.NO_ANSWER);
        walk.at(30).tried("second-lawyer", ContactOutcome.NO_ANSWER);
        walk.at(31)
                .act(
                        new IncidentAction.ReportContact(
                                ref("second-lawyer"), "call", ContactOutcome.NO_ANSWER, "late"),
                        minute(15));
        assertThat(walk.step("second-lawyer").againAt()).contains(minute(50));
    }

    @Test
    void without_a_fallback_a_contact_asks_again_for_as_long_as_it_takes() {
        walk.tried("lawyer", ContactOutcome.NO_ANSWER).tried("lawyer", ContactOutcome.NO_ANSWER);
        for (int i = 0; i < 5; i++) {
            walk.at(20L * i).tried("second-lawyer", ContactOutcome.NO_ANSWER);
            assertThat(state("second-lawyer")).isEqualTo(StepState.WAITING);
        }
        assertThat(walk.at(100).step("second-lawyer").state()).isEqualTo(StepState.READY);
    }

    @Test
    void put_off_without_a_time_a_step_comes_back_after_its_own_or_after_a_quarter_of_an_hour() {
        walk.act(new IncidentAction.PostponeStep(ref("hurt"), Optional.empty(), ""));
        walk.act(new IncidentAction.PostponeStep(ref("roll"), Optional.empty(), ""));
        assertThat(walk.step("hurt").againAt()).contains(minute(5));
        assertThat(walk.step("roll").againAt()).contains(minute(15));
        assertThat(walk.at(11).step("roll").overdue()).isTrue();
        assertThat(state("roll")).isEqualTo(StepState.WAITING);
    }

    @Test
    void a_timer_rings_after_its_minutes_and_may_be_ended_before() {
        walk.at(3).done("roll");
        assertThat(walk.step("rest").waiting().orElseThrow().until()).contains(minute(33));
        assertThat(walk.at(33).step("rest").state()).isEqualTo(StepState.READY);
        walk.at(20).done("rest");
        assertThat(walk.step("rested").due()).contains(minute(35));
    }

    @Test
    void a_timer_on_a_clock_rings_when_it_runs_out_and_is_over_when_it_no_longer_can() {
        walk.person("Anna");
        assertThat(walk.step("watch").waiting().orElseThrow().until()).isEmpty();
        walk.moment("delivery", Slots.of(1), Walk.START, "");
        assertThat(walk.step("watch").waiting().orElseThrow().until()).contains(minute(180));
        walk.at(30).see(1, PersonState.SEEN_FREE);
        assertThat(state("watch")).isEqualTo(StepState.NOT_APPLICABLE);
    }

    @Test
    void a_timer_on_a_clock_that_was_void_before_it_began_does_not_wait_for_ever() {
        walk.person("Anna").see(1, PersonState.SEEN_FREE);
        assertThat(state("watch")).isEqualTo(StepState.NOT_APPLICABLE);
    }

    @Test
    void due_times_count_from_clocks_and_moments_once_those_are_known() {
        walk.person("Anna");
        assertThat(walk.step("paper#1").due()).isEmpty();
        assertThat(walk.step("soon-after").due()).isEmpty();
        walk.at(10).moment("ruling", Slots.of(1), minute(10), "").moment("visit", Slots.EVERYBODY, minute(4), "");
        assertThat(walk.step("paper#1").due())
                .isEqualTo(walk.clock("appeal#1").expires().map(at -> at.minusSeconds(2 * 86_400)));
        assertThat(walk.step("soon-after").due()).contains(minute(24));
    }

    @Test
    void a_step_asked_once_waits_until_it_was_done_for_everybody() {
        assertThat(state("each-done")).isEqualTo(StepState.LOCKED);
        walk.person("Anna").person("Boris").done("delivered#1");
        assertThat(state("each-done")).isEqualTo(StepState.LOCKED);
        walk.done("delivered#2");
        assertThat(state("each-done")).isEqualTo(StepState.READY);
        walk.person("Vera");
        assertThat(state("each-done")).isEqualTo(StepState.LOCKED);
    }

    @Test
    void a_right_that_is_refused_ends_the_step_with_who_when_and_why() {
        walk.person("Anna").at(7).act(new IncidentAction.RefuseStep(ref("ruled#1"), "badge 1234", "not today"));
        assertThat(walk.step("ruled#1").state()).isEqualTo(StepState.REFUSED);
        assertThat(walk.step("ruled#1").result()).isEqualTo("badge 1234: not today");
        assertThat(walk.step("ruled#1").since()).contains(minute(7));
    }

    @Test
    void why_may_stay_unsaid_by_whoever_refuses() {
        walk.person("Anna").act(new IncidentAction.RefuseStep(ref("ruled#1"), "badge 1234", ""));
        assertThat(walk.step("ruled#1").result()).isEqualTo("badge 1234");
    }

    @Test
    void a_subprotocol_is_done_once_its_run_has_begun() {
        assertThat(walk.refusals(walk.doing("sub"))).containsExactly(ReasonCode.SUBPROTOCOL_NOT_STARTED);
        walk.act(IncidentAction.PinProtocol.of(TestProtocols.ORDER));
        walk.done("sub");
        assertThat(walk.incident.runs()).hasSize(2);
        assertThat(walk.incident.step(ref("r2/plain"), walk.now)).isPresent();
        assertThat(walk.incident.findSteps("plain")).containsExactly(ref("r2/plain"));
    }

    private IncidentAction opening(String step) {
        return new IncidentAction.OpenSubprotocol(ref(step), IncidentAction.PinProtocol.of(TestProtocols.ORDER));
    }

    @Test
    void opening_a_subprotocol_begins_its_run_and_does_the_step_together() {
        walk.act(opening("sub"));
        assertThat(walk.incident.runs()).hasSize(2);
        assertThat(state("sub")).isEqualTo(StepState.DONE);
    }

    @Test
    void a_second_step_that_opens_the_same_protocol_joins_the_run_that_goes_on() {
        walk.act(IncidentAction.PinProtocol.of(TestProtocols.EVERYTHING));
        walk.act(opening("sub"));
        List<JournalEntry> second = walk.act(opening("r2/sub"));
        assertThat(second).hasSize(1);
        assertThat(walk.incident.runs()).hasSize(3);
        assertThat(walk.step("r2/sub").state()).isEqualTo(StepState.DONE);
        assertThat(walk.incident.goingOn(TestProtocols.ORDER.id(), walk.now))
                .map(RunView::number)
                .contains(3);
    }

    @Test
    void a_run_that_was_walked_to_its_end_is_not_joined_but_begun_anew() {
        walk.person("Anna").act(IncidentAction.PinProtocol.of(TestProtocols.EVERYTHING));
        walk.act(opening("sub"));
        while (walk.incident.goingOn(TestProtocols.ORDER.id(), walk.now).isPresent()) {
            StepView open = walk.incident.steps(walk.now).stream()
                    .filter(step -> step.ref().run() == 3)
                    .filter(step -> step.state() == StepState.READY || step.state() == StepState.WAITING)
                    .findFirst()
                    .orElseThrow();
            walk.act(new IncidentAction.SkipStep(open.ref(), "not needed"));
        }
        assertThat(walk.incident.goingOn(TestProtocols.ORDER.id(), walk.now)).isEmpty();
        walk.act(opening("r2/sub"));
        assertThat(walk.incident.runs()).hasSize(4);
    }

    @Test
    void a_run_in_another_version_is_joined_all_the_same() {
        walk.act(IncidentAction.PinProtocol.of(TestProtocols.EVERYTHING));
        walk.act(opening("sub"));
        ProtocolVersion next = ProtocolVersion.parse("9.0").orElseThrow();
        IncidentAction.PinProtocol newer =
                new IncidentAction.PinProtocol(TestProtocols.ORDER.id(), next, new ProtocolDigest("0".repeat(64)));
        walk.act(new IncidentAction.OpenSubprotocol(ref("r2/sub"), newer));
        assertThat(walk.incident.runs()).hasSize(3);
    }

    @Test
    void a_step_cannot_be_done_by_opening_another_protocol_than_its_own() {
        IncidentAction other =
                new IncidentAction.OpenSubprotocol(ref("sub"), IncidentAction.PinProtocol.of(TestProtocols.DETENTION));
        assertThat(walk.refusals(other)).containsExactly(ReasonCode.SUBPROTOCOL_NOT_STARTED);
        assertThat(walk.incident.runs()).hasSize(1);
    }

    @Test
    void a_subprotocol_asked_for_each_person_has_a_run_for_each() {
        walk.person("Anna").person("Boris");
        walk.act(opening("sub-each#1"));
        walk.act(opening("sub-each#2"));
        assertThat(walk.incident.runs()).hasSize(3);
    }

    @Test
    void a_handover_and_a_note_are_done_like_any_step() {
        walk.done("pass-on").moment("visit", Slots.EVERYBODY, walk.now, "").done("searched");
        assertThat(state("pass-on")).isEqualTo(StepState.DONE);
        assertThat(state("searched")).isEqualTo(StepState.DONE);
    }
}
