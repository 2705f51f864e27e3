package org.svod.cli.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.svod.cli.words.Words;
import org.svod.protocols.term.Language;

class ShownTimeTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:17:30Z");

    private final ShownTime russian = new ShownTime(NOW, ZoneId.of("Europe/Moscow"), new Words(Language.RU));
    private final ShownTime english = new ShownTime(NOW, ZoneId.of("Europe/Moscow"), new Words(Language.EN));

    @Test
    void what_is_less_than_a_minute_away_is_now() {
        assertThat(russian.withRest(NOW)).isEqualTo("04:17, сейчас");
        assertThat(english.withRest(NOW.plusSeconds(40))).isEqualTo("04:18, now");
        assertThat(english.withRest(NOW.minusSeconds(59))).isEqualTo("04:16, now");
    }

    @Test
    void everything_else_is_counted() {
        assertThat(english.withRest(NOW.plusSeconds(149 * 60))).isEqualTo("06:46, in 2 h 29 min");
        assertThat(english.withRest(NOW.minusSeconds(360))).isEqualTo("04:11, 6 min ago");
    }
}
