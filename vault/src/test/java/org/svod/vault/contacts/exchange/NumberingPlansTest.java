package org.svod.vault.contacts.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.vault.contacts.field.Phone;
import org.svod.vault.contacts.problem.ContactRefusedException;

class NumberingPlansTest {
    private final NumberingPlans plans = new NumberingPlans();

    @ParameterizedTest
    @CsvSource({
        "8 912 345-67-89, +79123456789",
        "+7 (912) 345 67 89, +79123456789",
        "9123456789, +79123456789",
        "79123456789, +79123456789",
        "8(383)222-33-44, +73832223344",
        "tel:+4930123456, +4930123456",
        "810 49 30 123456, +4930123456",
        "+375 29 123-45-67, +375291234567",
        "+995 555 12 34 56, +995555123456",
        "+7 900 000-00-00, +79000000000"
    })
    void a_number_is_kept_as_it_is_dialled_anywhere(String typed, String e164) throws ContactRefusedException {
        assertThat(plans.read(typed).phone()).isEqualTo(Phone.of(e164));
    }

    @ParameterizedTest
    @CsvSource({
        "мама, phone-not-a-number",
        "мама +79123456789, phone-not-a-number",
        "345-67-89, phone-needs-area-code",
        "112, phone-too-short",
        "+7 912 345 67 8, phone-too-short",
        "+7 912 345 67 899, phone-wrong-length",
        "+7 912 345 67 89 2-й номер, phone-wrong-length",
        "+999 12345678, phone-unknown-country",
        "+49 30 1234567890123456789, phone-too-long"
    })
    void what_cannot_be_dialled_from_abroad_is_refused_with_its_reason(String typed, String code) {
        ContactRefusedException refusal = refusal(typed);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.args()).containsExactly("phones", typed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+7 912 345-67-89, мама| |мама",
                "+7 912 345-67-89 мама| |мама",
                "+7 912 345-67-89 (мама)| |мама",
                "+7 912 345-67-89 — мама| |мама",
                "8 912 345-67-89, 2-й номер| |2-й номер",
                "8 912 345-67-89 доб. 12|12|",
                "8 912 345-67-89 ext 12, приёмная|12|приёмная",
                "8 912 345-67-89доб12 (до 18)|12|до 18",
                "8 912 345-67-89, доб. 12| |доб. 12"
            })
    void extension_and_note_are_kept_and_nothing_else_of_what_was_typed(String typed, String extension, String note)
            throws ContactRefusedException {
        Phone expected =
                new Phone("+79123456789", extension == null ? "" : extension.strip(), note == null ? "" : note.strip());
        assertThat(plans.read(typed).phone()).isEqualTo(expected);
        assertThat(plans.read(expected.asTyped()).phone()).isEqualTo(expected);
    }

    @Test
    void a_number_that_no_operator_gives_out_is_kept_and_said_to_be_unusual() throws ContactRefusedException {
        // A number of Belarus as dialled at home, which in Russia is something else.
        assertThat(plans.read("80291234567").unusual()).isTrue();
        assertThat(plans.read("89123456789").unusual()).isFalse();
    }

    @Test
    void a_note_that_is_no_note_any_more_is_refused() {
        assertThat(refusal("+79123456789, " + "а".repeat(61)).args()).containsExactly("phones", "60");
    }

    private ContactRefusedException refusal(String typed) {
        return catchThrowableOfType(ContactRefusedException.class, () -> plans.read(typed));
    }
}
