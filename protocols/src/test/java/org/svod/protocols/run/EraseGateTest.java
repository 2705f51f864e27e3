package org.svod.protocols.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.protocols.Protocol;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.view.ReasonCode;
import org.svod.protocols.run.view.StepState;
import org.svod.protocols.run.view.StepView.WaitingFor;

/** Erasing waits for a lawyer once a search, a detention or a seizure is recorded; locking our own keys never waits. */
class EraseGateTest {
    private final Walk walk = Walk.open(TestProtocols.EVERYTHING).person("Anna");

    private void happened(String moment) {
        walk.smuggle(new IncidentEvent.MomentObserved(new Moment(moment), Slots.EVERYBODY, walk.seenNow()));
    }

    @Test
    void before_anything_is_recorded_the_step_is_ready_and_can_be_done() {
        assertThat(walk.step("erase").state()).isEqualTo(StepState.READY);
        walk.done("erase");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search_start",
                "urgent_search",
                "search_end",
                "detention",
                "delivery",
                "restraint",
                "to_investigator",
                "device_seized",
                "visit" // What this protocol names itself.
            })
    void after_an_official_action_it_waits_and_is_refused(String moment) {
        happened(moment);
        assertThat(walk.step("erase").waiting().orElseThrow().reason()).isEqualTo(WaitingFor.GATE);
        assertThat(walk.reasons(walk.doing("erase"))).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.GATE_CLOSED);
            assertThat(reason.detail()).containsExactly(moment);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = PersonState.class,
            names = {"HELD", "BEFORE_COURT", "TRANSFERRED", "SENT_TO_UNIT", "RELEASED"})
    void somebody_seen_in_custody_was_detained_even_if_nobody_wrote_down_when(PersonState state) {
        walk.see(1, state);
        assertThat(walk.refusals(walk.doing("erase"))).containsExactly(ReasonCode.GATE_CLOSED);
        walk.at(60).see(1, PersonState.SEEN_FREE);
        assertThat(walk.refusals(walk.doing("erase"))).containsExactly(ReasonCode.GATE_CLOSED);
    }

    @Test
    void what_does_not_concern_an_official_action_shuts_nothing() {
        happened("ruling");
        walk.see(1, PersonState.MISSING).see(1, PersonState.HOSPITAL);
        walk.done("erase");
    }

    @Test
    void a_lawyers_word_opens_it_and_is_in_the_journal_by_name() {
        happened("detention");
        walk.act(new IncidentAction.ApproveGate(Walk.ref("erase"), "Olga"));
        assertThat(walk.step("erase").state()).isEqualTo(StepState.READY);
        walk.done("erase");
        assertThat(walk.incident.entries())
                .anyMatch(entry -> entry.event() instanceof IncidentEvent.GateApproved approved
                        && approved.lawyer().equals("Olga"));
    }

    @Test
    void a_word_that_is_taken_back_shuts_it_again() {
        happened("detention");
        JournalEntry word = walk.act(new IncidentAction.ApproveGate(Walk.ref("erase"), "Olga"))
                .get(0);
        walk.undo(word);
        assertThat(walk.refusals(walk.doing("erase"))).containsExactly(ReasonCode.GATE_CLOSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lock", "freeze", "rotate"})
    void locking_freezing_and_rotating_our_own_keys_never_wait(String step) {
        happened("search_start");
        happened("device_seized");
        walk.see(1, PersonState.HELD).done(step);
    }

    @Test
    void every_moment_of_a_bundled_protocol_either_shuts_erasing_or_is_known_not_to() {
        for (Protocol protocol : TestProtocols.BUNDLED) {
            assertThat(protocol.moments())
                    .extracting(definition -> definition.moment().value())
                    .isSubsetOf(
                            "detention",
                            "delivery",
                            "restraint",
                            "search_start",
                            "urgent_search",
                            "search_end",
                            "to_investigator",
                            "second_visit",
                            "decision_received",
                            "arrest_appeal_filed",
                            "complaint_filed",
                            "counsel_refused",
                            "refusal_complaint_filed",
                            "acts_complaint_filed",
                            "questioning_start",
                            "board_decision",
                            "suit_filed",
                            "windows_agreed",
                            "released",
                            "last_heard",
                            "check_in_due",
                            "device_seized",
                            "device_returned",
                            "seizure_complaint_filed");
        }
    }
}
