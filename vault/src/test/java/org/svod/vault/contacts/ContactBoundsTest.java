package org.svod.vault.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.contacts.field.ContactField;
import org.svod.vault.contacts.problem.ContactRefusedException;

class ContactBoundsTest {
    private BookFixture vault;

    @BeforeEach
    void open(@TempDir Path directory) throws Exception {
        vault = new BookFixture(directory);
    }

    @AfterEach
    void close() throws Exception {
        vault.close();
    }

    @Test
    void each_text_has_its_longest_and_one_character_more_is_refused() throws Exception {
        for (ContactField field : List.of(
                ContactField.NAME,
                ContactField.ROLES,
                ContactField.HANDLES,
                ContactField.CITY,
                ContactField.LANGUAGES,
                ContactField.HOURS,
                ContactField.NOTES,
                ContactField.TAGS)) {
            String longest = "𝄞".repeat(field.maxLength());
            vault.book().add(change(field, List.of(longest)).newAlias("есть-" + field.word()));
            ContactRefusedException refusal =
                    refusal(change(field, List.of(longest + "а")).newAlias("нет-" + field.word()));
            assertThat(refusal.code()).isEqualTo("field-too-long");
            assertThat(refusal.args()).containsExactly(field.word(), Integer.toString(field.maxLength()));
        }
    }

    @Test
    void each_list_has_its_most_and_one_more_is_refused() throws Exception {
        for (ContactField field : List.of(
                ContactField.ROLES,
                ContactField.HANDLES,
                ContactField.LANGUAGES,
                ContactField.TAGS,
                ContactField.PHONES)) {
            List<String> most = IntStream.range(0, field.maxCount())
                    .mapToObj(i -> field == ContactField.PHONES ? "+790000001" + (10 + i) : "слово" + i)
                    .toList();
            vault.book().add(change(field, most).newAlias("есть-" + field.word()));
            List<String> more =
                    Stream.concat(most.stream(), Stream.of("+79000000909")).toList();
            ContactRefusedException refusal = refusal(change(field, more).newAlias("нет-" + field.word()));
            assertThat(refusal.code()).isEqualTo("field-too-many");
            assertThat(refusal.args()).containsExactly(field.word(), Integer.toString(field.maxCount()));
        }
    }

    @Test
    void a_flood_is_refused_before_it_is_cleaned() {
        assertThat(refusal(ContactChange.alias("анна").name("\u200b".repeat(1_000_000)))
                        .code())
                .isEqualTo("field-too-long");
    }

    @Test
    void what_steers_a_terminal_is_left_out_of_every_field_and_said() throws Exception {
        ContactReceipt receipt = vault.book()
                .add(ContactChange.alias("ан\u200bна")
                        .name("А\u001b[31mнна")
                        .tags(List.of("\u202eночь", "ночь", ""))
                        .notes("раз\u0007\nдва")
                        .phones(List.of("+7900\u200b0000102, д\u0000ом"))
                        .verified("л\u2066ена", LocalDate.of(2026, 11, 23)));

        Contact contact = receipt.contact();
        assertThat(contact.alias()).isEqualTo("анна");
        assertThat(contact.name()).isEqualTo("А[31mнна");
        assertThat(contact.tags()).containsExactly("ночь");
        assertThat(contact.notes()).isEqualTo("раз\nдва");
        assertThat(contact.phones().get(0).note()).isEqualTo("дом");
        assertThat(contact.verification().orElseThrow().by()).isEqualTo("лена");
        assertThat(receipt.notices())
                .allMatch(notice -> notice.kind().code().equals("invisible-characters-removed"))
                .extracting(ContactNotice::field)
                .containsExactlyInAnyOrder(
                        ContactField.ALIAS,
                        ContactField.NAME,
                        ContactField.TAGS,
                        ContactField.NOTES,
                        ContactField.PHONES,
                        ContactField.VERIFIED);
    }

    @Test
    void doubles_of_a_list_are_kept_once() throws Exception {
        Contact contact = vault.book()
                .add(ContactChange.alias("анна")
                        .roles(List.of("юрист", "Юрист", "lawyer"))
                        .phones(List.of("89000000102", "+7 900 000 01 02, дом")))
                .contact();
        assertThat(contact.roles()).containsExactly("юрист", "lawyer");
        assertThat(contact.phones()).hasSize(1);
    }

    @Test
    void an_unusual_number_is_kept_and_said() throws Exception {
        assertThat(vault.book()
                        .add(ContactChange.alias("анна").phones(List.of("80291234567")))
                        .notices())
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.kind().code()).isEqualTo("phone-unusual");
                    assertThat(notice.value()).isEqualTo("+70291234567");
                });
    }

    @Test
    void someone_verified_on_a_day_that_has_come() throws Exception {
        ContactChange anna = ContactChange.alias("анна");
        assertThat(refusal(anna.verified(" ", LocalDate.of(2026, 11, 23))).code())
                .isEqualTo("verified-by-nobody");
        assertThat(refusal(anna.verified("лена", LocalDate.of(2026, 11, 24))).code())
                .isEqualTo("verified-in-future");
        assertThat(refusal(anna.verified("лена", LocalDate.of(226, 11, 23))).code())
                .isEqualTo("verified-no-date");
        vault.book().add(anna.verified("лена", LocalDate.of(2026, 11, 23)));
    }

    @Test
    void no_value_shows_in_the_text_of_a_trace() throws Exception {
        Contact contact = vault.book().add(BookFixture.lena()).contact();
        List<Object> shown = List.of(
                contact,
                ContactLine.of(contact),
                contact.phones(),
                contact.verification(),
                BookFixture.lena(),
                new ContactNotice(ContactNotice.Kind.PHONE_UNUSUAL, ContactField.PHONES, "+79000000102"));
        assertThat(shown.toString())
                .doesNotContainIgnoringCase("лена")
                .doesNotContain("9000000102", "4930123456", "анна");
    }

    private static ContactChange change(ContactField field, List<String> values) {
        String one = values.get(0);
        return switch (field) {
            case NAME -> ContactChange.none().name(one);
            case ROLES -> ContactChange.none().roles(values);
            case PHONES -> ContactChange.none().phones(values);
            case HANDLES -> ContactChange.none().handles(values);
            case CITY -> ContactChange.none().city(one);
            case LANGUAGES -> ContactChange.none().languages(values);
            case HOURS -> ContactChange.none().hours(one);
            case NOTES -> ContactChange.none().notes(one);
            case TAGS -> ContactChange.none().tags(values);
            case ALIAS, VERIFIED, DELETED -> throw new IllegalArgumentException("not a plain text: " + field);
        };
    }

    private ContactRefusedException refusal(ContactChange change) {
        return catchThrowableOfType(
                ContactRefusedException.class, () -> vault.book().add(change));
    }
}
