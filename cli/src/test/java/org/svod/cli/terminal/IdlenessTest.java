package org.svod.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdlenessTest {
    private static final Instant LAST = Instant.parse("2026-11-24T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, false, SHOWN",
        "119, false, SHOWN",
        "120, false, DARK",
        "299, false, DARK",
        "300, false, DROPPED",
        "119, true, SHOWN",
        "120, true, DARK",
        "300, true, DARK",
        "1799, true, DARK",
        "1800, true, DROPPED",
        "86400, true, DROPPED",
        "-3600, false, SHOWN"
    })
    void after_two_minutes_it_is_dark_and_after_five_or_thirty_the_keys_are_gone(
            long seconds, boolean inIncident, Idleness expected) {
        assertThat(Idleness.after(LAST, LAST.plusSeconds(seconds), inIncident)).isEqualTo(expected);
    }
}
