package org.svod.protocols.drill.ready;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.svod.protocols.drill.Drill;
import org.svod.protocols.drill.DrillExample;
import org.svod.protocols.term.ProtocolId;
import org.svod.protocols.term.Role;

final class ReadinessTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final ProtocolId RAID = new ProtocolId("raid-flat");

    private static Practice practice(String person, int major, LocalDate on, int percent) {
        return new Practice(person, Role.COORDINATOR, RAID, major, on, percent);
    }

    private static Readiness heron(LocalDate today, Practice... practices) {
        return Readiness.of(List.of(practices), "heron", Role.COORDINATOR, RAID, 1, today);
    }

    @Test
    void whoever_never_practised_is_not_at_zero_but_unknown() {
        Readiness never = heron(DAY, practice("wren", 1, DAY, 90));
        assertThat(never.state()).isEqualTo(Readiness.State.NEVER);
        assertThat(never.lastOn()).isEmpty();
        assertThat(heron(DAY, practice("heron", 1, DAY, 0)).state()).isEqualTo(Readiness.State.FRESH);
    }

    @Test
    void it_counts_whole_for_thirty_days_then_less_each_day_and_after_a_year_nothing() {
        Practice once = practice("heron", 1, DAY, 100);
        assertThat(heron(DAY.plusDays(30), once).percent()).isEqualTo(100);
        assertThat(heron(DAY.plusDays(31), once).percent()).isEqualTo(99);
        assertThat(heron(DAY.plusDays(197), once).percent()).isEqualTo(50);
        assertThat(heron(DAY.plusDays(364), once).state()).isEqualTo(Readiness.State.FRESH);
        assertThat(heron(DAY.plusDays(365), once))
                .isEqualTo(new Readiness("heron", Role.COORDINATOR, RAID, Readiness.State.FADED, 0, Optional.of(DAY)));
    }

    @Test
    void a_new_major_version_takes_it_to_zero_until_it_is_practised_again() {
        Practice old = practice("heron", 0, DAY, 100);
        assertThat(heron(DAY, old).state()).isEqualTo(Readiness.State.OUTDATED);
        assertThat(heron(DAY, old).percent()).isZero();
        assertThat(heron(DAY, old, practice("heron", 1, DAY, 60)).percent()).isEqualTo(60);
    }

    @Test
    void the_best_of_what_is_left_counts() {
        assertThat(heron(DAY.plusDays(197), practice("heron", 1, DAY, 100), practice("heron", 1, DAY.plusDays(190), 60))
                        .percent())
                .isEqualTo(60);
    }

    @Test
    void a_role_is_as_safe_as_the_second_best_who_ever_practised_it() {
        List<Practice> practices = List.of(practice("heron", 1, DAY, 90), practice("wren", 1, DAY, 40));
        RoleCover cover = RoleCover.of(practices, List.of("wren", "owl", "heron"), Role.COORDINATOR, RAID, 1, DAY);
        assertThat(cover.people()).extracting(Readiness::person).containsExactly("heron", "wren", "owl");
        assertThat(cover.second().orElseThrow().percent()).isEqualTo(40);
        assertThat(RoleCover.of(practices, List.of("owl", "heron"), Role.COORDINATOR, RAID, 1, DAY)
                        .second())
                .isEmpty();
    }

    @Test
    void a_drill_is_due_when_it_was_never_done_and_again_after_its_time() {
        Drill drill = DrillExample.read(DrillExample.text()).drill();
        assertThat(DrillDue.of(drill, Optional.empty(), DAY).next()).contains(DAY);
        DrillDue due = DrillDue.of(drill, Optional.of(DAY), DAY);
        assertThat(due.next()).contains(DAY.plusDays(30));
        assertThat(due.overdueDays(DAY.plusDays(30))).isZero();
        assertThat(due.overdueDays(DAY.plusDays(33))).isEqualTo(3);
        Drill once = DrillExample.read(DrillExample.text().replace("recurrence: 30d", ""))
                .drill();
        assertThat(DrillDue.of(once, Optional.of(DAY), DAY).next()).isEmpty();
    }
}
