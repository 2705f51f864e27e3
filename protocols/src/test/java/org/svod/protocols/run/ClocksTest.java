package org.svod.protocols.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.protocols.run.Walk.minute;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.svod.protocols.clock.ClockKind;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.view.ClockState;
import org.svod.protocols.run.view.ClockView;
import org.svod.protocols.run.view.ReasonCode;

/** Clocks: what starts them, who says so, whom they run for, and what ends them. */
class ClocksTest {
    private final Walk walk = Walk.open(TestProtocols.EVERYTHING).person("Anna").person("Boris");

    private void delivered(Slots slots, long at, String source) {
        walk.moment("delivery", slots, minute(at), source);
    }

    private void met(String clock, Slots slots) {
        walk.act(new IncidentAction.MeetClock(1, Walk.clockId(clock), slots, ""));
    }

    private void voided(String clock, Slots slots) {
        walk.act(new IncidentAction.VoidClock(1, Walk.clockId(clock), slots, "a fine only"));
    }

    @Test
    void a_clock_stands_until_somebody_says_when_it_began() {
        ClockView held = walk.clock("held#1");
        assertThat(held.state()).isEqualTo(ClockState.UNANCHORED);
        assertThat(held.expires()).isEmpty();
        assertThat(held.ranOut()).isFalse();
    }

    @Test
    void a_clock_on_the_report_runs_at_once_and_warns_and_expires_to_the_second() {
        assertThat(walk.clock("word").state()).isEqualTo(ClockState.RUNNING);
        walk.now = minute(3).minusMillis(1);
        assertThat(walk.clock("word").state()).isEqualTo(ClockState.RUNNING);
        assertThat(walk.at(3).clock("word").state()).isEqualTo(ClockState.WARNED);
        walk.now = minute(5).minusMillis(1);
        assertThat(walk.clock("word").state()).isEqualTo(ClockState.WARNED);
        assertThat(walk.at(5).clock("word").state()).isEqualTo(ClockState.EXPIRED);
        assertThat(walk.clock("word").ranOut()).isTrue();
    }

    @Test
    void two_witnesses_give_two_times_the_earlier_alarms_and_the_later_is_claimed() {
        walk.at(60);
        delivered(Slots.of(1), 40, "the record");
        delivered(Slots.of(1), 20, "a neighbour");
        ClockView held = walk.clock("held#1");
        assertThat(held.startedAt()).contains(minute(20));
        assertThat(held.expires()).contains(minute(200));
        assertThat(held.claimedExpires()).contains(minute(220));
        assertThat(walk.at(200).clock("held#1").state()).isEqualTo(ClockState.EXPIRED);
        assertThat(walk.incident.moments()).hasSize(3).last().satisfies(said -> assertThat(
                        said.observation().source())
                .isEqualTo("a neighbour"));
    }

    @Test
    void two_witnesses_who_agree_claim_nothing() {
        walk.at(60);
        delivered(Slots.of(1), 20, "the record");
        delivered(Slots.of(1), 20, "a neighbour");
        assertThat(walk.clock("held#1").claimedExpires()).isEmpty();
    }

    @Test
    void a_clock_for_each_person_runs_for_those_named_and_for_everybody_if_nobody_is() {
        walk.at(10);
        delivered(Slots.of(2), 5, "Boris");
        assertThat(walk.clock("held#1").state()).isEqualTo(ClockState.UNANCHORED);
        assertThat(walk.clock("held#2").expires()).contains(minute(185));
        delivered(Slots.EVERYBODY, 8, "the desk");
        assertThat(walk.clock("held#1").expires()).contains(minute(188));
        walk.person("Vera");
        assertThat(walk.clock("held#3").expires()).contains(minute(188));
    }

    @Test
    void a_clock_of_the_incident_is_one_whoever_the_moment_is_about() {
        walk.at(10).moment("visit", Slots.of(2), minute(5), "a neighbour");
        assertThat(walk.incident.clocks(walk.now))
                .filteredOn(clock -> clock.id().value().equals("visit-day"))
                .singleElement()
                .satisfies(clock -> assertThat(clock.expires()).contains(minute(5 + 24 * 60)));
    }

    @Test
    void met_in_time_is_met_and_met_late_has_run_out_all_the_same() {
        walk.at(10);
        delivered(Slots.EVERYBODY, 5, "the desk");
        walk.at(100);
        met("held", Slots.of(1));
        walk.at(190);
        met("held", Slots.of(2));
        assertThat(walk.clock("held#1").state()).isEqualTo(ClockState.MET);
        assertThat(walk.clock("held#1").ranOut()).isFalse();
        assertThat(walk.clock("held#2").state()).isEqualTo(ClockState.MET);
        assertThat(walk.clock("held#2").ranOut()).isTrue();
    }

    @Test
    void met_exactly_at_the_limit_is_in_time() {
        walk.at(10);
        delivered(Slots.of(1), 5, "the desk");
        walk.at(185);
        met("held", Slots.of(1));
        assertThat(walk.clock("held#1").ranOut()).isFalse();
    }

    @Test
    void void_before_anybody_said_when_it_began_stays_void_when_somebody_does() {
        walk.at(30);
        voided("held", Slots.EVERYBODY);
        walk.at(40);
        delivered(Slots.of(1), 20, "the record");
        assertThat(walk.clock("held#1").state()).isEqualTo(ClockState.VOID);
    }

    @Test
    void delivered_again_after_it_was_met_the_clock_runs_anew() {
        walk.at(10);
        delivered(Slots.of(1), 5, "the desk");
        walk.at(20);
        met("held", Slots.of(1));
        walk.at(60);
        delivered(Slots.of(1), 50, "the desk");
        assertThat(walk.clock("held#1").state()).isEqualTo(ClockState.RUNNING);
        assertThat(walk.clock("held#1").expires()).contains(minute(230));
        assertThat(walk.clock("held#1").claimedExpires()).isEmpty();
    }

    @Test
    void being_seen_free_ends_what_an_authority_may_do_to_that_person_alone() {
        walk.at(10);
        delivered(Slots.EVERYBODY, 5, "the desk");
        walk.at(20).see(1, PersonState.SEEN_FREE);
        assertThat(walk.clock("held#1").state()).isEqualTo(ClockState.VOID);
        assertThat(walk.clock("held#2").state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void released_on_an_officials_word_the_clock_runs_on() {
        walk.at(10);
        delivered(Slots.of(1), 5, "the desk");
        walk.at(20).see(1, PersonState.RELEASED);
        assertThat(walk.clock("held#1").state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void taken_again_the_clock_stands_until_the_new_moment_and_runs_from_there() {
        walk.at(10);
        delivered(Slots.of(1), 5, "the desk");
        walk.at(20).see(1, PersonState.SEEN_FREE);
        walk.at(60).see(1, PersonState.HELD);
        assertThat(walk.clock("held#1").state()).isEqualTo(ClockState.UNANCHORED);
        walk.at(70);
        delivered(Slots.of(1), 65, "the desk");
        assertThat(walk.clock("held#1").expires()).contains(minute(245));
        assertThat(walk.clock("held#1").claimedExpires()).isEmpty();
    }

    @Test
    void being_seen_free_does_not_end_a_deadline_of_our_own() {
        walk.at(10).moment("ruling", Slots.of(1), minute(5), "Anna");
        walk.at(20).see(1, PersonState.SEEN_FREE);
        assertThat(walk.clock("appeal#1").state()).isEqualTo(ClockState.RUNNING);
        assertThat(walk.clock("appeal#1").kind()).isEqualTo(ClockKind.OUR_DEADLINE);
    }

    @Test
    void a_second_ruling_after_being_free_does_not_hide_the_deadline_of_the_first() {
        Instant friday = Instant.parse("2026-12-04T20:59:59Z");
        walk.at(10).moment("ruling", Slots.of(1), minute(5), "Anna");
        walk.at(20).see(1, PersonState.SEEN_FREE);
        long nextDay = 24 * 60;
        walk.at(nextDay).moment("ruling", Slots.of(1), minute(nextDay), "Anna");
        assertThat(walk.clock("appeal#1").expires()).contains(friday);
        assertThat(walk.clock("appeal#1").claimedExpires()).contains(Instant.parse("2026-12-07T20:59:59Z"));
    }

    @Test
    void the_law_counts_its_days_where_the_witness_was() {
        Instant night = Instant.parse("2026-11-24T21:30:00Z"); // The 25th in Moscow.
        walk.now = night;
        walk.act(new IncidentAction.ObserveMoment(
                new Moment("ruling"), Slots.of(1), new Observation(night, "Anna", "Europe/Moscow")));
        walk.act(new IncidentAction.ObserveMoment(
                new Moment("ruling"), Slots.of(2), new Observation(night, "Boris", "Europe/Kaliningrad")));
        assertThat(walk.clock("appeal#1").expires()).contains(Instant.parse("2026-12-07T20:59:59Z"));
        assertThat(walk.clock("appeal#2").expires()).contains(Instant.parse("2026-12-04T21:59:59Z"));
    }

    @Test
    void a_deadline_of_our_own_never_stands_in_the_way_of_closing() {
        walk.at(10).moment("ruling", Slots.EVERYBODY, minute(5), "Anna");
        walk.see(1, PersonState.SEEN_FREE).see(2, PersonState.SEEN_FREE);
        assertThat(walk.incident.closingObstacles(walk.now)).isEmpty();
        walk.moment("visit", Slots.EVERYBODY, minute(9), "Anna");
        assertThat(walk.incident.closingObstacles(walk.now))
                .extracting(reason -> reason.code())
                .containsExactly(ReasonCode.CLOCK_RUNNING);
        voided("visit-day", Slots.EVERYBODY);
        assertThat(walk.incident.closingObstacles(walk.now)).isEmpty();
    }

    @Test
    void a_limit_of_the_authority_that_ran_out_does_not_keep_the_incident_open_for_ever() {
        walk.at(10).moment("visit", Slots.EVERYBODY, minute(5), "Anna");
        walk.see(1, PersonState.SEEN_FREE).see(2, PersonState.SEEN_FREE);
        assertThat(walk.incident.closingObstacles(minute(5 + 24 * 60 - 1))).hasSize(1);
        assertThat(walk.incident.closingObstacles(minute(5 + 24 * 60))).isEmpty();
    }
}
