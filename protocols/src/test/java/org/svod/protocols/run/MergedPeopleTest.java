package org.svod.protocols.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.view.ClockState;
import org.svod.protocols.run.view.PersonView;
import org.svod.protocols.run.view.Reason;
import org.svod.protocols.run.view.ReasonCode;
import org.svod.protocols.run.view.StepState;

/** One person who was dictated twice: under one number from now on, with everything that was said under both. */
class MergedPeopleTest {
    private final Walk walk =
            Walk.open(TestProtocols.EVERYTHING).person("Anna").person("Boris").person("anna k");

    @Test
    void the_roll_counts_one_person_and_what_was_seen_of_both_numbers_counts_for_the_one_that_stays() {
        walk.see(3, PersonState.HELD).at(5).see(1, PersonState.HOSPITAL).at(9);

        merge(3, 1);

        assertThat(walk.incident.people()).extracting(PersonView::slot).containsExactly(1, 2);
        assertThat(walk.incident.people().get(0).history())
                .extracting(PersonView.Seen::state)
                .containsExactly(PersonState.HELD, PersonState.HOSPITAL);
        assertThat(walk.incident.people().get(0).state()).isEqualTo(PersonState.HOSPITAL);
        assertThat(walk.incident.merged()).containsExactlyEntriesOf(Map.of(3, 1));
    }

    @Test
    void one_entry_about_both_numbers_is_one_observation() {
        walk.act(new IncidentAction.ObservePerson(Slots.of(1, 3), PersonState.HELD, walk.seenNow(), ""));

        merge(3, 1);

        assertThat(walk.incident.people().get(0).history()).hasSize(1);
    }

    @Test
    void a_limit_of_the_number_that_goes_runs_for_the_one_that_stays() {
        walk.moment("delivery", Slots.of(3), Walk.START, "neighbour");
        assertThat(walk.clock("held#1").state()).isEqualTo(ClockState.UNANCHORED);

        merge(3, 1);

        assertThat(walk.clock("held#1").expires()).contains(Walk.minute(180));
        assertThat(walk.incident.clocks(walk.now))
                .noneMatch(clock -> clock.slot().orElse(0) == 3);
    }

    @Test
    void a_step_done_under_either_number_is_done_and_what_the_number_that_stays_chose_counts() {
        walk.done("delivered#3").choose("way#3", "out").choose("way#1", "in");

        merge(3, 1);

        assertThat(walk.step("delivered#1").state()).isEqualTo(StepState.DONE);
        assertThat(walk.step("way#1").chosen()).contains("in");
        assertThat(walk.incident.step(Walk.ref("delivered#3"), walk.now)).isEmpty();
    }

    @Test
    void taking_the_merging_back_gives_each_number_exactly_what_it_had() {
        walk.see(3, PersonState.HELD).done("delivered#3").choose("way#1", "in");
        List<Object> before = Snapshot.of(walk.incident, walk.now);
        JournalEntry merging = merge(3, 1);

        walk.undo(merging);

        assertThat(Snapshot.of(walk.incident, walk.now)).isEqualTo(before);
    }

    @Test
    void the_number_that_went_is_never_given_to_anybody_else_and_says_where_it_went() {
        merge(3, 1);
        walk.person("Vera");

        assertThat(walk.incident.people()).extracting(PersonView::slot).containsExactly(1, 2, 4);
        List<Reason> reasons =
                walk.reasons(new IncidentAction.ObservePerson(Slots.of(3), PersonState.HELD, walk.seenNow(), ""));
        assertThat(reasons).containsExactly(Reason.of(ReasonCode.PERSON_MERGED, "3", "1"));
    }

    @Test
    void a_number_merged_into_one_that_is_merged_again_ends_at_the_last() {
        merge(3, 2);
        merge(2, 1);

        assertThat(walk.incident.merged()).containsEntry(3, 1).containsEntry(2, 1);
    }

    @Test
    void closing_asks_for_the_one_that_stays_alone() {
        walk.see(1, PersonState.SEEN_FREE).see(2, PersonState.SEEN_FREE);
        assertThat(walk.incident.closingObstacles(walk.now))
                .extracting(Reason::code)
                .contains(ReasonCode.PERSON_NOT_SEEN_FREE);

        merge(3, 1);

        assertThat(walk.incident.closingObstacles(walk.now))
                .extracting(Reason::code)
                .doesNotContain(ReasonCode.PERSON_NOT_SEEN_FREE);
    }

    @Test
    void somebody_held_under_the_number_that_goes_is_not_free_under_the_one_that_stays() {
        walk.see(1, PersonState.SEEN_FREE).at(10).see(3, PersonState.HELD);

        merge(3, 1);

        assertThat(walk.incident.people().get(0).isSeenFree()).isFalse();
    }

    @Test
    void nobody_is_merged_without_a_reason_with_themselves_or_with_a_stranger() {
        assertThat(walk.refusals(new IncidentAction.MergePeople(3, 1, " "))).containsExactly(ReasonCode.WHY_MISSING);
        assertThat(walk.refusals(new IncidentAction.MergePeople(3, 3, "twice")))
                .containsExactly(ReasonCode.PERSON_SAME);
        assertThat(walk.refusals(new IncidentAction.MergePeople(3, 8, "twice")))
                .containsExactly(ReasonCode.PERSON_UNKNOWN);
    }

    private JournalEntry merge(int slot, int into) {
        return walk.act(new IncidentAction.MergePeople(slot, into, "dictated twice"))
                .get(0);
    }
}
