package org.svod.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;

/** Contacts in and out, as the whole program does it. Names are invented. */
class ContactExchangeTest {
    private static final String TABLE =
            "прозвище;имя;роль;телефон;город\r\nheron;Anna Heron;lawyer;8 916 123-45-01;Томск\r\nowl;Olga Owl;;12;\r\nwren;;;;\r\n";

    @TempDir
    Path folder;

    private TestProgram program;

    @BeforeEach
    void a_vault() throws Exception {
        program = new TestProgram(folder).found();
    }

    @Test
    void a_table_goes_in_but_for_the_bad_row_which_is_named_with_its_line() throws Exception {
        Path table = file("table.csv", TABLE.getBytes(UTF_8));
        TestProgram.Ran first = program.open("contact", "import", table.toString(), "--json");
        assertThat(first.code()).isEqualTo(8);
        assertThat(first.json().get("kind").getAsString()).isEqualTo("contact.import");
        assertThat(numbers(first)).containsExactly(2, 0, 0);
        JsonObject problem = first.data().getAsJsonArray("problems").get(0).getAsJsonObject();
        assertThat(problem.get("line").getAsInt()).isEqualTo(3);
        assertThat(problem.get("reason").getAsString()).isEqualTo("digits are missing: 12");
        assertThat(first.json().get("warnings").toString()).contains("still there");

        TestProgram.Ran again = program.open("contact", "import", table.toString(), "--json");
        assertThat(numbers(again)).containsExactly(0, 0, 2);
        assertThat(program.open("contact", "show", "heron", "--json")
                        .data()
                        .get("city")
                        .getAsString())
                .isEqualTo("Томск");
    }

    @Test
    void a_person_reads_what_became_of_each_line() throws Exception {
        Path table = file("table.csv", TABLE.getBytes(Charset.forName("windows-1251")));
        TestProgram.Ran ran = program.language("ru").open("contact", "import", table.toString());
        assertThat(ran.out()).contains("Добавлено: 2. Изменено: 0. Уже были: 0.", "строка 3: не хватает цифр: 12");
        assertThat(ran.err()).contains("windows-1251");
    }

    @Test
    void cards_come_from_standard_input_and_what_was_left_out_is_said() throws Exception {
        TestProgram.Ran ran = program.input(
                        "BEGIN:VCARD\nVERSION:3.0\nFN:Anna Heron\nTEL:+79161234501\nPHOTO;ENCODING=b:AAAA\nEND:VCARD\n")
                .open("contact", "import", "-", "--json");
        assertThat(ran.code()).isZero();
        assertThat(numbers(ran)).containsExactly(1, 0, 0);
        assertThat(ran.data().get("leftOut").toString()).contains("PHOTO").contains("1");
        assertThat(program.open("contact", "show", "anna-heron").code()).isZero();
    }

    @Test
    void what_cannot_be_read_is_three_lines_and_nothing_is_written() throws Exception {
        assertThat(refused("no-head.csv", "Anna;Томск\n".getBytes(UTF_8))).isEqualTo("8 import-no-header");
        assertThat(refused("empty.csv", new byte[0])).isEqualTo("8 import-empty");
        assertThat(refused("picture", new byte[] {1, 0, 0, 2})).isEqualTo("8 import-not-text");
        TestProgram.Ran missing =
                program.run("contact", "import", folder.resolve("none").toString(), "--json");
        assertThat(missing.code()).isEqualTo(5);
        assertThat(missing.data().get("id").getAsString()).isEqualTo("file-unreadable");
        assertThat(program.open("contact", "find", "--json").data().getAsJsonArray("contacts"))
                .isEmpty();
    }

    @Test
    void an_export_is_for_its_owner_only_lies_where_panic_reaches_and_comes_back_unchanged() throws Exception {
        program.open(
                "contact", "import", file("table.csv", TABLE.getBytes(UTF_8)).toString());
        for (String form : List.of("vcard", "csv")) {
            TestProgram.Ran ran = program.open("contact", "export", "--form", form, "--json");
            assertThat(ran.code()).isZero();
            assertThat(ran.data().get("contacts").getAsInt()).isEqualTo(2);
            assertThat(ran.json().get("warnings").toString()).contains("panic erases it", "not encrypted");
            Path file = Path.of(ran.data().get("path").getAsString());
            assertThat(file.getParent()).isEqualTo(program.vault().resolve("out"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(numbers(program.open("contact", "import", file.toString(), "--json")))
                    .containsExactly(0, 0, 2);
        }
        assertThat(program.open("contact", "export", "--json")
                        .data()
                        .get("path")
                        .getAsString())
                .endsWith("-2.vcf");
    }

    @Test
    void an_export_never_overwrites_and_never_goes_to_the_screen() throws Exception {
        Path there = file("there.csv", "mine".getBytes(UTF_8));
        assertThat(program.open("contact", "export", "--out", there.toString()).code())
                .isEqualTo(6);
        assertThat(there).hasContent("mine");
        assertThat(program.open("contact", "export", "--out", "-").code()).isEqualTo(2);
        assertThat(program.person(ScriptedTerminal.wide())
                        .open("contact", "export", "--form", "xml")
                        .code())
                .isEqualTo(2);
        TestProgram.Ran nowhere = program.open(
                "contact", "export", "--out", folder.resolve("none/x.csv").toString(), "--json");
        assertThat(nowhere.code()).isEqualTo(5);
        Path fresh = folder.resolve("fresh.csv");
        TestProgram.Ran ran = program.language("ru").open("contact", "export", "--out", fresh.toString(), "--json");
        assertThat(ran.json().get("warnings").toString()).contains("не стирает");
        assertThat(Files.readString(fresh)).startsWith("\ufeffпрозвище;имя;роль 1;телефон 1;");
    }

    private String refused(String name, byte[] bytes) throws Exception {
        TestProgram.Ran ran =
                program.open("contact", "import", file(name, bytes).toString(), "--json");
        return ran.code() + " " + ran.data().get("id").getAsString();
    }

    private Path file(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes);
    }

    private static List<Integer> numbers(TestProgram.Ran ran) {
        return List.of("added", "updated", "skipped").stream()
                .map(name -> ran.data().get(name).getAsInt())
                .toList();
    }
}
