package org.svod.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;

/** Free text never comes from an argument: every user of the computer can read those. */
class FreeTextTest {
    private static final String TEXT = "taken at the corner";

    @TempDir
    Path folder;

    private TestProgram program;

    @BeforeEach
    void an_open_incident() throws Exception {
        program = new TestProgram(folder).found();
        assertThat(program.open("incident", "open", "detention-administrative", "--people", "2")
                        .code())
                .isZero();
        program.input("something to take back");
        assertThat(program.open("incident", "note", "-").code()).isZero();
        program.input("");
    }

    static Stream<Arguments> inline() {
        return Stream.of(
                Arguments.of(List.of("incident", "open", "raid-flat", "--place", TEXT)),
                Arguments.of(List.of("incident", "done", "roll", "--result", TEXT)),
                Arguments.of(List.of("incident", "done", "detained-at", "--source", TEXT)),
                Arguments.of(List.of("incident", "skip", "--why", TEXT)),
                Arguments.of(List.of("incident", "undo", "--why", TEXT)),
                Arguments.of(List.of("incident", "person", "--add", TEXT)),
                Arguments.of(List.of("incident", "person", "1", "held", "--source", TEXT)),
                Arguments.of(List.of("incident", "clock", "--happened", "detention", "--source", TEXT)),
                Arguments.of(List.of("incident", "clock", "--void", "hold3h", "--why", TEXT)),
                Arguments.of(List.of("incident", "promise", "--to", TEXT, "--at", "+30")),
                Arguments.of(List.of("incident", "promise", "--to", "lynx", "--what", TEXT, "--at", "+30")),
                Arguments.of(List.of("incident", "promise", "--broken", "1", "--why", TEXT)),
                Arguments.of(List.of("contact", "add", "heron", "--name", TEXT)),
                Arguments.of(List.of("contact", "add", "heron", "--notes", TEXT)));
    }

    @ParameterizedTest
    @MethodSource("inline")
    void text_in_an_argument_is_refused_and_nothing_is_written(List<String> line) throws Exception {
        int before = entries();

        TestProgram.Ran ran =
                program.open(Stream.concat(line.stream(), Stream.of("--json")).toArray(String[]::new));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.data().get("id").getAsString()).isEqualTo("text-inline");
        assertThat(ran.out()).doesNotContain(TEXT);
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void a_note_in_an_argument_is_refused() throws Exception {
        int before = entries();
        assertThat(program.open("incident", "note", TEXT).code()).isEqualTo(5);
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void a_dash_reads_standard_input() throws Exception {
        program.input("the car is grey\n");
        assertThat(program.open("incident", "note", "-").code()).isZero();
        assertThat(program.open("incident", "show", "--journal").out()).contains("the car is grey");
    }

    @Test
    void an_empty_standard_input_is_said() throws Exception {
        TestProgram.Ran ran = program.input(" \n").open("incident", "note", "-", "--json");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.data().get("id").getAsString()).isEqualTo("text-missing");
        assertThat(ran.data().get("now").getAsString()).endsWith("svod incident note -");
    }

    @Test
    void two_texts_from_one_standard_input_are_refused() throws Exception {
        TestProgram.Ran ran = program.input("who knows")
                .open("incident", "promise", "--to", "-", "--what", "-", "--at", "+30", "--json");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.data().get("id").getAsString()).isEqualTo("text-twice");
    }

    @Test
    void a_name_and_notes_share_standard_input_by_lines() throws Exception {
        program.input("Anna Heron\ncall after six\nnot on Sundays\n");
        TestProgram.Ran ran = program.open("contact", "add", "heron", "--name", "-", "--notes", "-", "--json");
        assertThat(ran.data().get("name").getAsString()).isEqualTo("Anna Heron");
        assertThat(ran.data().get("notes").getAsString()).isEqualTo("call after six\nnot on Sundays");
    }

    @Test
    void without_a_terminal_a_missing_reason_is_code_10_with_the_line_to_type() throws Exception {
        for (String[] line :
                new String[][] {{"incident", "skip"}, {"incident", "note"}, {"contact", "edit", "heron"}}) {
            TestProgram.Ran ran = program.open(line);
            assertThat(ran.code()).as(String.join(" ", line)).isEqualTo(10);
            assertThat(ran.err()).contains("svod " + String.join(" ", line));
        }
    }

    @Test
    void at_a_terminal_a_missing_reason_is_asked() throws Exception {
        program.person(ScriptedTerminal.wide("nobody is hurt"));
        assertThat(program.open("incident", "skip", "hurt").code()).isZero();
        assertThat(program.open("incident", "show", "--journal").out()).contains("nobody is hurt");
    }

    private int entries() throws Exception {
        return program.open("incident", "show", "--json")
                .data()
                .getAsJsonObject("journal")
                .get("entries")
                .getAsInt();
    }
}
