package org.svod.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The built program at a terminal of its own, and Ctrl-C, {@code kill}, a hang-up: it ends with the documented code, the
 * terminal is as it was, and what was answered before is saved. Needs Python 3 for the terminal.
 */
@EnabledOnOs(OS.LINUX)
class SignalsIT {
    private static final String FIRST_STEP = "\"id\":\"r1/hurt\",\"state\":";

    @TempDir
    Path folder;

    private BuiltProgram program;

    @BeforeEach
    void a_vault() throws Exception {
        assumeTrue(hasPython(), "no python3 here, which makes the terminal");
        program = new BuiltProgram(folder);
        assertThat(program.run("", "init", "--kdf", "low", "--no-recovery").code())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"INT,130", "TERM,143", "HUP,129", "gone,3"})
    void at_the_passphrase_echo_comes_back(String end, int code) throws Exception {
        at(end, List.of("expect:[Pp]assphrase"), List.of("status"));
        assertEnded(end, code);
        assertThat(program.run("", "status").code()).as("the vault is whole").isZero();
    }

    @ParameterizedTest
    @CsvSource({"INT,130", "gone,3"})
    void in_an_incident_what_was_answered_before_is_saved(String end, int code) throws Exception {
        assertThat(program.run("Riverside", "incident", "open", "detention-administrative", "--place", "-")
                        .code())
                .isZero();
        assertThat(program.run("", "incident", "show", "--json").out()).contains(FIRST_STEP + "\"ready\"");
        at(
                end,
                List.of("expect:> ", "type:1", "expect:> "),
                List.of("--passphrase-file", folder.resolve("passphrase").toString()));
        assertEnded(end, code);
        BuiltProgram.Ran after = program.run("", "incident", "show", "--json");
        assertThat(after.code()).isZero();
        assertThat(after.out()).contains(FIRST_STEP + "\"done\"");
        if (!end.equals("gone")) {
            assertThat(Files.readString(folder.resolve("transcript"))).contains("Saved up to");
        }
    }

    private void assertEnded(String end, int code) throws IOException {
        assertThat(Files.readString(folder.resolve("code")).strip()).as(said()).isEqualTo(String.valueOf(code));
        if (!end.equals("gone")) {
            assertThat(folder.resolve("after")).hasSameTextualContentAs(folder.resolve("before"));
            assertThat(Files.readString(folder.resolve("after"))).contains(" echo ");
        }
    }

    private void at(String end, List<String> steps, List<String> arguments) throws Exception {
        Path driver = folder.resolve("terminal.py");
        try (InputStream script =
                Objects.requireNonNull(SignalsIT.class.getResourceAsStream("terminal.py"), "terminal.py")) {
            Files.copy(script, driver);
        }
        List<String> command = new ArrayList<>(List.of("python3", driver.toString(), folder.toString(), end));
        command.addAll(steps);
        command.addAll(List.of("--", BuiltProgram.launcher().toString()));
        command.addAll(arguments);
        Process process = program.start(command);
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as("%s%s", said, said()).isZero();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("stderr"));
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "-c", "import pty, termios")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException none) {
            return false;
        }
    }
}
