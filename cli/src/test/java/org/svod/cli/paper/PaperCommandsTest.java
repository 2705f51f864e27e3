package org.svod.cli.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;
import org.svod.desk.ProtocolDesk;

class PaperCommandsTest {
    private static final String EXAMPLE = "../docs/formats/protocol.md";

    @TempDir
    Path folder;

    private TestProgram program;

    @BeforeEach
    void at_a_terminal_of_forty_columns() {
        program = new TestProgram(folder).person(ScriptedTerminal.phone());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void the_card_of_a_detention(String language) throws Exception {
        TestProgram.Ran ran = program.language(language).run("protocol", "card", "detention-administrative");
        assertThat(ran.code()).isZero();
        Golden.check("card." + language, ran.out(), 38);
        assertThat(ran.out().lines()).hasSize(24);
        assertThat(ran.err().replace('\n', ' ')).contains(language.equals("ru") ? "юрист" : "lawyer");
        ran = program.run("protocol", "card", "detention-administrative", "--drill");
        assertThat(ran.out()).startsWith(language.equals("ru") ? "УЧЕНИЕ. ЧЕРНОВИК\n" : "DRILL. DRAFT\n");
    }

    @Test
    void every_bundled_card_is_24_lines_of_38_columns_and_current() {
        for (JsonElement each : program.run("protocol", "list", "--json").data().getAsJsonArray("protocols")) {
            String id = each.getAsJsonObject().get("id").getAsString();
            for (String language : new String[] {"ru", "en"}) {
                JsonObject card = program.language(language)
                        .run("protocol", "card", id, "--json")
                        .data();
                assertThat(card.get("text").getAsString().lines().count())
                        .as(id)
                        .isLessThanOrEqualTo(24);
                assertThat(card.get("text").getAsString().lines()).allMatch(line -> line.length() <= 38);
                JsonObject said = program.run(
                                "protocol", "card", "--check", card.get("code").getAsString(), "--json")
                        .data();
                assertThat(said.get("state").getAsString()).as(id).isEqualTo("current");
            }
        }
    }

    @Test
    void a_member_reads_a_code_out_and_learns_whether_the_card_is_good() throws Exception {
        program.found();
        String text = new ProtocolDesk().find("raid-flat").orElseThrow().text();
        String code = program.run("protocol", "card", "raid-flat", "--json")
                .data()
                .get("code")
                .getAsString();
        String first = code.substring(0, 4);
        String second = code.substring(4);
        TestProgram.Ran current = program.run("protocol", "card", "--check", first, second);
        assertThat(current.code()).isZero();
        assertThat(current.out().replace('\n', ' ')).contains("up to date", first + " " + second, "raid-flat");

        Path newer = Files.writeString(
                folder.resolve("newer.yaml"),
                text.replaceFirst("(?m)^version: .*$", "version: \"99.0\"")
                        .replaceFirst("(?m)^(card:\\n  ru:\\n    - ).*$", "$1Новая карточка")
                        .replaceFirst("(?m)^(  en:\\n    - ).*$", "$1A new card"));
        assertThat(program.open("protocol", "import", newer.toString(), "--confirm", "raid-flat@99.0")
                        .code())
                .isZero();
        TestProgram.Ran stale = program.open("protocol", "card", "--check", code);
        assertThat(stale.code()).isEqualTo(8);
        assertThat(stale.out().replace('\n', ' ')).contains("out of date", "99.0", "give them a new one");
        // Without the vault only the bundled ones are known; that is said, or the old card would pass for good.
        TestProgram.Ran without = program.run("protocol", "card", "--check", code);
        assertThat(without.code()).isZero();
        assertThat(without.err()).contains("--own");

        assertThat(program.run("protocol", "card", "--check", "1570 2782").code())
                .isEqualTo(5);
        String swapped = "" + code.charAt(1) + code.charAt(0) + code.substring(2);
        assertThat(program.run("protocol", "card", "--check", swapped).code()).isEqualTo(2);
    }

    @Test
    void files_are_the_owners_alone_and_never_overwritten() throws Exception {
        Path card = folder.resolve("card.html");
        String[] line = {"protocol", "card", "raid-flat", "--html", "--out", card.toString()};
        assertThat(program.run(line).code()).isZero();
        String written = Files.readString(card, UTF_8);
        assertThat(written)
                .startsWith("<!DOCTYPE html>")
                .contains("<svg", "@page{size:74mm 105mm")
                .doesNotContain("<script", "src=", "href", "url(", "http:", "https:");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(card)))
                .isEqualTo("rw-------");
        assertThat(program.run(line).code()).isEqualTo(6);
        assertThat(Files.readString(card, UTF_8)).isEqualTo(written);
        assertThat(program.run("protocol", "card", "raid-flat", "--out", folder + "/none/card")
                        .code())
                .isEqualTo(5);
        for (int i = 0; i < 2; i++) {
            assertThat(program.run("protocol", "sheet", "raid-flat", "--out", folder.toString())
                            .code())
                    .isZero();
        }
        assertThat(folder.resolve("relatives-raid-flat.txt")).exists();
        assertThat(folder.resolve("relatives-raid-flat-2.txt")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void short_messages_around_the_end_of_one_sms(String language) throws Exception {
        program.found().language(language);
        // With УЧЕНИЕ or DRILL before them they are 69, 70, 71 and 159, 160, 161 signs long.
        String sms = "sms:\n";
        for (int signs : new int[] {69, 70, 71}) {
            String russian =
                    "Держат группу, отдел пять, нужен адвокат, перезвоните нам с другого".substring(0, signs - 8);
            String english =
                    "We are held at department five. There are seven of us and we have one telephone. Call us back on"
                            + " this number at nine, ten and eleven. We need three lawyers now, please";
            sms += "  about-" + signs + ":\n    ru: \"" + russian + "\"\n    en: \""
                    + english.substring(0, signs + 90 - 7) + "\"\n";
        }
        String page = Files.readString(Path.of(EXAMPLE), UTF_8);
        String text = page.substring(page.indexOf("```yaml\n") + 8, page.indexOf("```\n", page.indexOf("```yaml\n")));
        int from = text.indexOf("sms:\n");
        int to = text.indexOf("relatives:\n");
        Path own = Files.writeString(folder.resolve("own.yaml"), text.substring(0, from) + sms + text.substring(to));
        assertThat(program.open("protocol", "import", own.toString(), "--confirm", "missed-checkin@1.0")
                        .code())
                .isZero();
        TestProgram.Ran ran = program.open("protocol", "sms", "missed-checkin", "--drill");
        assertThat(ran.code()).isZero();
        Golden.check("sms." + language, ran.out(), 40);
        JsonArray counted = program.open("protocol", "sms", "missed-checkin", "--drill", "--json")
                .data()
                .getAsJsonArray("sms");
        int first = language.equals("ru") ? 69 : 159;
        for (int i = 0; i < 3; i++) {
            JsonObject each = counted.get(i).getAsJsonObject();
            assertThat(each.get("signs").getAsInt()).isEqualTo(first + i);
            assertThat(each.get("parts").getAsInt()).isEqualTo(i < 2 ? 1 : 2);
        }
    }

    @Test
    void a_russian_message_goes_out_in_latin_letters_if_wanted() {
        TestProgram.Ran ran = program.language("ru").run("protocol", "sms", "group-one-phone", "held", "--translit");
        assertThat(ran.out().replace('\n', ' ')).contains("Derzhat gruppu. Skolko: __ Otdel: ____ S __:__ Perezvonite");
        assertThat(ran.out()).contains("из 160").doesNotContain("--translit");
        TestProgram.Ran unknown = program.run("protocol", "sms", "group-one-phone", "nothing");
        assertThat(unknown.code()).isEqualTo(5);
        assertThat(unknown.err().replace('\n', ' ')).contains("roll-call");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void the_sheet_for_relatives_of_a_detention(String language) throws Exception {
        TestProgram.Ran ran =
                program.language(language).run("protocol", "sheet", "detention-administrative", "--for", "relative");
        assertThat(ran.code()).isZero();
        Golden.check("sheet." + language, ran.out(), 40);
        assertThat(ran.err().replaceAll("\\s+", " ")).contains("detention-criminal");
        assertThat(program.run("protocol", "sheet", "counsel-refused").code()).isEqualTo(5);
        assertThat(program.run("protocol", "sheet", "raid-flat", "--for", "heron")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void the_kit_for_the_day_without_a_laptop_has_every_step_and_as_many_lines_as_people() {
        TestProgram.Ran ran = program.run(
                "protocol", "sheet", "group-one-phone", "--for", "coordinator", "--people", "20", "--drill");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("DRILL.").contains("20. name:");
        new ProtocolDesk()
                .find("group-one-phone")
                .orElseThrow()
                .protocol()
                .steps()
                .forEach(step -> assertThat(ran.out().replaceAll("\\s+", "")).contains("[" + step.id() + "]"));
        assertThat(program.run("protocol", "sheet", "raid-flat", "--for", "coordinator", "--people", "0")
                        .code())
                .isEqualTo(2);
    }
}
