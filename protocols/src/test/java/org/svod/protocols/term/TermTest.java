package org.svod.protocols.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TermTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "3h", "raid-flat", "search_start", "ru-adm-3h", "a-b_c"})
    void names_of_small_letters_and_digits_are_names(String name) {
        assertThat(new StepId(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a-", "-a", "a--b", "A", "а", "a b", "a.b", "a\n"})
    void anything_else_is_not_a_name(String name) {
        assertThatThrownBy(() -> new StepId(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_name_has_at_most_64_characters() {
        assertThat(Slug.isValid("a".repeat(64))).isTrue();
        assertThat(Slug.isValid("a".repeat(65))).isFalse();
    }

    @Test
    void a_date_is_written_as_far_as_it_is_known_and_covers_every_day_it_can_be() {
        RoughDate month = RoughDate.parse("2024-02").orElseThrow();
        assertThat(month).hasToString("2024-02");
        assertThat(month.first()).isEqualTo("2024-02-01");
        assertThat(month.last()).isEqualTo("2024-02-29");
        assertThat(RoughDate.parse("2021").orElseThrow().last()).isEqualTo("2021-12-31");
        assertThat(month.isAfter(LocalDate.of(2024, 2, 1))).isFalse();
        assertThat(month.mayBeAfter(LocalDate.of(2024, 2, 28))).isTrue();
        assertThat(month.mayBeAfter(LocalDate.of(2024, 2, 29))).isFalse();
        RoughDate day = RoughDate.parse("2024-03-05").orElseThrow();
        assertThat(day.first()).isEqualTo(day.last()).isEqualTo("2024-03-05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "24", "2024-3", "2024-13", "2024-02-30", "2024-03-5", "03.2024", "2024 ", "02024", "-2024"})
    void no_other_form_and_no_day_that_never_was_is_a_date(String text) {
        assertThat(RoughDate.parse(text)).isEmpty();
    }

    @Test
    void a_language_that_is_not_written_shows_the_other_one() {
        LocalizedText onlyRussian = new LocalizedText("Да", "");
        assertThat(onlyRussian.in(Language.EN)).isEqualTo("Да");
        assertThat(onlyRussian.exactly(Language.EN)).isEmpty();
    }

    @Test
    void a_text_in_no_language_is_no_text() {
        assertThatThrownBy(() -> new LocalizedText(" ", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
