package org.svod.cli.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTimeTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant AT_3_07 = Instant.parse("2026-11-25T00:07:00Z");

    private final TypedTime times = new TypedTime(AT_3_07, MOSCOW);

    @ParameterizedTest
    @CsvSource({
        "02:40, 2026-11-25T02:40+03:00",
        "2.40, 2026-11-25T02:40+03:00",
        "23:50, 2026-11-24T23:50+03:00",
        "03:08, 2026-11-25T03:08+03:00",
        "24.11 22:15, 2026-11-24T22:15+03:00",
        "31.12 23:00, 2025-12-31T23:00+03:00",
        "24.11.2026 22:15, 2026-11-24T22:15+03:00",
        "2026-11-24T22:15+05:00, 2026-11-24T22:15+05:00",
        "now, 2026-11-25T03:07+03:00",
        "сейчас, 2026-11-25T03:07+03:00"
    })
    void what_has_been_is_read_as_the_latest_that_fits(String typed, String meant) {
        assertThat(times.past(typed)).contains(OffsetDateTime.parse(meant).toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "05:40, 2026-11-25T05:40+03:00",
        "02:40, 2026-11-26T02:40+03:00",
        "+30, 2026-11-25T03:37+03:00",
        "30 мин, 2026-11-25T03:37+03:00",
        "2h, 2026-11-25T05:07+03:00",
        "01.01 10:00, 2027-01-01T10:00+03:00"
    })
    void what_is_to_come_is_read_as_the_earliest_that_fits(String typed, String meant) {
        assertThat(times.future(typed)).contains(OffsetDateTime.parse(meant).toInstant());
    }

    @ParameterizedTest
    @CsvSource({"soon", "25:70", "45.13 02:40", "7", "''"})
    void what_is_not_a_time_is_refused(String typed) {
        assertThat(times.past(typed)).isEmpty();
        assertThat(times.future(typed)).isEmpty();
    }

    @Test
    void minutes_from_now_are_never_taken_for_the_past() {
        assertThat(times.past("+30")).isEmpty();
    }
}
