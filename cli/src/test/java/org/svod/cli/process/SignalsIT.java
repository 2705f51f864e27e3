package org.svod.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.cli.play.TestProgram;

/**
 * The built program at a terminal of its own, and Ctrl-C, {@code kill}, a hang-up, Ctrl-Z, a window that changes its size: it
 * ends with the documented code, the terminal is as it was, and what was answered before is saved. Needs Python 3 for the
 * terminal.
 */
@EnabledOnOs(OS.LINUX)
class SignalsIT {
    private static final String FIRST_STEP = "\"id\":\"r1/hurt\",\"state\":";

    @TempDir
    Path folder;

    private BuiltProgram program;

    @BeforeEach
    void a_vault() throws Exception {
        assumeTrue(RealTerminal.canBeMade(), "no python3 here, which makes the terminal");
        program = new BuiltProgram(folder);
        assertThat(program.run("", "init", "--kdf", "low", "--no-recovery").code())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"ctrl-c,130", "vanish,3"})
    void at_the_passphrase_echo_comes_back(String end, int code) throws Exception {
        endedAtThePassphrase(end, code);
    }

    @Tag("soak")
    @ParameterizedTest
    @CsvSource({"TERM,143", "hang-up,129"})
    void and_with_the_other_signals_too(String end, int code) throws Exception {
        endedAtThePassphrase(end, code);
    }

    private void endedAtThePassphrase(String end, int code) throws Exception {
        try (RealTerminal terminal = at(80, 24, Map.of(), "status")) {
            String before = terminal.settings();
            terminal.sees("[Pp]assphrase");
            assertThat(terminal.settings()).startsWith("-echo");
            happens(terminal, end);
            assertThat(terminal.code()).as(terminal.shown()).isEqualTo(code);
            assertWhole(terminal, end, before);
        }
        assertThat(program.run("", "status").code()).as("the vault is whole").isZero();
    }

    @ParameterizedTest
    @CsvSource({"hang-up,129", "KILL,137"})
    void in_an_incident_what_was_answered_before_is_saved(String end, int code) throws Exception {
        endedInAnIncident(end, code);
    }

    @Tag("soak")
    @ParameterizedTest
    @CsvSource({"ctrl-c,130", "vanish,3"})
    void and_however_else_it_ends(String end, int code) throws Exception {
        endedInAnIncident(end, code);
    }

    private void endedInAnIncident(String end, int code) throws Exception {
        opened();
        try (RealTerminal terminal = at(80, 24, Map.of(), passphrase())) {
            String before = terminal.settings();
            terminal.answer("1").isAsked();
            happens(terminal, end);
            assertThat(terminal.code()).as(terminal.shown()).isEqualTo(code);
            assertWhole(terminal, end, before);
            if (end.equals("ctrl-c")) {
                assertThat(terminal.shown()).contains("Saved up to");
            }
        }
        BuiltProgram.Ran after = program.run("", "incident", "show", "--json");
        assertThat(after.code()).isZero();
        assertThat(after.out()).contains(FIRST_STEP + "\"done\"");
    }

    @Test
    void stopped_by_ctrl_z_at_the_passphrase_it_goes_on_there_and_opens() throws Exception {
        try (RealTerminal terminal = at(80, 24, Map.of(), "status")) {
            terminal.sees("[Pp]assphrase").ctrlZ().fg();
            terminal.type(TestProgram.PASSPHRASE);
            assertThat(terminal.code()).as(terminal.shown()).isZero();
            assertThat(terminal.shown()).doesNotContain(TestProgram.PASSPHRASE);
            assertThat(terminal.settings()).startsWith("echo");
        }
    }

    @Test
    void a_window_made_small_is_drawn_small_from_the_next_question_on() throws Exception {
        opened();
        try (RealTerminal terminal = at(80, 24, Map.of(), passphrase())) {
            assertThat(terminal.isAsked()).isTrue();
            terminal.resize(40, 15).type("9").isAsked();
            List<String> small = terminal.screen(40, 15);
            assertThat(small).as("its first line is still in sight").anyMatch(line -> line.startsWith("REAL"));
            assertThat(small).anyMatch(line -> line.equals("=".repeat(40)));
            assertThat(small.get(small.size() - 1)).isEqualTo(">");
            terminal.resize(80, 24).type("9").isAsked();
            assertThat(terminal.screen(80, 24)).anyMatch(line -> line.equals("=".repeat(80)));
            terminal.type("0");
            assertThat(terminal.code()).isZero();
        }
    }

    @Tag("soak")
    @ParameterizedTest
    @CsvSource({"TERM,dumb", "NO_COLOR,1"})
    void without_colour_no_escape_code_is_sent_while_it_leads(String name, String value) throws Exception {
        opened();
        try (RealTerminal terminal = at(80, 24, Map.of(name, value), passphrase())) {
            terminal.isAsked();
            assertThat(terminal.shown()).contains("REAL").doesNotContain("\u001b");
            terminal.type("0");
            assertThat(terminal.code()).isZero();
        }
    }

    @Tag("soak")
    @Test
    void the_sixteen_colours_of_every_terminal_are_enough() throws Exception {
        opened();
        try (RealTerminal terminal = at(80, 24, Map.of("TERM", "linux"), passphrase())) {
            terminal.isAsked();
            assertThat(terminal.shown())
                    .contains("\u001b[")
                    .doesNotContain("38;5")
                    .doesNotContain("48;5");
            terminal.type("0");
            assertThat(terminal.code()).isZero();
        }
    }

    private void opened() throws Exception {
        assertThat(program.run("Riverside", "incident", "open", "detention-administrative", "--place", "-")
                        .code())
                .isZero();
        assertThat(program.run("", "incident", "show", "--json").out()).contains(FIRST_STEP + "\"ready\"");
    }

    private RealTerminal at(int columns, int rows, Map<String, String> variables, String... arguments)
            throws Exception {
        return RealTerminal.start(program, columns, rows, variables, List.of(arguments));
    }

    private String[] passphrase() {
        return new String[] {"--passphrase-file", folder.resolve("passphrase").toString()};
    }

    static void happens(RealTerminal terminal, String end) throws Exception {
        switch (end) {
            case "ctrl-c" -> terminal.ctrlC();
            case "hang-up" -> terminal.hangUp();
            case "vanish" -> terminal.vanish();
            default -> terminal.signal(end);
        }
    }

    private static void assertWhole(RealTerminal terminal, String end, String before) throws Exception {
        if (!end.equals("vanish") && !end.equals("hang-up")) {
            assertThat(terminal.settings()).startsWith("echo").isEqualTo(before);
        }
    }
}
