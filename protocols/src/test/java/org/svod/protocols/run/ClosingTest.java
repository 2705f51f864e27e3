package org.svod.protocols.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.view.IncidentState;
import org.svod.protocols.run.view.ReasonCode;

/** Seen free, closing, reopening and false alarms: nobody is forgotten inside. */
class ClosingTest {
    private static final IncidentAction CLOSE = new IncidentAction.Close("over", 90, "");
    private final Walk walk = Walk.open(TestProtocols.EVERYTHING).person("Anna");

    @ParameterizedTest
    @EnumSource(value = PersonState.class, names = "SEEN_FREE", mode = EnumSource.Mode.EXCLUDE)
    void only_seen_free_lets_an_incident_close(PersonState state) {
        walk.see(1, state);
        assertThat(walk.refusals(CLOSE)).containsExactly(ReasonCode.PERSON_NOT_SEEN_FREE);
    }

    @Test
    void any_observation_may_follow_any() {
        for (PersonState first : PersonState.values()) {
            for (PersonState second : PersonState.values()) {
                walk.now = walk.now.plusSeconds(1);
                walk.see(1, first);
                walk.now = walk.now.plusSeconds(1);
                walk.see(1, second);
                assertThat(walk.incident.people().get(0).state()).isEqualTo(second);
            }
        }
    }

    @Test
    void released_seen_free_and_taken_again_the_same_day() {
        walk.at(10).see(1, PersonState.HELD);
        walk.at(60).see(1, PersonState.RELEASED);
        assertThat(walk.refusals(CLOSE)).containsExactly(ReasonCode.PERSON_NOT_SEEN_FREE);
        walk.at(70).see(1, PersonState.SEEN_FREE);
        assertThat(walk.incident.closingObstacles(walk.now)).isEmpty();
        walk.at(80).see(1, PersonState.HELD);
        assertThat(walk.refusals(CLOSE)).containsExactly(ReasonCode.PERSON_NOT_SEEN_FREE);
    }

    @Test
    void what_is_entered_late_from_paper_does_not_undo_what_is_known_since() {
        walk.at(70).see(1, PersonState.SEEN_FREE);
        walk.at(90)
                .act(new IncidentAction.ObservePerson(
                        Slots.of(1), PersonState.HELD, new Observation(Walk.minute(10), "paper", Walk.ZONE), ""));
        assertThat(walk.incident.people().get(0).state()).isEqualTo(PersonState.SEEN_FREE);
        assertThat(walk.incident.people().get(0).history()).hasSize(2);
    }

    @Test
    void a_clock_that_was_ahead_and_is_set_back_does_not_keep_somebody_free_who_is_taken_again() {
        walk.at(600).see(1, PersonState.SEEN_FREE);
        walk.at(30).see(1, PersonState.HELD);
        assertThat(walk.incident.people().get(0).state()).isEqualTo(PersonState.HELD);
        assertThat(walk.refusals(CLOSE)).containsExactly(ReasonCode.PERSON_NOT_SEEN_FREE);
        walk.at(40).see(1, PersonState.SEEN_FREE);
        assertThat(walk.incident.closingObstacles(walk.now)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 90, 365})
    void names_are_kept_as_long_as_was_said_at_closing(int days) {
        walk.see(1, PersonState.SEEN_FREE).at(20).act(new IncidentAction.Close("all-free", days, "well"));
        assertThat(walk.incident.state()).isEqualTo(IncidentState.CLOSED);
        assertThat(walk.incident.ending()).hasValueSatisfying(ending -> {
            assertThat(ending.outcome()).isEqualTo("all-free");
            assertThat(ending.retentionUntil()).isEqualTo(Walk.minute(20).plus(Duration.ofDays(days)));
        });
    }

    @Test
    void reopened_for_a_second_visit_it_goes_on_where_it_stood_and_closes_by_the_same_rules() {
        walk.done("roll").see(1, PersonState.SEEN_FREE).act(CLOSE);
        walk.at(60).act(new IncidentAction.Reopen("they came again"));
        assertThat(walk.incident.isOpen()).isTrue();
        assertThat(walk.incident.ending()).isEmpty();
        assertThat(walk.step("roll").state().isOver()).isTrue();
        walk.see(1, PersonState.HELD);
        assertThat(walk.refusals(CLOSE)).containsExactly(ReasonCode.PERSON_NOT_SEEN_FREE);
        walk.at(70).see(1, PersonState.SEEN_FREE).act(CLOSE);
        assertThat(walk.incident.ending().orElseThrow().at()).isEqualTo(Walk.minute(70));
    }

    @Test
    void after_the_end_a_note_may_still_be_added_and_nothing_else() {
        walk.see(1, PersonState.SEEN_FREE).act(CLOSE);
        walk.act(new IncidentAction.Note("the mother called to say thank you"));
        assertThat(walk.refusals(walk.doing("roll"))).containsExactly(ReasonCode.INCIDENT_CLOSED);
    }

    @Test
    void a_false_alarm_is_no_way_around_the_roll_a_promise_or_a_limit() {
        IncidentAction alarm = new IncidentAction.DeclareFalseAlarm("an ambulance, not the police");
        walk.moment("visit", Slots.EVERYBODY, walk.now, "a neighbour");
        walk.act(new IncidentAction.MakePromise("mother", "call", Walk.minute(30)));
        assertThat(walk.refusals(alarm))
                .containsExactly(ReasonCode.PERSON_NOT_SEEN_FREE, ReasonCode.PROMISE_OPEN, ReasonCode.CLOCK_RUNNING);
        walk.see(1, PersonState.SEEN_FREE).act(new IncidentAction.KeepPromise(1, ""));
        walk.act(new IncidentAction.VoidClock(1, Walk.clockId("visit-day"), Slots.EVERYBODY, "nobody came"));
        walk.act(alarm);
        assertThat(walk.incident.state()).isEqualTo(IncidentState.FALSE_ALARM);
        assertThat(walk.incident.ending().orElseThrow().retentionUntil()).isEqualTo(walk.now.plus(Duration.ofDays(30)));
        walk.act(new IncidentAction.Reopen("it was the police after all"));
        assertThat(walk.incident.isOpen()).isTrue();
    }

    @Test
    void a_drill_ends_wherever_its_people_are_and_closes_only_as_in_earnest() {
        Walk drill = new Walk();
        drill.act(new IncidentAction.Open(Mode.DRILL, Walk.START, Walk.ZONE, "", "", "drill"));
        drill.person("Pyotr");
        drill.see(1, PersonState.HELD);
        assertThat(drill.refusals(CLOSE)).containsExactly(ReasonCode.PERSON_NOT_SEEN_FREE);
        drill.act(new IncidentAction.DeclareFalseAlarm("the drill is over"));
        assertThat(drill.incident.state()).isEqualTo(IncidentState.FALSE_ALARM);
    }

    @Test
    void a_closing_that_got_into_the_journal_by_another_way_closes_nothing() {
        JournalEntry closed = walk.smuggle(new IncidentEvent.Closed("over", 30, ""));
        assertThat(walk.incident.isOpen()).isTrue();
        assertThat(walk.incident.problems()).singleElement().satisfies(problem -> assertThat(problem.entry())
                .isEqualTo(closed.id()));
    }

    @Test
    void the_opening_counts_wherever_it_stands_and_whatever_tries_to_undo_it() {
        Walk late = new Walk();
        late.smuggle(new IncidentEvent.Noted("an entry that came too early"));
        late.act(new IncidentAction.Open(Mode.REAL, Walk.START, Walk.ZONE, "place", "ira", "what"));
        late.smuggle(new IncidentEvent.Undone(late.incident.entries().get(1).id(), "by another way"));
        assertThat(late.incident.isOpen()).isTrue();
        assertThat(late.incident.problems()).hasSize(2);
    }
}
