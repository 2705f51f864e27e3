package org.svod.protocols.paper.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.protocols.paper.sms.SmsCount.Encoding.GSM7;
import static org.svod.protocols.paper.sms.SmsCount.Encoding.UCS2;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SmsCountTest {
    @ParameterizedTest
    @CsvSource({"159, 1", "160, 1", "161, 2", "306, 2", "307, 3", "459, 3", "460, 4"})
    void latin_text(int signs, int parts) {
        assertThat(SmsCount.of("a".repeat(signs))).isEqualTo(new SmsCount(GSM7, signs, parts));
    }

    @ParameterizedTest
    @CsvSource({"69, 1", "70, 1", "71, 2", "134, 2", "135, 3", "201, 3", "202, 4"})
    void russian_text(int signs, int parts) {
        assertThat(SmsCount.of("д".repeat(signs))).isEqualTo(new SmsCount(UCS2, signs, parts));
        assertThat(SmsCount.of("a".repeat(signs - 1) + "д")).isEqualTo(new SmsCount(UCS2, signs, parts));
    }

    @Test
    void an_empty_text_is_one_message() {
        assertThat(SmsCount.of("")).isEqualTo(new SmsCount(GSM7, 0, 1));
    }

    @Test
    void brackets_and_the_euro_take_two_places() {
        assertThat(SmsCount.of("[]€")).isEqualTo(new SmsCount(GSM7, 6, 1));
        assertThat(SmsCount.of("[".repeat(80)).fitsOne()).isTrue();
        assertThat(SmsCount.of("[".repeat(81)).fitsOne()).isFalse();
    }

    @Test
    void a_sign_of_two_places_is_not_cut_apart_by_the_end_of_a_part() {
        assertThat(SmsCount.of("a".repeat(152) + "€" + "a".repeat(152))).isEqualTo(new SmsCount(GSM7, 306, 3));
        assertThat(SmsCount.of("д".repeat(66) + "\uD83D\uDE00" + "д".repeat(66)))
                .isEqualTo(new SmsCount(UCS2, 134, 3));
    }

    @Test
    void a_curly_apostrophe_or_a_long_dash_is_not_of_the_gsm_alphabet() {
        assertThat(SmsCount.of("don\u2019t").encoding()).isEqualTo(UCS2);
        assertThat(SmsCount.of("a \u2014 b").encoding()).isEqualTo(UCS2);
        assertThat(SmsCount.of("Größe à Å").encoding()).isEqualTo(GSM7);
    }

    @Test
    void a_sign_beyond_the_first_plane_takes_two_places_of_70() {
        assertThat(SmsCount.of("\uD83D\uDE00")).isEqualTo(new SmsCount(UCS2, 2, 1));
    }
}
