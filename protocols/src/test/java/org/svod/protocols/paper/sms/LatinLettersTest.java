package org.svod.protocols.paper.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.protocols.Protocol;
import org.svod.protocols.format.BundledProtocols;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.term.LocalizedText;

final class LatinLettersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Обыск. Зовите адвоката | Obysk. Zovite advokata",
                "щука, чай, хлеб, цена, ёж | shchuka, chai, khleb, tsena, ezh",
                "Южная, объезд, подъём | Yuzhnaya, obezd, podem",
                "ЖДИТЕ. Ждите. ЧП | ZHDITE. Zhdite. CHP",
                "«Да» — №5… | \"Da\" - No5...",
                "already Latin, 10:30 | already Latin, 10:30",
            })
    void a_text_in_latin_letters(String russian, String latin) {
        assertThat(LatinLetters.of(russian)).isEqualTo(latin);
    }

    @Test
    void every_russian_letter_becomes_one_that_160_places_are_for() {
        String alphabet = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
        String both = alphabet + alphabet.toUpperCase(Locale.ROOT);
        assertThat(SmsCount.of(LatinLetters.of(both)).encoding()).isEqualTo(SmsCount.Encoding.GSM7);
    }

    @Test
    void every_bundled_message_goes_out_as_one_sms_in_latin_letters_too() {
        for (ProtocolSource source : BundledProtocols.load()) {
            Protocol protocol = source.protocol();
            for (LocalizedText message : protocol.sms().values()) {
                SmsCount count = SmsCount.of(LatinLetters.of(message.ru()));
                assertThat(count.encoding()).as(message.ru()).isEqualTo(SmsCount.Encoding.GSM7);
                assertThat(count.fitsOne()).as(message.ru()).isTrue();
            }
        }
    }
}
