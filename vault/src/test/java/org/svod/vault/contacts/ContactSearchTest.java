package org.svod.vault.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactSearchTest {
    private BookFixture vault;

    @BeforeEach
    void open(@TempDir Path directory) throws Exception {
        vault = new BookFixture(directory);
        vault.book().add(BookFixture.lena());
        vault.book()
                .add(ContactChange.alias("john")
                        .name("John Ёлкин")
                        .roles(List.of("lawyer"))
                        .city("Нижний Новгород")
                        .phones(List.of("+7 912 345-67-89")));
    }

    @AfterEach
    void close() throws Exception {
        vault.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "лена",
                "лена новос",
                "НОВОС лена",
                "лёна",
                "новоселова",
                "Новосё",
                "коорд",
                "coord",
                "водит",
                "ночь",
                "нск",
                "deut",
                "русс лен маш",
                "signal",
                "0102",
                "89000000102",
                "+7 900 000-01-02",
                "3456 лена"
            })
    void a_contact_is_found_by_the_beginnings_of_its_words(String typed) throws Exception {
        assertThat(vault.find(typed)).contains("лена-нск").doesNotContain("john");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"елкин", "Joh", "юрист", "адв", "law", "ниж новг", "67-89", "345-67", "8 (912) 345", "джон John"
            })
    void another_is_found_by_its_own(String typed) throws Exception {
        assertThat(vault.find(typed).contains("john")).isEqualTo(!typed.startsWith("джон"));
        assertThat(vault.find(typed)).doesNotContain("лена-нск");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "\"",
                "*",
                "лена томск",
                "ена",
                "лена OR john",
                "NEAR(лена john)",
                "лена\" OR \"john"
            })
    void nothing_is_found_by_nothing_by_the_middle_of_a_word_or_by_the_engines_own_language(String typed)
            throws Exception {
        assertThat(vault.find(typed)).isEmpty();
    }

    @Test
    void the_one_whose_alias_was_typed_whole_comes_first() throws Exception {
        vault.book().add(ContactChange.alias("анна-лена"));
        vault.book().add(ContactChange.alias("лена"));
        assertThat(vault.find("Лена")).containsExactly("лена", "анна-лена", "лена-нск");
        assertThat(vault.search().find("лена", Listed.PRESENT, 1))
                .extracting(ContactLine::alias)
                .containsExactly("лена");
    }

    @Test
    void a_line_holds_what_lists_show() throws Exception {
        Contact whole = vault.book().get("лена-нск");
        assertThat(vault.search().find("лена", Listed.PRESENT, 10)).containsExactly(ContactLine.of(whole));
        assertThat(whole.phones()).hasSize(2);
    }

    @Test
    void an_edit_changes_what_a_contact_is_found_by() throws Exception {
        vault.book().edit("john", ContactChange.none().city("Томск").phones(List.of()));
        assertThat(vault.find("томск")).containsExactly("john");
        assertThat(vault.find("новг")).isEmpty();
        assertThat(vault.find("6789")).isEmpty();
    }

    @Test
    void deleted_contacts_are_shown_only_when_asked_for() throws Exception {
        vault.book().delete("john");
        assertThat(aliases(vault.search().find("john", Listed.PRESENT, 10))).isEmpty();
        assertThat(aliases(vault.search().find("john", Listed.DELETED, 10))).containsExactly("john");
        assertThat(aliases(vault.search().find("н", Listed.ALL, 10))).containsExactly("лена-нск", "john");
    }

    @Test
    void a_list_is_read_page_by_page_in_the_order_of_aliases_the_deleted_last() throws Exception {
        for (String alias : List.of("Яна", "анна", "Борис", "ёлка")) {
            vault.book().add(ContactChange.alias(alias));
        }
        vault.book().delete("анна");
        vault.book().delete("john");

        List<String> read = new ArrayList<>();
        Optional<ContactLine> last = Optional.empty();
        do {
            List<ContactLine> page = vault.search().list(Listed.ALL, last.map(ContactLine::id), 2);
            read.addAll(aliases(page));
            last = page.isEmpty() ? Optional.empty() : Optional.of(page.get(page.size() - 1));
        } while (last.isPresent());

        assertThat(read).containsExactly("Борис", "ёлка", "лена-нск", "Яна", "john", "анна");
        assertThat(aliases(vault.search().list(Listed.PRESENT, Optional.empty(), 10)))
                .containsExactly("Борис", "ёлка", "лена-нск", "Яна");
    }

    @Test
    void lines_and_words_rebuilt_from_the_cells_are_the_same_as_before() throws Exception {
        vault.book().add(ContactChange.alias("лишняя"));
        vault.book().purge("лишняя");
        vault.book().delete("john");
        vault.book().edit("лена-нск", ContactChange.alias("лена").city("Томск"));
        String before = vault.store().derivedDigest();

        vault.store().rebuildDerived(writer -> {});
        assertThat(vault.store().derivedDigest()).isNotEqualTo(before);
        assertThat(vault.find("лена")).isEmpty();

        vault.book().rebuildDerived(others -> {});
        assertThat(vault.store().derivedDigest()).isEqualTo(before);
        assertThat(vault.find("лена")).containsExactly("лена");
    }

    private static List<String> aliases(List<ContactLine> lines) {
        return lines.stream().map(ContactLine::alias).toList();
    }
}
