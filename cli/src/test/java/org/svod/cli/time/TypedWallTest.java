package org.svod.cli.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedWallTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20:00|2026-11-24T12:00|2026-11-24T20:00",
                "8.30|2026-11-24T12:00|2026-11-25T08:30",
                "12:00|2026-11-24T12:00|2026-11-24T12:00",
                "00:00|2026-11-30T12:00|2026-12-01T00:00",
                "25.11 08:00|2026-11-24T12:00|2026-11-25T08:00",
                "24.11 08:00|2026-11-24T12:00|2026-11-24T08:00",
                // Around New Year the nearest day is meant, which may be yesterday.
                "1.1 08:00|2026-12-31T12:00|2027-01-01T08:00",
                "31.12 08:00|2027-01-01T12:00|2026-12-31T08:00",
                "29.02 08:00|2027-12-31T12:00|2028-02-29T08:00",
                "25.11.2030 08:00|2026-11-24T12:00|2030-11-25T08:00",
                "2026-12-01T20:00|2026-11-24T12:00|2026-12-01T20:00",
            })
    void a_time_is_read_as_it_stands_on_the_wall(String typed, String least, String read) {
        assertThat(TypedWall.time(typed, LocalDateTime.parse(least))).contains(LocalDateTime.parse(read));
    }

    @ParameterizedTest
    @CsvSource({"25:00", "20:60", "31.02 08:00", "08", "tomorrow", "25.11", "''"})
    void what_is_no_time_is_not_read_as_one(String typed) {
        assertThat(TypedWall.time(typed, LocalDateTime.parse("2026-11-24T12:00")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mon-fri|[MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY]",
                "sat,Sun|[SATURDAY, SUNDAY]",
                "сб-пн|[MONDAY, SATURDAY, SUNDAY]",
                "пн, чт|[MONDAY, THURSDAY]",
                "mon-sun|[MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY]",
                "monday|[]",
                "mon,|[]",
                "|[]",
            })
    void days_are_read_in_both_languages(String typed, String days) {
        assertThat(TypedWall.days(typed == null ? "" : typed)).hasToString(days);
    }

    @Test
    void lengths_and_days_are_read() {
        assertThat(TypedWall.length("15")).contains(Duration.ofMinutes(15));
        assertThat(TypedWall.length("15 мин")).contains(Duration.ofMinutes(15));
        assertThat(TypedWall.length("2ч")).contains(Duration.ofHours(2));
        assertThat(TypedWall.length("2h")).contains(Duration.ofHours(2));
        assertThat(TypedWall.length("soon")).isEmpty();
        assertThat(TypedWall.day("2026-12-01", LocalDate.parse("2026-11-24"))).contains(LocalDate.parse("2026-12-01"));
    }
}
