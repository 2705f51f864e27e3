package org.svod.vault.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.contacts.field.ContactField;
import org.svod.vault.contacts.field.Phone;
import org.svod.vault.contacts.field.Verification;
import org.svod.vault.contacts.problem.ContactProblemException;
import org.svod.vault.contacts.problem.OneOfManyException;
import org.svod.vault.store.Id;
import org.svod.vault.store.Stamp;

class ContactBookTest {
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
    void every_field_comes_back_after_closing_and_opening() throws Exception {
        Id id = vault.book().add(BookFixture.lena()).contact().id();
        vault.reopen();

        Contact expected = new Contact(
                id,
                "лена-нск",
                "Лена Новосёлова",
                List.of("coordinator", "водитель"),
                List.of(Phone.of("+79000000102"), new Phone("+4930123456", "7", "дом")),
                List.of("signal:lena.01"),
                "Новосибирск",
                List.of("русский", "Deutsch"),
                "с 9 до 21, по Москве",
                "Звонить дважды.\nПотом писать.",
                List.of("ночь", "машина"),
                Optional.of(new Verification("анна", LocalDate.of(2026, 11, 20))),
                false);
        assertThat(vault.book().get("лена-нск")).isEqualTo(expected);
        assertThat(vault.book().get(" ЛЕНА-нск ")).isEqualTo(expected);
        assertThat(vault.book().get(id.toString())).isEqualTo(expected);
    }

    @Test
    void one_cell_is_written_for_each_field_and_none_for_what_was_not_said() throws Exception {
        Id whole = vault.book().add(BookFixture.lena()).contact().id();
        Id bare = vault.book().add(ContactChange.alias("олег")).contact().id();

        assertThat(vault.store().cells(whole)).hasSize(ContactField.values().length - 1);
        assertThat(vault.store().cells(bare)).containsOnlyKeys("contact.alias");
    }

    @Test
    void an_edit_writes_only_what_differs() throws Exception {
        Id id = vault.book().add(BookFixture.lena()).contact().id();
        Stamp city = stamp(id, ContactField.CITY);
        Stamp name = stamp(id, ContactField.NAME);

        ContactReceipt receipt = vault.book()
                .edit("лена-нск", ContactChange.none().city("Новосибирск").name("Лена"));

        assertThat(receipt.written()).containsExactly(ContactField.NAME);
        assertThat(stamp(id, ContactField.CITY)).isEqualTo(city);
        assertThat(stamp(id, ContactField.NAME)).isGreaterThan(name);
        assertThat(vault.book()
                        .edit("лена-нск", ContactChange.none().name("Лена"))
                        .written())
                .isEmpty();
    }

    @Test
    void two_edits_of_different_fields_both_stand() throws Exception {
        vault.book().add(BookFixture.lena());
        // Both were typed while looking at the same first state.
        ContactChange one = ContactChange.none().city("Томск");
        ContactChange other = ContactChange.none().phones(List.of("8 900 000 09 09"));

        vault.book().edit("лена-нск", one);
        vault.book().edit("лена-нск", other);

        Contact both = vault.book().get("лена-нск");
        assertThat(both.city()).isEqualTo("Томск");
        assertThat(both.phones()).containsExactly(Phone.of("+79000000909"));
        assertThat(both.notes()).isEqualTo("Звонить дважды.\nПотом писать.");
    }

    @Test
    void a_field_can_be_emptied() throws Exception {
        vault.book().add(BookFixture.lena());
        vault.book()
                .edit(
                        "лена-нск",
                        ContactChange.none().phones(List.of()).notes("").notVerified());

        Contact contact = vault.book().get("лена-нск");
        assertThat(contact.phones()).isEmpty();
        assertThat(contact.notes()).isEmpty();
        assertThat(contact.verification()).isEmpty();
    }

    @Test
    void an_alias_is_given_once_whatever_the_capitals_and_dots() throws Exception {
        vault.book().add(ContactChange.alias("Пётр"));
        vault.book().add(ContactChange.alias("иван"));

        assertProblem("alias-taken", () -> vault.book().add(ContactChange.alias("ПЕТР")));
        assertProblem("alias-taken", () -> vault.book().edit("иван", ContactChange.alias("петр")));
        assertThat(vault.find("иван")).containsExactly("иван");
        assertThat(vault.book()
                        .edit("Пётр", ContactChange.alias("ПЁТР"))
                        .contact()
                        .alias())
                .isEqualTo("ПЁТР");
    }

    @Test
    void a_renamed_contact_is_found_by_the_new_alias_only_and_the_old_one_is_free() throws Exception {
        Id id = vault.book().add(ContactChange.alias("петр")).contact().id();
        vault.book().edit("петр", ContactChange.alias("павел"));

        assertThat(vault.book().get("павел").id()).isEqualTo(id);
        assertProblem("contact-missing", () -> vault.book().get("петр"));
        vault.book().add(ContactChange.alias("петр"));
        assertThat(vault.find("п")).containsExactly("павел", "петр");
    }

    @Test
    void a_deleted_contact_is_hidden_keeps_its_alias_and_comes_back_whole() throws Exception {
        Contact before = vault.book().add(BookFixture.lena()).contact();
        vault.book().delete("лена-нск");
        vault.reopen();

        assertThat(vault.find("лена")).isEmpty();
        assertThat(vault.search().list(Listed.PRESENT, Optional.empty(), 10)).isEmpty();
        assertThat(vault.search().find("лена", Listed.ALL, 10)).singleElement().matches(ContactLine::deleted);
        assertThat(vault.book().get("лена-нск").deleted()).isTrue();
        assertProblem("alias-taken-by-deleted", () -> vault.book().add(ContactChange.alias("Лена-нск")));

        vault.book().restore("лена-нск");
        assertThat(vault.book().get("лена-нск")).isEqualTo(before);
        assertThat(vault.find("лена")).containsExactly("лена-нск");
    }

    @Test
    void one_bad_contact_of_many_is_named_and_none_is_added() throws Exception {
        vault.book().add(ContactChange.alias("анна"));
        ContactChange fine = ContactChange.alias("олег");

        assertOneOfMany(1, "phone-too-short", fine, ContactChange.alias("инна").phones(List.of("112")));
        assertOneOfMany(2, "alias-twice", fine, ContactChange.alias("инна"), ContactChange.alias("ОЛЕГ"));
        assertOneOfMany(1, "alias-taken", fine, ContactChange.alias("Анна"));
        assertOneOfMany(0, "alias-empty", ContactChange.none().name("Олег"), fine);
        assertThat(vault.search().list(Listed.ALL, Optional.empty(), 10))
                .extracting(ContactLine::alias)
                .containsExactly("анна");
    }

    @Test
    void who_is_not_there_is_said_to_be_missing() {
        assertProblem("contact-missing", () -> vault.book().get("никто"));
        assertProblem("contact-missing", () -> vault.book().get("0".repeat(32)));
        assertProblem("contact-missing", () -> vault.book().delete("никто"));
        assertProblem("contact-missing", () -> vault.book()
                .edit("никто", ContactChange.none().city("Томск")));
        assertProblem("contact-missing", () -> vault.book().purge(""));
    }

    private Stamp stamp(Id id, ContactField field) throws Exception {
        return Objects.requireNonNull(vault.store().cells(id).get(field.cell())).stamp();
    }

    private void assertOneOfMany(int position, String code, ContactChange... contacts) {
        OneOfManyException problem = catchThrowableOfType(
                OneOfManyException.class, () -> vault.book().addAll(List.of(contacts)));
        assertThat(problem.position()).isEqualTo(position);
        assertThat(problem.code()).isEqualTo(code);
    }

    private static void assertProblem(String code, ThrowingCallable doing) {
        assertThatThrownBy(doing)
                .isInstanceOfSatisfying(ContactProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(code));
    }
}
