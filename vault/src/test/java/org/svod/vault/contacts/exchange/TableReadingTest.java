package org.svod.vault.contacts.exchange;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.svod.vault.contacts.exchange.text.FileRefusedException;
import org.svod.vault.contacts.field.ContactField;
import org.svod.vault.contacts.intake.ContactRow;

class TableReadingTest {
    @Test
    void semicolons_commas_and_tabs_are_seen_by_the_head() throws Exception {
        for (String separator : List.of(";", ",", "\t")) {
            String text = "Прозвище;Имя;Роль;Телефон;Город\r\nлена;Лена Н.;юрист;+79000000102;Томск\r\n"
                    .replace(";", separator);
            ContactRow row = one(read(text));
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.alias()).isEqualTo("лена");
            assertThat(row.name()).isEqualTo("Лена Н.");
            assertThat(typed(row, ContactField.ROLES)).containsExactly("юрист");
            assertThat(typed(row, ContactField.PHONES)).containsExactly("+79000000102");
            assertThat(typed(row, ContactField.CITY)).containsExactly("Томск");
        }
    }

    @Test
    void a_comma_inside_a_table_of_semicolons_stays_text() throws Exception {
        ContactRow row = one(read("name;hours;notes\n\"Лена; Н.\";с 9, до 21;\"первая\nвторая \"\"строка\"\"\"\n"));
        assertThat(row.name()).isEqualTo("Лена; Н.");
        assertThat(typed(row, ContactField.HOURS)).containsExactly("с 9, до 21");
        assertThat(typed(row, ContactField.NOTES)).containsExactly("первая\nвторая \"строка\"");
    }

    @Test
    void byte_order_marks_utf16_and_windows_1251_are_read_and_only_the_last_is_said() throws Exception {
        String text = "имя;город\r\nЛена;Томск\r\n";
        assertThat(ContactFile.read(("\ufeff" + text).getBytes(UTF_8)).oldEncoding())
                .isFalse();
        assertThat(one(ContactFile.read(("\ufeff" + text).getBytes(UTF_16LE))).name())
                .isEqualTo("Лена");
        ContactFile old = ContactFile.read(text.getBytes(Charset.forName("windows-1251")));
        assertThat(old.oldEncoding()).isTrue();
        assertThat(one(old).name()).isEqualTo("Лена");
    }

    @Test
    void several_phones_stand_in_numbered_columns_or_in_one_cell() throws Exception {
        ContactRow row = one(read("имя;телефон;Телефон 2;phone3\nЛена;+79000000101, дом; 8 900 000-01-02;\n"));
        assertThat(typed(row, ContactField.PHONES)).containsExactly("+79000000101, дом", "8 900 000-01-02");
        row = one(read("имя;телефоны\nЛена;\"8 900 000-01-01, 8 900 000-01-02; +7 900 000 01 03, 2-й номер\"\n"));
        assertThat(typed(row, ContactField.PHONES))
                .containsExactly("8 900 000-01-01", "8 900 000-01-02", "+7 900 000 01 03, 2-й номер");
    }

    @Test
    void an_unknown_column_and_the_second_of_one_name_go_into_the_notes() throws Exception {
        ContactRow row = one(read("имя;город;Адрес;город;заметки\nЛена;Томск;ул. 1;Омск;звонить\n"));
        assertThat(typed(row, ContactField.CITY)).containsExactly("Томск");
        assertThat(typed(row, ContactField.NOTES)).containsExactly("Адрес: ул. 1\nгород: Омск\nзвонить");
    }

    @Test
    void names_in_three_columns_are_put_together() throws Exception {
        assertThat(one(read("Фамилия,First Name,Отчество\nНовосёлова,Лена,П.\n"))
                        .name())
                .isEqualTo("Лена П. Новосёлова");
    }

    @Test
    void a_bad_row_is_reported_with_its_line_and_the_rest_goes_in() throws Exception {
        ContactFile file = read("имя;город\nАнна;Томск\n\nБорис;Томск;лишнее\n;Омск\n\"Вера\";Омск\n");
        assertThat(file.rows()).extracting(ContactRow::name).containsExactly("Анна", "Вера");
        assertThat(file.rows()).extracting(ContactRow::line).containsExactly(2, 6);
        assertThat(problems(file)).containsExactly("4 row-too-wide [2, 3]", "5 row-no-name []");
    }

    @Test
    void a_quote_that_never_closes_costs_one_row() throws Exception {
        ContactFile file =
                read("имя;город\r\nАнна;Томск\r\n\"Борис;Томск\r\nВера;Омск\r\n\"Глеб\" и;Омск\r\nДина;Омск");
        assertThat(file.rows()).extracting(ContactRow::name).containsExactly("Анна", "Вера", "Дина");
        assertThat(file.rows()).extracting(ContactRow::line).containsExactly(2, 4, 6);
        assertThat(problems(file)).containsExactly("3 row-quotes []", "5 row-quotes []");

        file = read("имя;город\nАнна;Томск\n\"Борис;Томск\nВера;Омск\n");
        assertThat(file.rows()).extracting(ContactRow::name).containsExactly("Анна", "Вера");
        assertThat(problems(file)).containsExactly("3 row-quotes []");
    }

    @Test
    void lines_are_counted_over_cells_of_several_lines() throws Exception {
        ContactFile file = read("sep=;\r\nимя;заметки\r\nАнна;\"1\r\n2\r\n3\"\r\nБорис;;;x\r\n\r\nВера;\r\n");
        assertThat(file.rows()).extracting(ContactRow::line).containsExactly(3, 8);
        assertThat(problems(file)).containsExactly("6 row-too-wide [2, 4]");
    }

    @Test
    void what_is_no_table_is_refused_with_its_reason() {
        assertThat(refused("Анна;Томск\nБорис;Омск\n".getBytes(UTF_8))).isEqualTo("import-no-header");
        assertThat(refused("город;телефон\nОмск;1\n".getBytes(UTF_8))).isEqualTo("import-no-header");
        assertThat(refused(new byte[0])).isEqualTo("import-empty");
        assertThat(refused(" \r\n\ufeff".getBytes(UTF_8))).isNotEmpty();
        assertThat(refused(new byte[] {'P', 'K', 3, 4, 0, 0, 'n', 'a', 'm', 'e'}))
                .isEqualTo("import-not-text");
        assertThat(refused(new byte[ContactFile.MOST_BYTES + 1])).isEqualTo("import-too-large");
        assertThat(refused(("name\n" + "a\n".repeat(ContactFile.MOST_ROWS + 1)).getBytes(UTF_8)))
                .isEqualTo("import-too-many");
    }

    @Test
    void a_cell_a_spreadsheet_would_run_is_guarded_and_comes_back_as_it_was() throws Exception {
        assertThat(one(read("name;handle 1\nЛена;'@lena\n"))
                        .values()
                        .typed(ContactField.HANDLES)
                        .orElseThrow())
                .containsExactly("@lena");
        assertThat(one(read("name;phone\nЛена;'+79000000102\n"))
                        .values()
                        .typed(ContactField.PHONES)
                        .orElseThrow())
                .containsExactly("+79000000102");
    }

    static String refused(byte[] bytes) {
        return catchThrowableOfType(FileRefusedException.class, () -> ContactFile.read(bytes))
                .reason()
                .code();
    }

    static ContactFile read(String text) throws FileRefusedException {
        return ContactFile.read(text.getBytes(UTF_8));
    }

    static ContactRow one(ContactFile file) {
        assertThat(problems(file)).isEmpty();
        assertThat(file.rows()).hasSize(1);
        return file.rows().get(0);
    }

    static List<String> typed(ContactRow row, ContactField field) {
        return row.values().typed(field).orElse(List.of());
    }

    static List<String> problems(ContactFile file) {
        return file.problems().stream()
                .map(each ->
                        each.line() + " " + each.why().code() + " " + each.why().args())
                .toList();
    }
}
