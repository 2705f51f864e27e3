package org.svod.vault.contacts.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.vault.contacts.problem.ContactRefusedException;

class AliasTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"лена", "Лена-2", "anna-spb", "юрист-anna", "ёж", "42", "əli", "а1234567890123456789012345678901"
            })
    void letters_of_any_alphabet_digits_and_inner_hyphens_make_an_alias(String typed) throws ContactRefusedException {
        assertThat(Alias.read(typed).value()).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "'', alias-empty",
        "л, alias-too-short",
        "анна лена, alias-characters",
        "-анна, alias-characters",
        "анна-, alias-characters",
        "ан--на, alias-characters",
        "анна_1, alias-characters",
        "a@b, alias-characters",
        "--help, alias-characters",
        "лeна, alias-mixed-alphabets",
        "0123456789abcdef0123456789ABCDEF, alias-like-id",
        "а12345678901234567890123456789012, field-too-long"
    })
    void anything_else_is_refused_with_its_reason(String typed, String code) {
        assertThat(refusal(typed).code()).isEqualTo(code);
        assertThat(refusal(typed).args()).first().isEqualTo("alias");
    }

    @Test
    void capital_letters_and_two_dots_make_no_other_alias() throws ContactRefusedException {
        assertThat(Alias.read("ПЁТР").folded()).isEqualTo(Alias.read("петр").folded());
    }

    @Test
    void a_message_for_a_trace_does_not_repeat_what_was_typed() {
        assertThat(refusal("анна лена")).hasMessage("contact: alias-characters");
    }

    private static ContactRefusedException refusal(String typed) {
        return catchThrowableOfType(ContactRefusedException.class, () -> Alias.read(typed));
    }
}
