package org.svod.cli.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;

/** Documents and the kit of an incident. All names are invented. */
class IncidentPaperTest {
    private static final String PLACE = "Lesnaya 3 <b>";

    @TempDir
    Path folder;

    private TestProgram program;

    @BeforeEach
    void a_vault() throws Exception {
        program = new TestProgram(folder).found();
    }

    private void detention(boolean drill) throws Exception {
        program.input(PLACE);
        String open = "incident open detention-administrative --people 2 --place -" + (drill ? " --drill" : "");
        assertThat(program.open(open.split(" ", -1)).code()).isZero();
        assertThat(program.input("Anna Lind\n")
                        .open("incident", "person", "--add", "-")
                        .code())
                .isZero();
        assertThat(program.open("incident", "decide", "hurt", "all-well").code())
                .isZero();
        assertThat(program.open("incident", "clock", "--happened", "detention", "--at", "02:40", "--source", "heron")
                        .code())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void the_documents_of_an_incident_at_forty_columns(String language) throws Exception {
        detention(false);
        program.language(language).person(ScriptedTerminal.phone());
        Golden.check("documents." + language, program.open("incident", "paper").out(), 40);
        TestProgram.Ran appeal = program.open("incident", "paper", "ruling-appeal", "--person", "3");
        Golden.check("document." + language, appeal.out(), 40);
        assertThat(appeal.out()).contains("Anna Lind");
    }

    @Test
    void what_is_not_known_stays_a_line_and_is_named() throws Exception {
        detention(false);
        JsonObject data =
                program.open("incident", "paper", "ruling-appeal", "--json").data();
        assertThat(StreamSupport.stream(data.getAsJsonArray("unknown").spliterator(), false)
                        .map(JsonElement::getAsString))
                .contains("person");
        assertThat(data.get("text").getAsString()).contains("____").doesNotContain("{{");
        TestProgram.Ran ran = program.open("incident", "paper", "ruling-appeal");
        assertThat(ran.err().replaceAll("\\s+", " ")).contains("by hand", "--person NUMBER");
        assertThat(program.open("incident", "paper", "ruling-appeal", "--person", "9")
                        .code())
                .isEqualTo(5);
        assertThat(program.open("incident", "paper", "nothing").code()).isEqualTo(5);
    }

    @Test
    void a_paper_with_names_for_the_printer_goes_into_the_vault_and_is_erased_with_it() throws Exception {
        detention(false);
        TestProgram.Ran ran = program.open("incident", "paper", "ruling-appeal", "--person", "3", "--html");
        assertThat(ran.code()).isZero();
        assertThat(ran.err().replaceAll("\\s+", " ")).contains("not encrypted", "panic erases it");
        Path written = program.vault().resolve("out").resolve("ruling-appeal-2026-11-24.html");
        assertThat(Files.readString(written, UTF_8)).contains("Anna Lind").doesNotContain("<b>");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written)))
                .isEqualTo("rw-------");
        TestProgram.Ran outside = program.open(
                "incident",
                "paper",
                "ruling-appeal",
                "--out",
                folder.resolve("paper").toString());
        assertThat(outside.err().replaceAll("\\s+", " ")).contains("panic does not erase it");
        assertThat(program.open(
                                "incident",
                                "paper",
                                "ruling-appeal",
                                "--out",
                                folder.resolve("paper").toString())
                        .code())
                .isEqualTo(6);
        assertThat(program.run("panic", "--now").code()).isZero();
        assertThat(written).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void a_drill_says_so_first_on_every_paper(String language) throws Exception {
        detention(true);
        program.language(language);
        String mark = language.equals("ru") ? "УЧЕНИЕ." : "DRILL.";
        assertThat(program.open("incident", "paper", "ruling-appeal").out()).startsWith(mark);
        assertThat(program.open("incident", "paper", "--kit").out()).startsWith(mark);
        Path html = folder.resolve("drill.html");
        program.open("incident", "paper", "--kit", "--html", "--out", html.toString());
        assertThat(Files.readString(html, UTF_8)).contains("<body>\n<div class=\"mark\">" + mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void the_kit_has_what_is_known_ticked_and_filled_in_and_the_six_words_at_its_foot(String language)
            throws Exception {
        detention(false);
        program.language(language);
        String kit = program.open("incident", "paper", "--kit").out();
        assertThat(kit).contains("3. ").contains("Anna Lind", PLACE);
        String[] lines = kit.split("\n", -1);
        assertThat(lines).anyMatch(line -> line.matches("\\[x] .*\\[hurt].*"));
        assertThat(lines).anyMatch(line -> line.matches("\\[ ] .*\\[roll].*"));
        assertThat(lines).anyMatch(line -> line.matches(" *\\[x] .*\\[all-well].*"));
        assertThat(kit.replaceAll("\\s+", " "))
                .contains(language.equals("ru") ? "24.11.2026 02:40" : "2026-11-24 02:40");
        JsonObject data = program.open("incident", "paper", "--kit", "--json").data();
        String words = String.join(
                " ",
                StreamSupport.stream(data.getAsJsonArray("words").spliterator(), false)
                        .map(JsonElement::getAsString)
                        .toList());
        assertThat(words.split(" ", -1)).hasSize(6);
        assertThat(data.get("text").getAsString().replaceAll("\\s+", " ")).contains(words);
        assertThat(program.open("incident", "show").out().replaceAll("\\s+", " "))
                .contains(words);
        assertThat(program.open("incident", "paper", "ruling-appeal").out()).doesNotContain(words.split(" ", -1)[0]);
    }
}
