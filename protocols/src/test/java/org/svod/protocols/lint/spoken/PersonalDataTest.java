package org.svod.protocols.lint.spoken;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PersonalDataTest {
    @ParameterizedTest
    @CsvSource({
        "позвоните +7 900 555-01-23, phone",
        "8(900)5550123, phone",
        "+1 (202) 555-0123, phone",
        "пишите a.b+c@example.org сразу, mail",
        "почта на кириллице: имя@пример.рф, mail",
        "канал @example_channel, handle",
        "t.me/example, handle",
        "паспорт 45 00 123456, document",
        "паспорт 4500 № 123456, document",
    })
    void what_reaches_or_names_a_person_is_found(String text, String kind) {
        assertThat(PersonalData.find(text)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "КоАП 27.5 ч. 1, 4 и УПК 165, 182 (11)",
                "с 29.10.2024 (364-ФЗ), раньше 28.03.1998",
                "checked on 2026-11-23 2026-11-24",
                "звоните 112 или 103",
                "3 часа, 48 часов, 10 суток; 22:00–06:00",
                "Constitutional Court 4-O of 14.01.2020",
                "half @ noon",
                "10–30 thousand roubles, 2025/2026",
            })
    void law_dates_and_limits_are_not(String text) {
        assertThat(PersonalData.find(text)).isEmpty();
    }
}
