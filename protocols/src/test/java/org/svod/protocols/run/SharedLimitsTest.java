package org.svod.protocols.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.protocols.run.Walk.minute;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.svod.protocols.Protocol;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.next.Next.Awaited;
import org.svod.protocols.run.next.NextAction;
import org.svod.protocols.run.view.ClockState;
import org.svod.protocols.run.view.ClockView;
import org.svod.protocols.run.view.Reason;
import org.svod.protocols.run.view.ReasonCode;

/** Two protocols in one incident that know the same limit of the same law: one limit in life, so one on the screen. */
class SharedLimitsTest {
    private static final Protocol GROUP = TestProtocols.BUNDLED.stream()
            .filter(protocol -> protocol.id().value().equals("group-one-phone"))
            .findFirst()
            .orElseThrow();

    private final Walk walk = Walk.open(GROUP, TestProtocols.DETENTION).person("Anna");

    private List<ClockView> named(String id) {
        return walk.incident.clocks(walk.now).stream()
                .filter(clock -> clock.id().equals(Walk.clockId(id)))
                .toList();
    }

    @Test
    void a_limit_that_two_runs_know_stands_once_with_the_first_of_them() {
        walk.at(30).moment("delivery", Slots.of(1), minute(20), "mother");
        assertThat(named("ru-adm-3h")).extracting(ClockView::ref).containsExactly("r1/ru-adm-3h#1");
        assertThat(NextAction.awaited(walk.incident, walk.now))
                .filteredOn(awaited -> awaited.kind() == Awaited.Kind.CLOCK)
                .extracting(Awaited::ref)
                .doesNotHaveDuplicates()
                .contains("r1/ru-adm-3h#1")
                .doesNotContain("r2/ru-adm-3h#1");
    }

    @Test
    void what_only_one_of_them_knows_stands_too() {
        assertThat(named("roll-complete")).hasSize(1);
        assertThat(named("ru-arr-app")).extracting(ClockView::run).containsExactly(2);
    }

    @Test
    void ending_it_in_either_run_ends_it_in_both() {
        walk.at(30).moment("delivery", Slots.of(1), minute(20), "mother");
        walk.act(new IncidentAction.MeetClock(2, Walk.clockId("ru-adm-3h"), Slots.of(1), "the record was shown"));
        assertThat(named("ru-adm-3h")).extracting(ClockView::state).containsExactly(ClockState.MET);
        assertThat(walk.refusals(new IncidentAction.MeetClock(1, Walk.clockId("ru-adm-3h"), Slots.of(1), "said twice")))
                .containsExactly(ReasonCode.CLOCK_FINISHED);
    }

    @Test
    void while_it_runs_closing_is_refused_and_it_is_named_once() {
        walk.at(30).moment("delivery", Slots.EVERYBODY, minute(20), "mother").see(1, PersonState.SEEN_FREE);
        walk.person("Boris")
                .moment("delivery", Slots.of(2), minute(20), "mother")
                .see(2, PersonState.HELD);
        List<Reason> reasons = walk.incident.closingObstacles(walk.now).stream()
                .filter(reason -> reason.code() == ReasonCode.CLOCK_RUNNING)
                .toList();
        assertThat(reasons).hasSize(1);
        assertThat(reasons.get(0).detail()).containsOnlyOnce("r1/ru-adm-3h#2").doesNotContain("r2/ru-adm-3h#2");
    }

    @Test
    void each_run_still_knows_it_by_its_own_name_and_can_tell_that_it_ran_out() {
        walk.at(30).moment("delivery", Slots.of(1), minute(20), "mother");
        assertThat(walk.incident.runsWith(Walk.clockId("ru-adm-3h"))).containsExactly(1, 2);
        assertThat(walk.incident.ranOut(Walk.clockId("ru-adm-3h"), minute(199))).isFalse();
        assertThat(walk.incident.ranOut(Walk.clockId("ru-adm-3h"), minute(200))).isTrue();
        assertThat(walk.incident.ranOut(Walk.clockId("nothing"), minute(200))).isFalse();
    }

    @Test
    void the_one_that_stands_warns_whenever_either_would() {
        var first = GROUP.clock(Walk.clockId("ru-adm-3h")).orElseThrow();
        var both = first.warningAlsoAs(TestProtocols.EVERYTHING.clocks().get(0));
        assertThat(both.warnAtMinutes())
                .containsAll(first.warnAtMinutes())
                .containsAll(TestProtocols.EVERYTHING.clocks().get(0).warnAtMinutes())
                .doesNotHaveDuplicates();
        assertThat(both.isSameLimit(first)).isTrue();
    }

    @Test
    void deadlines_that_no_law_sets_are_each_protocols_own() {
        Walk twice = Walk.open(TestProtocols.EVERYTHING, TestProtocols.EVERYTHING);
        assertThat(twice.incident.clocks(twice.now))
                .filteredOn(clock -> clock.id().equals(Walk.clockId("word")))
                .extracting(ClockView::run)
                .containsExactly(1, 2);
    }
}
