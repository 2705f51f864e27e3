package org.svod.protocols.lint.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SmsSegmentTest {
    @Test
    void latin_text_fits_up_to_160_places() {
        assertThat(SmsSegment.of("a".repeat(159)).fits()).isTrue();
        assertThat(SmsSegment.of("a".repeat(160)).fits()).isTrue();
        assertThat(SmsSegment.of("a".repeat(161)).fits()).isFalse();
    }

    @Test
    void one_russian_letter_leaves_70_places() {
        assertThat(SmsSegment.of("д" + "a".repeat(68)).fits()).isTrue();
        assertThat(SmsSegment.of("д" + "a".repeat(69)).fits()).isTrue();
        assertThat(SmsSegment.of("д" + "a".repeat(70)).fits()).isFalse();
    }

    @Test
    void brackets_and_the_euro_take_two_places() {
        assertThat(SmsSegment.of("[]€")).isEqualTo(new SmsSegment.Use(6, 160));
        assertThat(SmsSegment.of("[".repeat(80)).fits()).isTrue();
        assertThat(SmsSegment.of("[".repeat(81)).fits()).isFalse();
    }

    @Test
    void a_curly_apostrophe_or_a_long_dash_is_not_of_the_gsm_alphabet() {
        assertThat(SmsSegment.of("don\u2019t")).isEqualTo(new SmsSegment.Use(5, 70));
        assertThat(SmsSegment.of("a \u2014 b")).isEqualTo(new SmsSegment.Use(5, 70));
    }

    @Test
    void a_sign_beyond_the_first_plane_takes_two_places_of_70() {
        assertThat(SmsSegment.of("\uD83D\uDE00")).isEqualTo(new SmsSegment.Use(2, 70));
    }
}
