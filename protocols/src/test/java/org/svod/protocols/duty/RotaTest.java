package org.svod.protocols.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.protocols.run.Seeds;

/** Who is on when, over midnight, month ends and changes of the clock. People are invented. */
class RotaTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @ParameterizedTest
    @CsvSource({
        "Europe/Moscow,2026-11-24T20:00,2026-11-24T17:00:00Z",
        "Europe/Berlin,2026-03-29T01:59,2026-03-29T00:59:00Z",
        "Europe/Berlin,2026-03-29T02:00,2026-03-29T01:00:00Z",
        "Europe/Berlin,2026-03-29T02:30,2026-03-29T01:00:00Z",
        "Europe/Berlin,2026-03-29T03:00,2026-03-29T01:00:00Z",
        "Europe/Berlin,2026-10-25T02:00,2026-10-25T00:00:00Z",
        "Europe/Berlin,2026-10-25T02:59,2026-10-25T00:59:00Z",
        "Europe/Berlin,2026-10-25T03:00,2026-10-25T02:00:00Z",
        // Half an hour, and a whole day that never was.
        "Australia/Lord_Howe,2026-10-04T02:15,2026-10-03T15:30:00Z",
        "Pacific/Apia,2011-12-30T12:00,2011-12-30T10:00:00Z",
    })
    void a_wall_time_is_one_instant_also_where_the_clock_changes(String zone, String local, String instant) {
        assertThat(wall(local, ZoneId.of(zone)).instant()).isEqualTo(Instant.parse(instant));
    }

    @Test
    void later_wall_times_never_give_earlier_instants() {
        for (String zone : List.of("Europe/Berlin", "Australia/Lord_Howe", "America/St_Johns", "Europe/Moscow")) {
            Instant before = Instant.MIN;
            LocalDateTime at = LocalDateTime.parse("2026-01-01T00:00");
            while (at.getYear() == 2026) {
                Instant now = new WallTime(at, ZoneId.of(zone)).instant();
                assertThat(now).as(zone + " " + at).isAfterOrEqualTo(before);
                before = now;
                at = at.plusMinutes(15);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // The beginning belongs to a shift and its end does not.
        "2026-11-30T19:59:59Z,lynx", "2026-11-30T20:00:00Z,heron", "2026-11-30T20:59:59Z,heron",
        // Midnight and the end of the month are moments like others.
        "2026-11-30T21:00:00Z,heron", "2026-12-01T03:59:59Z,heron", "2026-12-01T04:00:00Z,nobody",
    })
    void a_night_shift_holds_from_its_first_second_to_the_last_before_its_end(String at, String who) {
        Rota rota = dated(
                shift("lynx", "2026-11-30T08:00", "2026-11-30T23:00", MOSCOW),
                shift("heron", "2026-11-30T23:00", "2026-12-01T07:00", MOSCOW));
        assertThat(onAt(rota, Instant.parse(at))).isEqualTo(who);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-24,9", "2026-03-28,7", "2026-11-24,8"})
    void a_night_of_eight_hours_has_nine_in_october_and_seven_in_march(String day, int hours) {
        LocalDate date = LocalDate.parse(day);
        Rota rota = dated(new DatedShift(
                "heron",
                new WallTime(date.atTime(22, 0), BERLIN),
                new WallTime(date.plusDays(1).atTime(6, 0), BERLIN)));
        Watch night = onlyHeld(rota, Instant.parse(day + "T00:00:00Z"), Duration.ofDays(2));
        assertThat(Duration.between(night.span().from(), night.span().until())).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-25,02:30", "2026-10-25,02:00", "2026-10-25,03:00", "2026-03-29,02:30", "2026-03-29,03:00"})
    void two_shifts_that_meet_in_the_hour_of_the_change_leave_no_gap_and_no_overlap(String day, String hour) {
        LocalDate date = LocalDate.parse(day);
        WallTime change = new WallTime(date.atTime(LocalTime.parse(hour)), BERLIN);
        Rota rota = dated(
                new DatedShift("heron", new WallTime(date.minusDays(1).atTime(22, 0), BERLIN), change),
                new DatedShift("lynx", change, new WallTime(date.atTime(8, 0), BERLIN)));
        List<Watch> watches = rota.watches(new Span(
                new WallTime(date.minusDays(1).atTime(22, 0), BERLIN).instant(),
                new WallTime(date.atTime(8, 0), BERLIN).instant()));
        assertThat(watches).extracting(Watch::who).containsExactly(List.of("heron"), List.of("lynx"));
    }

    @Test
    void a_shift_inside_the_hour_that_does_not_come_is_empty_and_changes_nothing() {
        Rota rota = dated(shift("heron", "2026-03-29T02:10", "2026-03-29T02:50", BERLIN));
        assertThat(rota.watches(span("2026-03-28T00:00:00Z", "2026-03-30T00:00:00Z")))
                .allMatch(Watch::isGap);
    }

    @Test
    void a_shift_keeps_the_zone_it_was_agreed_in_whoever_looks_from_where() {
        Rota rota = dated(
                shift("heron", "2026-11-24T20:00", "2026-11-25T00:00", MOSCOW),
                shift("lynx", "2026-11-24T22:00", "2026-11-25T06:00", BERLIN));
        assertThat(rota.watches(span("2026-11-24T17:00:00Z", "2026-11-25T05:00:00Z")))
                .extracting(Watch::who)
                .containsExactly(List.of("heron"), List.of("lynx"));
    }

    @Test
    void the_weekly_pattern_comes_every_week_also_over_midnight_and_a_dated_shift_stands_in_its_place() {
        WeeklyShift nights = new WeeklyShift(
                "heron",
                EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                LocalTime.of(22, 0),
                LocalTime.of(6, 0),
                LocalDate.parse("2026-11-20"),
                Optional.of(LocalDate.parse("2026-11-28")),
                MOSCOW);
        Rota rota = new Rota(
                List.of(shift("lynx", "2026-11-21T23:00", "2026-11-22T01:00", MOSCOW)), List.of(nights), List.of());
        List<Watch> held = rota.watches(span("2026-11-01T00:00:00Z", "2026-12-31T00:00:00Z")).stream()
                .filter(watch -> !watch.isGap())
                .toList();
        assertThat(held)
                .extracting(watch -> watch.span().from() + " " + watch.who().get(0))
                .containsExactly(
                        "2026-11-20T19:00:00Z heron",
                        "2026-11-21T19:00:00Z heron",
                        "2026-11-21T20:00:00Z lynx",
                        "2026-11-21T22:00:00Z heron",
                        "2026-11-27T19:00:00Z heron",
                        "2026-11-28T19:00:00Z heron");
    }

    @Test
    void who_took_a_shift_may_give_a_part_of_it_on_and_somebody_may_stand_beside() {
        DatedShift day = shift("heron", "2026-11-24T08:00", "2026-11-24T20:00", MOSCOW);
        Rota rota = new Rota(
                List.of(day),
                List.of(),
                List.of(
                        swap("heron", "lynx", "2026-11-24T08:00", "2026-11-24T20:00"),
                        swap("lynx", "crane", "2026-11-24T12:00", "2026-11-24T14:00"),
                        swap("", "owl", "2026-11-24T13:00", "2026-11-24T14:00"),
                        swap("lynx", "", "2026-11-24T18:00", "2026-11-24T19:00"),
                        // Not on at all: changes nothing.
                        swap("stork", "wolf", "2026-11-24T08:00", "2026-11-24T20:00")));
        assertThat(rota.watches(span("2026-11-24T05:00:00Z", "2026-11-24T17:00:00Z")))
                .extracting(Watch::who)
                .containsExactly(
                        List.of("lynx"),
                        List.of("crane"),
                        List.of("crane", "owl"),
                        List.of("lynx"),
                        List.of(),
                        List.of("lynx"));
    }

    @Test
    void one_shift_is_one_shift_also_where_the_next_is_the_same_persons() {
        WeeklyShift days = new WeeklyShift(
                "heron",
                EnumSet.allOf(DayOfWeek.class),
                LocalTime.of(8, 0),
                LocalTime.of(8, 0),
                LocalDate.parse("2026-11-01"),
                Optional.empty(),
                MOSCOW);
        Rota rota = new Rota(List.of(), List.of(days), List.of());
        Span sight = span("2026-11-24T09:00:00Z", "2026-12-24T09:00:00Z");
        assertThat(rota.shift("heron", sight)).contains(span("2026-11-24T09:00:00Z", "2026-11-25T05:00:00Z"));
        assertThat(rota.shift("lynx", sight)).isEmpty();
        Rota cut = new Rota(
                List.of(shift("lynx", "2026-11-24T20:00", "2026-11-25T20:00", MOSCOW)), List.of(days), List.of());
        assertThat(cut.shift("heron", sight)).contains(span("2026-11-24T09:00:00Z", "2026-11-24T17:00:00Z"));
        assertThat(cut.shift("lynx", sight)).contains(span("2026-11-24T17:00:00Z", "2026-11-25T17:00:00Z"));
    }

    @Test
    void the_outlook_names_who_is_on_the_change_who_is_next_gaps_and_overlaps() {
        Rota rota = dated(
                shift("heron", "2026-11-24T08:00", "2026-11-24T20:00", MOSCOW),
                shift("lynx", "2026-11-24T22:00", "2026-11-25T08:00", MOSCOW),
                shift("crane", "2026-11-25T06:00", "2026-12-20T08:00", MOSCOW));
        Outlook outlook = Outlook.of(rota, Instant.parse("2026-11-24T09:00:00Z"));
        assertThat(outlook.now().who()).containsExactly("heron");
        assertThat(outlook.now().span().until()).isEqualTo(Instant.parse("2026-11-24T17:00:00Z"));
        assertThat(outlook.next())
                .hasValueSatisfying(next -> assertThat(next.isGap()).isTrue());
        assertThat(outlook.nextOn())
                .hasValueSatisfying(next -> assertThat(next.who()).containsExactly("lynx"));
        assertThat(outlook.gaps()).hasSize(1);
        assertThat(outlook.overlaps()).singleElement().satisfies(both -> assertThat(both.who())
                .containsExactly("lynx", "crane"));
        Outlook end = Outlook.of(rota, Instant.parse("2026-12-20T05:00:00Z"));
        assertThat(end.now().isGap()).isTrue();
        assertThat(end.nextOn()).isEmpty();
        assertThat(end.changes()).isFalse();
    }

    @Test
    void whatever_is_on_the_list_every_minute_is_held_by_whom_a_plain_reading_says() {
        Seeds.each(1, 150, seeds -> {
            ZoneId zone = seeds.oneOf(BERLIN, MOSCOW, ZoneId.of("Australia/Lord_Howe"), ZoneId.of("America/St_Johns"));
            LocalDateTime begin = seeds.oneOf(
                    LocalDateTime.parse("2026-03-28T00:00"),
                    LocalDateTime.parse("2026-10-24T00:00"),
                    LocalDateTime.parse("2026-10-03T00:00"),
                    LocalDateTime.parse("2026-11-30T00:00"));
            Rota rota = drawn(seeds, zone, begin);
            Span window =
                    new Span(new WallTime(begin, zone).instant(), new WallTime(begin.plusDays(3), zone).instant());
            List<Watch> watches = rota.watches(window);
            assertThat(watches.get(0).span().from()).isEqualTo(window.from());
            assertThat(watches.get(watches.size() - 1).span().until()).isEqualTo(window.until());
            for (int i = 1; i < watches.size(); i++) {
                assertThat(watches.get(i).span().from())
                        .isEqualTo(watches.get(i - 1).span().until());
                assertThat(watches.get(i).who()).isNotEqualTo(watches.get(i - 1).who());
            }
            for (Watch watch : watches) {
                for (Instant at = watch.span().from();
                        at.isBefore(watch.span().until());
                        at = at.plus(Duration.ofMinutes(15))) {
                    assertThat(watch.who()).as("at " + at).isEqualTo(plainly(rota, at));
                }
            }
        });
    }

    private static Rota drawn(Seeds seeds, ZoneId zone, LocalDateTime begin) {
        List<DatedShift> dated = new ArrayList<>();
        for (int i = seeds.below(5); i > 0; i--) {
            LocalDateTime from = begin.plusMinutes(15L * seeds.below(4 * 72));
            dated.add(new DatedShift(
                    person(seeds),
                    new WallTime(from, zone),
                    new WallTime(from.plusMinutes(15L * seeds.below(60)), zone)));
        }
        List<WeeklyShift> weekly = new ArrayList<>();
        for (int i = seeds.below(3); i > 0; i--) {
            Set<DayOfWeek> days = EnumSet.of(seeds.oneOf(DayOfWeek.values()), seeds.oneOf(DayOfWeek.values()));
            weekly.add(new WeeklyShift(
                    person(seeds),
                    days,
                    LocalTime.of(seeds.below(24), 15 * seeds.below(4)),
                    LocalTime.of(seeds.below(24), 15 * seeds.below(4)),
                    begin.toLocalDate().minusDays(seeds.below(9)).plusDays(seeds.below(3)),
                    seeds.onceIn(3) ? Optional.of(begin.toLocalDate().plusDays(seeds.below(3))) : Optional.empty(),
                    zone));
        }
        List<Swap> swaps = new ArrayList<>();
        for (int i = seeds.below(4); i > 0; i--) {
            LocalDateTime from = begin.plusMinutes(15L * seeds.below(4 * 72));
            swaps.add(new Swap(
                    seeds.onceIn(4) ? Optional.empty() : Optional.of(person(seeds)),
                    Optional.of(person(seeds)),
                    new WallTime(from, zone),
                    new WallTime(from.plusMinutes(15L * seeds.below(60)), zone)));
        }
        return new Rota(dated, weekly, swaps);
    }

    private static String person(Seeds seeds) {
        return seeds.oneOf("heron", "lynx", "crane", "owl");
    }

    /** The same answer by asking each line by itself, day after day, without cutting anything into stretches. */
    private static List<String> plainly(Rota rota, Instant at) {
        List<String> on = rota.dated().stream()
                .filter(shift -> !at.isBefore(shift.from().instant())
                        && at.isBefore(shift.until().instant()))
                .map(DatedShift::who)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        if (on.isEmpty()) {
            for (WeeklyShift shift : rota.weekly()) {
                LocalDate today = at.atZone(shift.zone()).toLocalDate();
                for (LocalDate day : List.of(today.minusDays(1), today)) {
                    boolean comes = shift.days().contains(day.getDayOfWeek())
                            && !day.isBefore(shift.since())
                            && (shift.last().isEmpty()
                                    || !day.isAfter(shift.last().get()));
                    LocalDate ends = shift.until().compareTo(shift.from()) > 0 ? day : day.plusDays(1);
                    Instant from = new WallTime(day.atTime(shift.from()), shift.zone()).instant();
                    Instant until = new WallTime(ends.atTime(shift.until()), shift.zone()).instant();
                    if (comes && !at.isBefore(from) && at.isBefore(until) && !on.contains(shift.who())) {
                        on.add(shift.who());
                    }
                }
            }
        }
        for (Swap swap : rota.swaps()) {
            if (at.isBefore(swap.from().instant()) || !at.isBefore(swap.until().instant())) {
                continue;
            }
            String in = swap.in().orElseThrow();
            if (swap.out().isEmpty()) {
                if (!on.contains(in)) {
                    on.add(in);
                }
            } else if (on.contains(swap.out().get())) {
                int place = on.indexOf(swap.out().get());
                on.remove(swap.out().get());
                if (!on.contains(in)) {
                    on.add(place, in);
                }
            }
        }
        return on;
    }

    private static String onAt(Rota rota, Instant at) {
        List<String> who = rota.watches(new Span(at, at.plusSeconds(1))).get(0).who();
        return who.isEmpty() ? "nobody" : String.join("+", who);
    }

    private static Watch onlyHeld(Rota rota, Instant from, Duration length) {
        List<Watch> held = rota.watches(new Span(from, from.plus(length))).stream()
                .filter(watch -> !watch.isGap())
                .toList();
        assertThat(held).hasSize(1);
        return held.get(0);
    }

    private static Rota dated(DatedShift... shifts) {
        return new Rota(List.of(shifts), List.of(), List.of());
    }

    private static DatedShift shift(String who, String from, String until, ZoneId zone) {
        return new DatedShift(who, wall(from, zone), wall(until, zone));
    }

    private static Swap swap(String out, String in, String from, String until) {
        return new Swap(
                Optional.of(out).filter(each -> !each.isEmpty()),
                Optional.of(in).filter(each -> !each.isEmpty()),
                wall(from, MOSCOW),
                wall(until, MOSCOW));
    }

    private static WallTime wall(String local, ZoneId zone) {
        return new WallTime(LocalDateTime.parse(local), zone);
    }

    private static Span span(String from, String until) {
        return new Span(Instant.parse(from), Instant.parse(until));
    }
}
