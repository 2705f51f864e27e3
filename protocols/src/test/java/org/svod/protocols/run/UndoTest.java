package org.svod.protocols.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.ContactOutcome;
import org.svod.protocols.run.event.EntryId;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.view.ClockState;
import org.svod.protocols.run.view.ReasonCode;
import org.svod.protocols.run.view.StepState;

/** Taking back: an entry stays in the journal and does not count; what rests on it stands in the way. */
class UndoTest {
    private final Walk walk = Walk.open(TestProtocols.EVERYTHING).person("Anna");

    @Test
    void an_entry_taken_back_stays_in_the_journal_and_does_not_count() {
        JournalEntry done = walk.act(walk.doing("roll")).get(0);
        walk.undo(done);
        assertThat(walk.incident.entries()).contains(done);
        assertThat(walk.incident.isUndone(done.id())).isTrue();
        assertThat(walk.step("roll").state()).isEqualTo(StepState.READY);
    }

    @Test
    void taking_back_the_taking_back_brings_it_back() {
        JournalEntry done = walk.act(walk.doing("roll")).get(0);
        JournalEntry undo = walk.act(new IncidentAction.Undo(done.id(), "")).get(0);
        walk.undo(undo);
        assertThat(walk.step("roll").state()).isEqualTo(StepState.DONE);
        assertThat(walk.incident.isUndone(done.id())).isFalse();
    }

    @Test
    void taking_back_a_step_takes_back_the_moment_it_recorded_and_its_clock_stops() {
        List<JournalEntry> written = walk.act(walk.doing("delivered#1"));
        assertThat(written).hasSize(2);
        assertThat(walk.clock("held#1").state()).isEqualTo(ClockState.RUNNING);
        List<JournalEntry> undone =
                walk.act(new IncidentAction.Undo(written.get(1).id(), ""));
        assertThat(undone).hasSize(2);
        assertThat(walk.clock("held#1").state()).isEqualTo(ClockState.UNANCHORED);
        assertThat(walk.step("delivered#1").state()).isEqualTo(StepState.READY);
    }

    @Test
    void a_moment_said_on_its_own_stays_when_the_step_is_taken_back() {
        walk.moment("delivery", Slots.of(1), Walk.START, "a neighbour");
        List<JournalEntry> written = walk.at(5).act(walk.doing("delivered#1"));
        walk.undo(written.get(1));
        assertThat(walk.clock("held#1").expires()).contains(Walk.minute(180));
        assertThat(walk.clock("held#1").claimedExpires()).isEmpty();
    }

    @Test
    void a_decision_cannot_be_taken_back_once_what_it_opened_was_done() {
        EntryId decided = walk.act(new IncidentAction.Decide(Walk.ref("hurt"), "bad", ""))
                .get(0)
                .id();
        JournalEntry ambulance = walk.act(walk.doing("ambulance")).get(0);
        assertThat(walk.reasons(new IncidentAction.Undo(decided, "")))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo(ReasonCode.LATER_ENTRY_DEPENDS);
                    assertThat(reason.detail()).containsExactly(ambulance.id().value());
                });
        walk.undo(ambulance);
        walk.act(new IncidentAction.Undo(decided, ""));
        assertThat(walk.step("ambulance").state()).isEqualTo(StepState.LOCKED);
    }

    @Test
    void a_try_taken_back_is_not_counted_and_the_fallback_closes_again() {
        walk.tried("lawyer", ContactOutcome.NO_ANSWER).tried("lawyer", ContactOutcome.NO_ANSWER);
        walk.undo(walk.incident.entries().get(walk.incident.entries().size() - 1));
        assertThat(walk.step("lawyer").attempts()).hasSize(1);
        assertThat(walk.step("second-lawyer").state()).isEqualTo(StepState.LOCKED);
    }

    @Test
    void seen_free_cannot_be_taken_back_from_under_a_closing() {
        walk.see(1, PersonState.SEEN_FREE);
        EntryId seen =
                walk.incident.entries().get(walk.incident.entries().size() - 1).id();
        JournalEntry closed = walk.act(new IncidentAction.Close("over", 30, "")).get(0);
        assertThat(walk.refusals(new IncidentAction.Undo(seen, ""))).containsExactly(ReasonCode.LATER_ENTRY_DEPENDS);
        walk.undo(closed);
        assertThat(walk.incident.isOpen()).isTrue();
        walk.act(new IncidentAction.Undo(seen, ""));
        assertThat(walk.incident.people().get(0).isSeenFree()).isFalse();
    }

    @Test
    void the_number_of_somebody_taken_back_is_not_given_out_again() {
        walk.undo(walk.act(new IncidentAction.AddPerson("Boris", "")).get(0));
        walk.person("Vera");
        assertThat(walk.incident.people()).extracting(person -> person.slot()).containsExactly(1, 3);
    }
}
