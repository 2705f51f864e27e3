package org.svod.protocols.drill.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.svod.protocols.drill.DrillWalk;
import org.svod.protocols.run.event.ContactOutcome;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.term.Role;

/** The drill of the format page: weight 2 for the call by 5 (grace 5), 1 each for held, person and note; times 2. */
final class ScoringTest {
    private final DrillWalk walk = new DrillWalk();

    private DrillReport report() {
        return Scoring.report(
                walk.session(), Map.of("heron", Set.of(Role.COORDINATOR), "wren", Set.of(Role.MEMBER)), walk.now());
    }

    private List<Mark> marks() {
        return report().expected().stream().map(ExpectationResult::mark).toList();
    }

    @Test
    void what_is_done_in_time_counts_whole_in_grace_half_and_later_nothing() {
        walk.send("silence").at(5).call("call-person", ContactOutcome.NO_ANSWER);
        assertThat(report().total()).isEqualTo(new Score(8, 4));
        assertThat(new DrillWalk().send("silence").at(10).call("call-person", ContactOutcome.REACHED))
                .extracting(late ->
                        Scoring.report(late.session(), Map.of(), late.now()).total())
                .isEqualTo(new Score(4, 4));
        assertThat(new DrillWalk().send("silence").at(11).call("call-person", ContactOutcome.REACHED))
                .extracting(late ->
                        Scoring.report(late.session(), Map.of(), late.now()).total())
                .isEqualTo(new Score(0, 4));
    }

    @Test
    void what_was_never_done_counts_only_once_its_time_is_over() {
        walk.send("silence").at(10);
        assertThat(marks()).containsExactly(Mark.OPEN);
        assertThat(report().total().percent()).isEmpty();
        walk.at(11);
        assertThat(marks()).containsExactly(Mark.NEVER);
        assertThat(report().total().percent()).hasValue(0);
    }

    @Test
    void what_a_drill_that_was_broken_off_did_not_give_time_for_counts_neither_way() {
        walk.send("silence").at(8).end().at(600);
        assertThat(marks()).containsExactly(Mark.OPEN);
    }

    @Test
    void an_inject_that_was_not_given_expects_nothing() {
        walk.at(29);
        assertThat(report().expected()).isEmpty();
        assertThat(report().objectives()).containsEntry("speed", Score.NONE);
    }

    @Test
    void a_pause_gives_more_time_for_what_is_expected() {
        walk.send("silence").pause(2, 9).at(12).call("call-person", ContactOutcome.REACHED);
        assertThat(marks()).containsExactly(Mark.ON_TIME);
    }

    @Test
    void a_step_done_beforehand_counts_and_a_note_or_state_from_before_does_not() {
        walk.call("call-person", ContactOutcome.REACHED).choose("known", "held").note("quiet");
        walk.see(PersonState.HELD).at(10).send("nobody-home").at(40);
        assertThat(marks()).containsExactly(Mark.ON_TIME, Mark.NEVER, Mark.NEVER);
    }

    @Test
    void a_whole_run_has_a_score_for_the_objective_and_for_each_person() {
        walk.send("silence").at(4).call("call-person", ContactOutcome.REACHED);
        walk.at(10).send("nobody-home").at(14).choose("known", "held");
        walk.at(20).see(PersonState.HELD).at(35).note("two men, no names").at(40);
        DrillReport report = report();
        assertThat(marks()).containsExactly(Mark.ON_TIME, Mark.ON_TIME, Mark.ON_TIME, Mark.LATE);
        assertThat(report.total().percent()).hasValue(80);
        assertThat(report.objectives()).containsEntry("speed", new Score(16, 10));
        assertThat(report.people()).containsEntry("heron", new Score(16, 10));
        assertThat(report.people()).containsEntry("wren", Score.NONE);
    }

    @Test
    void a_wrong_act_takes_its_weight_away_and_the_floor_is_nothing() {
        walk.send("silence").at(4).call("call-person", ContactOutcome.REACHED);
        walk.at(10).send("nobody-home").at(12).choose("known", "home").at(40);
        DrillReport report = report();
        assertThat(report.wrong()).hasSize(1);
        assertThat(report.total()).isEqualTo(new Score(8 - 4, 10));
        assertThat(report.objectives().get("speed")).isEqualTo(new Score(8, 10));
        DrillWalk worse = new DrillWalk().at(10).call("call-person", ContactOutcome.REACHED);
        worse.send("nobody-home").choose("known", "home").at(40);
        assertThat(Scoring.report(worse.session(), Map.of(), worse.now()).total())
                .isEqualTo(new Score(0, 6));
    }

    @Test
    void a_wrong_act_counts_only_in_its_time_after_the_inject() {
        walk.call("call-person", ContactOutcome.REACHED).choose("known", "home").at(10);
        assertThat(walk.send("nobody-home").at(40))
                .extracting(one -> report().wrong())
                .isEqualTo(List.of());
        DrillWalk late =
                new DrillWalk().call("call-person", ContactOutcome.REACHED).at(10);
        late.send("nobody-home").at(31).choose("known", "home");
        assertThat(Scoring.report(late.session(), Map.of(), late.now()).wrong()).isEmpty();
    }

    @Test
    void two_runs_are_compared_step_by_step() {
        DrillWalk before = new DrillWalk().send("silence").at(9).call("call-person", ContactOutcome.REACHED);
        before.at(10)
                .send("nobody-home")
                .at(12)
                .choose("known", "held")
                .note("two men")
                .at(40);
        DrillReport earlier = Scoring.report(before.session(), Map.of(), before.now());
        walk.send("silence").at(3).call("call-person", ContactOutcome.REACHED);
        walk.at(10).send("nobody-home").at(40).choose("known", "held").note("late");
        List<StepChange> changes = StepChange.between(earlier.came(), report().came());
        assertThat(changes).extracting(StepChange::key).startsWith("silence step:call-person");
        assertThat(changes)
                .extracting(StepChange::trend)
                .containsExactly(
                        StepChange.Trend.BETTER, StepChange.Trend.WORSE, StepChange.Trend.SAME, StepChange.Trend.WORSE);
        assertThat(changes.get(0).before().orElseThrow().delayMinutes()).hasValue(9);
        assertThat(changes.get(0).after().orElseThrow().delayMinutes()).hasValue(3);
    }

    @Test
    void what_only_one_run_asked_for_cannot_be_compared() {
        DrillWalk before = new DrillWalk().send("silence").at(9).call("call-person", ContactOutcome.REACHED);
        before.at(10).send("nobody-home").at(40);
        walk.send("silence").at(3).call("call-person", ContactOutcome.REACHED).at(40);
        List<StepChange> changes = StepChange.between(
                Scoring.report(before.session(), Map.of(), before.now()).came(), report().came());
        assertThat(changes).hasSize(4);
        assertThat(changes.subList(1, 4)).allMatch(one -> one.trend() == StepChange.Trend.NOT_COMPARABLE);
    }

    @Test
    void afterwards_the_wrong_acts_are_talked_about_first_then_the_weightiest_misses_then_the_questions() {
        walk.send("silence").at(11).call("call-person", ContactOutcome.REACHED);
        walk.send("nobody-home").at(13).choose("known", "home").at(60);
        List<HotWashPoint> agenda = HotWashPoint.agenda(walk.session().drill(), report());
        assertThat(agenda).hasSize(5);
        assertThat(agenda.get(0)).isInstanceOf(HotWashPoint.Wrong.class);
        assertThat(agenda.get(1)).isInstanceOfSatisfying(HotWashPoint.Missed.class, missed -> assertThat(
                        missed.result().key())
                .isEqualTo("silence step:call-person"));
        assertThat(agenda.get(4)).isInstanceOf(HotWashPoint.Question.class);
    }

    @Test
    void a_percentage_is_rounded_and_an_impossible_score_refused() {
        assertThat(new Score(1, 1).percent()).hasValue(50);
        assertThat(new Score(1, 100).percent()).hasValue(1);
        assertThat(new Score(1, 101).percent()).hasValue(0);
        assertThatThrownBy(() -> new Score(3, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
