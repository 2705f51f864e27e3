package org.svod.protocols.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.protocols.run.Seeds;

/** When somebody is to be heard of, and what it means if not. People are invented. */
class CheckInTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant START = Instant.parse("2026-11-23T21:00:00Z");
    private static final CheckInPlan DAWN = new CheckInPlan(
            "heron",
            new Rhythm.Daily(LocalTime.of(8, 0)),
            Duration.ofMinutes(15),
            EnumSet.of(DayOfWeek.SUNDAY),
            MOSCOW,
            START,
            Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T02:59:59Z,IDLE", "2026-11-24T03:00:00Z,DUE", "2026-11-24T04:59:59Z,DUE",
        "2026-11-24T05:00:00Z,LATE", "2026-11-24T05:14:59Z,LATE", "2026-11-24T05:15:00Z,MISSED",
        "2026-11-25T03:30:00Z,MISSED", "2026-11-29T12:00:00Z,MISSED",
    })
    void without_an_answer_it_is_due_then_late_then_missed_and_stays_missed(String now, CheckInState state) {
        CheckIn checkIn = CheckIn.of(DAWN, CheckInRecord.NONE, Instant.parse(now));
        assertThat(checkIn.state()).isEqualTo(state);
        assertThat(checkIn.due()).contains(Instant.parse("2026-11-24T05:00:00Z"));
        assertThat(checkIn.missedAt()).contains(Instant.parse("2026-11-24T05:15:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        // In time, two hours early, late, and after it was missed: it counts for that morning.
        "2026-11-24T04:58:00Z,ANSWERED",
        "2026-11-24T03:00:00Z,ANSWERED",
        "2026-11-24T05:10:00Z,ANSWERED",
        "2026-11-24T05:40:00Z,ANSWERED",
        // A second too early does not count.
        "2026-11-24T02:59:59Z,MISSED",
        // From a clock that was ahead: not believed.
        "2026-11-25T05:00:00Z,MISSED",
    })
    void an_answer_counts_from_two_hours_before_on(String answered, CheckInState state) {
        CheckInRecord record = answered(answered);
        assertThat(CheckIn.of(DAWN, record, Instant.parse("2026-11-24T06:00:00Z"))
                        .state())
                .isEqualTo(state);
    }

    @Test
    void after_an_answer_the_next_morning_is_asked_for_and_a_day_off_is_left_out() {
        CheckInRecord record = answered("2026-11-28T04:58:00Z");
        CheckIn saturday = CheckIn.of(DAWN, record, Instant.parse("2026-11-28T06:00:00Z"));
        assertThat(saturday.state()).isEqualTo(CheckInState.ANSWERED);
        assertThat(saturday.due()).contains(Instant.parse("2026-11-30T05:00:00Z"));
        assertThat(CheckIn.of(DAWN, record, Instant.parse("2026-11-30T05:15:00Z"))
                        .state())
                .isEqualTo(CheckInState.MISSED);
    }

    @Test
    void an_answer_under_duress_stays_until_an_incident_whatever_is_answered_later() {
        Instant forced = Instant.parse("2026-11-24T05:02:00Z");
        Instant later = Instant.parse("2026-11-25T05:02:00Z");
        CheckInRecord record = new CheckInRecord(
                Optional.of(later), Optional.of(forced), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(CheckIn.of(DAWN, record, later).state()).isEqualTo(CheckInState.DURESS);
        CheckInRecord opened = new CheckInRecord(
                Optional.of(forced),
                Optional.of(forced),
                Optional.empty(),
                Optional.of(forced.plusSeconds(60)),
                Optional.empty());
        assertThat(CheckIn.of(DAWN, opened, later).state()).isEqualTo(CheckInState.ESCALATED);
        CheckInRecord again = new CheckInRecord(
                Optional.of(later),
                Optional.of(later),
                Optional.empty(),
                Optional.of(forced.plusSeconds(60)),
                Optional.empty());
        assertThat(CheckIn.of(DAWN, again, later).state()).isEqualTo(CheckInState.DURESS);
    }

    @Test
    void an_incident_holds_until_an_answer_or_its_end() {
        Instant opened = Instant.parse("2026-11-24T05:20:00Z");
        Instant now = Instant.parse("2026-11-24T09:00:00Z");
        CheckInRecord open = new CheckInRecord(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(opened), Optional.empty());
        assertThat(CheckIn.of(DAWN, open, now).state()).isEqualTo(CheckInState.ESCALATED);
        CheckInRecord answered = new CheckInRecord(
                Optional.of(opened.plusSeconds(60)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(opened),
                Optional.empty());
        assertThat(CheckIn.of(DAWN, answered, now).state()).isEqualTo(CheckInState.ANSWERED);
        CheckInRecord over = new CheckInRecord(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(opened),
                Optional.of(opened.plusSeconds(60)));
        CheckIn settled = CheckIn.of(DAWN, over, now);
        assertThat(settled.state()).isEqualTo(CheckInState.ANSWERED);
        assertThat(settled.due()).contains(Instant.parse("2026-11-25T05:00:00Z"));
    }

    @Test
    void who_is_excused_is_not_missed_and_is_expected_again_afterwards() {
        CheckInRecord record = new CheckInRecord(
                Optional.empty(),
                Optional.empty(),
                Optional.of(Instant.parse("2026-11-25T04:00:00Z")),
                Optional.empty(),
                Optional.empty());
        assertThat(CheckIn.of(DAWN, record, Instant.parse("2026-11-24T09:00:00Z"))
                        .state())
                .isEqualTo(CheckInState.EXCUSED);
        assertThat(CheckIn.of(DAWN, record, Instant.parse("2026-11-25T05:01:00Z"))
                        .state())
                .isEqualTo(CheckInState.LATE);
    }

    @ParameterizedTest
    @CsvSource({
        // 02:30 does not come on the 29th of March and comes twice on the 25th of October.
        "2026-03-28T00:00:00Z,2026-03-28T01:30:00Z", "2026-03-28T02:00:00Z,2026-03-29T01:00:00Z",
        "2026-03-29T02:00:00Z,2026-03-30T00:30:00Z", "2026-10-24T12:00:00Z,2026-10-25T00:30:00Z",
        "2026-10-25T00:30:00Z,2026-10-26T01:30:00Z", "2026-12-31T12:00:00Z,2027-01-01T01:30:00Z",
    })
    void a_daily_time_follows_the_clock_on_the_wall(String after, String due) {
        CheckInPlan night = plan(new Rhythm.Daily(LocalTime.of(2, 30)), Set.of(), Optional.empty());
        assertThat(night.dueAfter(Instant.parse(after))).contains(Instant.parse(due));
    }

    @Test
    void hours_are_hours_also_when_the_clock_on_the_wall_changes() {
        CheckInPlan hours = plan(new Rhythm.EveryHours(6), Set.of(), Optional.empty());
        Instant due = Instant.parse("2026-10-24T00:00:00Z");
        for (int i = 0; i < 12; i++) {
            Instant next = hours.dueAfter(due).orElseThrow();
            assertThat(Duration.between(due, next)).isEqualTo(Duration.ofHours(6));
            due = next;
        }
    }

    @Test
    void nothing_is_expected_after_the_last_day_and_on_days_off() {
        CheckInPlan week = plan(
                new Rhythm.Daily(LocalTime.of(8, 0)),
                EnumSet.of(DayOfWeek.TUESDAY),
                Optional.of(LocalDate.parse("2026-03-31")));
        assertThat(week.dueAfter(Instant.parse("2026-03-30T06:00:00Z"))).isEmpty();
        CheckInPlan never = plan(new Rhythm.EveryHours(168), EnumSet.of(DayOfWeek.SATURDAY), Optional.empty());
        assertThat(never.dueAfter(Instant.parse("2026-03-30T06:00:00Z"))).isEmpty();
        CheckIn over = CheckIn.of(week, answered("2026-03-30T06:00:00Z"), Instant.parse("2026-11-24T06:00:00Z"));
        assertThat(over.state()).isEqualTo(CheckInState.ANSWERED);
        assertThat(over.due()).isEmpty();
    }

    @Test
    void a_grace_longer_than_the_interval_and_a_week_of_days_off_are_refused() {
        assertThatThrownBy(() -> new CheckInPlan(
                        "heron",
                        new Rhythm.EveryHours(1),
                        Duration.ofMinutes(61),
                        Set.of(),
                        MOSCOW,
                        START,
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan(new Rhythm.EveryHours(1), EnumSet.allOf(DayOfWeek.class), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoever_answers_every_time_in_time_is_never_missed_and_who_stops_is_missed_one_grace_after_the_next() {
        Seeds.each(1, 200, seeds -> {
            CheckInPlan plan = drawn(seeds);
            Instant now = plan.start();
            Optional<Instant> answered = Optional.empty();
            for (int i = seeds.below(20); i >= 0; i--) {
                Instant due = CheckIn.of(plan, record(answered), now).due().orElseThrow();
                long room = plan.early().plus(plan.grace()).toMinutes();
                Instant at = due.minus(plan.early()).plus(Duration.ofMinutes(seeds.below((int) room)));
                now = at.isBefore(now) ? now : at;
                CheckInState state = CheckIn.of(plan, record(answered), now).state();
                assertThat(state).isIn(CheckInState.DUE, CheckInState.LATE);
                answered = Optional.of(now);
                CheckIn after = CheckIn.of(plan, record(answered), now);
                assertThat(after.state()).isEqualTo(CheckInState.ANSWERED);
                assertThat(after.due().orElseThrow()).isAfter(due);
            }
            Instant next = CheckIn.of(plan, record(answered), now).due().orElseThrow();
            assertThat(CheckIn.of(
                                    plan,
                                    record(answered),
                                    next.plus(plan.grace()).minusSeconds(1))
                            .state())
                    .isEqualTo(CheckInState.LATE);
            for (int days = 0; days < 9; days++) {
                CheckIn missed = CheckIn.of(
                        plan, record(answered), next.plus(plan.grace()).plus(Duration.ofDays(days)));
                assertThat(missed.state()).isEqualTo(CheckInState.MISSED);
                assertThat(missed.due()).contains(next);
            }
        });
    }

    @Test
    void every_check_in_comes_once_in_order_and_never_on_a_day_off() {
        Seeds.each(1, 200, seeds -> {
            CheckInPlan plan = drawn(seeds);
            List<Instant> dues = new ArrayList<>();
            Instant at = plan.start().minusNanos(1);
            for (int i = 0; i < 40; i++) {
                at = plan.dueAfter(at).orElseThrow();
                dues.add(at);
                assertThat(plan.off()).doesNotContain(at.atZone(plan.zone()).getDayOfWeek());
            }
            assertThat(dues).isSorted().doesNotHaveDuplicates();
            for (int i = 0; i + 1 < dues.size(); i++) {
                assertThat(plan.dueAfter(dues.get(i + 1).minusNanos(1))).contains(dues.get(i + 1));
                assertThat(plan.dueAfter(dues.get(i))).contains(dues.get(i + 1));
            }
        });
    }

    private static CheckInPlan drawn(Seeds seeds) {
        Rhythm rhythm = seeds.onceIn(2)
                ? new Rhythm.Daily(LocalTime.of(seeds.below(24), seeds.below(60)))
                : new Rhythm.EveryHours(1 + seeds.below(30));
        Set<DayOfWeek> off = EnumSet.noneOf(DayOfWeek.class);
        for (int i = seeds.below(4); i > 0; i--) {
            off.add(seeds.oneOf(DayOfWeek.values()));
        }
        Instant start = seeds.oneOf(
                        Instant.parse("2026-03-28T12:00:00Z"),
                        Instant.parse("2026-10-24T12:00:00Z"),
                        Instant.parse("2026-12-30T12:00:00Z"))
                .plusSeconds(60L * seeds.below(1440));
        Duration grace = Duration.ofMinutes(1 + seeds.below(60));
        return new CheckInPlan("heron", rhythm, grace, off, seeds.oneOf(BERLIN, MOSCOW), start, Optional.empty());
    }

    private static CheckInPlan plan(Rhythm rhythm, Set<DayOfWeek> off, Optional<LocalDate> last) {
        return new CheckInPlan(
                "heron", rhythm, Duration.ofMinutes(15), off, BERLIN, Instant.parse("2026-01-03T00:00:00Z"), last);
    }

    private static CheckInRecord answered(String at) {
        return record(Optional.of(Instant.parse(at)));
    }

    private static CheckInRecord record(Optional<Instant> answered) {
        return new CheckInRecord(answered, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
