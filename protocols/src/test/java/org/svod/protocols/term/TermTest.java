package org.svod.protocols.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
