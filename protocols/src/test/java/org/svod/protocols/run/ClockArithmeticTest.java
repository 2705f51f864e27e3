package org.svod.protocols.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.protocols.clock.ClockUnit;

/** When limits run out: every unit, over midnight, weekends, ends of months and the nights on which clocks change. */
class ClockArithmeticTest {
    @ParameterizedTest(name = "{0}: {1} + {2} {3} in {4} = {5}")
    @CsvSource(
            delimiter = '|',
            value = {
                "minutes run over midnight | 2026-11-24T23:58 | 5 | min | Europe/Moscow | 2026-11-25T00:03:00",
                "three hours run over midnight | 2026-11-24T22:30 | 3 | h | Europe/Moscow | 2026-11-25T01:30:00",
                "48 hours run over a weekend without a move | 2026-11-27T10:00 | 48 | h | Europe/Moscow | 2026-11-29T10:00:00",
                "24-hour units do not move over a weekend | 2026-11-27T10:00 | 1 | day24 | Europe/Moscow | 2026-11-28T10:00:00",
                "24-hour units run over the end of February | 2027-02-27T12:00 | 3 | day24 | Europe/Moscow | 2027-03-02T12:00:00",
                "hours into the spring change are elapsed time | 2026-03-28T23:00 | 3 | h | Europe/Berlin | 2026-03-29T03:00:00",
                "hours into the autumn change are elapsed time | 2026-10-25T00:30 | 3 | h | Europe/Berlin | 2026-10-25T02:30:00",
                "a 24-hour unit over the spring change ends an hour later by the clock | 2026-03-28T12:00 | 1 | day24 | Europe/Berlin | 2026-03-29T13:00:00",
                "a 24-hour unit over the autumn change ends an hour earlier by the clock | 2026-10-24T12:00 | 1 | day24 | Europe/Berlin | 2026-10-25T11:00:00",
                "calendar days: the day of the anchor does not count | 2026-11-23T00:00 | 1 | day_roll | Europe/Moscow | 2026-11-24T23:59:59",
                "calendar days: nor does it at one minute to midnight | 2026-11-23T23:59 | 1 | day_roll | Europe/Moscow | 2026-11-24T23:59:59",
                "ten days from a Tuesday end on a Friday | 2026-11-24T15:00 | 10 | day_roll | Europe/Moscow | 2026-12-04T23:59:59",
                "a last day on a Saturday moves to Monday | 2026-11-25T15:00 | 10 | day_roll | Europe/Moscow | 2026-12-07T23:59:59",
                "a last day on a Sunday moves to Monday | 2026-11-26T15:00 | 10 | day_roll | Europe/Moscow | 2026-12-07T23:59:59",
                "a last day on a Monday stays | 2026-11-27T15:00 | 10 | day_roll | Europe/Moscow | 2026-12-07T23:59:59",
                "over the end of a month and of a year | 2026-12-24T15:00 | 10 | day_roll | Europe/Moscow | 2027-01-04T23:59:59",
                "over the 29th of February | 2028-02-25T15:00 | 4 | day_roll | Europe/Moscow | 2028-02-29T23:59:59",
                "a roll over the end of a month | 2027-01-29T15:00 | 1 | day_roll | Europe/Moscow | 2027-02-01T23:59:59",
                "a last day of 23 hours ends at its midnight | 2026-03-28T15:00 | 1 | day_roll | Europe/Berlin | 2026-03-30T23:59:59",
                "where the day begins at one o'clock the day before ends at midnight | 2026-09-02T15:00 | 3 | day_roll | America/Santiago | 2026-09-07T23:59:59",
            })
    void a_limit_runs_out(
            String about, LocalDateTime anchor, int length, String unit, String zoneName, LocalDateTime expires) {
        ZoneId zone = ZoneId.of(zoneName);
        Instant end = ClockArithmetic.expires(
                anchor.atZone(zone).toInstant(), length, ClockUnit.ofCode(unit).orElseThrow(), zone);
        assertThat(LocalDateTime.ofInstant(end, zone)).as(about).isEqualTo(expires);
    }

    @Test
    void the_same_instant_is_another_day_elsewhere_and_the_place_decides() {
        Instant evening = Instant.parse("2026-11-24T22:00:00Z"); // One in the night of the 25th in Moscow.
        assertThat(ClockArithmetic.expires(evening, 1, ClockUnit.DAY_ROLL, ZoneId.of("Europe/Moscow")))
                .isEqualTo(Instant.parse("2026-11-26T20:59:59Z"));
        assertThat(ClockArithmetic.expires(evening, 1, ClockUnit.DAY_ROLL, ZoneId.of("UTC")))
                .isEqualTo(Instant.parse("2026-11-25T23:59:59Z"));
    }
}
