package org.svod.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The built program from outside: what others see of it, and what a kill or an erase leaves behind. */
@EnabledOnOs(OS.LINUX)
class BuiltProgramIT {
    @TempDir
    Path folder;

    private BuiltProgram program;

    @BeforeEach
    void a_vault() throws IOException, InterruptedException {
        program = new BuiltProgram(folder);
        assertThat(program.run("", "init", "--kdf", "low", "--no-recovery").code())
                .isZero();
    }

    @Test
    void no_word_is_in_the_process_list_the_home_or_the_temp_directory() throws Exception {
        Process adding = program.open("contact", "add", "heron", "--role", "lawyer", "--name", "-");
        ProcessHandle java = eventually(() -> java(adding.toHandle()));
        assertThat(Canaries.shownBy(java)).isEmpty();
        assertThat(Canaries.hasPerfData(java)).isFalse();
        adding.getOutputStream().write(Canaries.NAME.getBytes(UTF_8));
        adding.getOutputStream().close();
        assertThat(adding.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(adding.exitValue()).isZero();
        assertThat(program.run(Canaries.PLACE, "incident", "open", "detention-administrative", "--place", "-")
                        .code())
                .isZero();
        assertThat(program.run(Canaries.NOTE, "incident", "note", "-").code()).isZero();
        assertThat(program.run("", "contact", "show", "heron").out()).contains(Canaries.NAME);
        assertNothingLeft();

        Process killed = program.open("incident", "note", "-");
        ProcessHandle writing = eventually(() -> java(killed.toHandle()));
        killed.getOutputStream().write(Canaries.NOTE.repeat(1000).getBytes(UTF_8));
        killed.getOutputStream().flush();
        assertThat(writing.destroyForcibly()).isTrue();
        assertThat(killed.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertNothingLeft();

        BuiltProgram.Ran panic = program.run("", "panic", "--now");
        assertThat(panic.code()).isZero();
        assertThat(Canaries.in((panic.out() + panic.err()).getBytes(UTF_8))).isEmpty();
        assertThat(Disk.names(program.data())).containsExactly("main/erased");
        assertNothingLeft();
        assertThat(program.run("", "status").code()).isEqualTo(4);
    }

    @Test
    void twenty_dictated_names_stand_on_the_board_of_the_shipped_program() throws Exception {
        assertThat(program.run("", "incident", "open", "detention-administrative")
                        .code())
                .isZero();
        assertThat(program.run("invented\n".repeat(20), "incident", "person", "add", "-")
                        .code())
                .isZero();
        assertThat(program.run("", "incident", "staff", "start").code()).isZero();

        assertThat(program.run("", "incident", "board", "--json").out()).contains("\"people\":20", "\"unowned\":1");
        assertThat(program.run("", "incident", "staff", "--json").out()).contains("\"on\":true");
    }

    @Test
    void killed_while_a_passphrase_is_typed_it_leaves_a_terminal_that_shows_what_is_typed() throws Exception {
        assertThat(endedWhileAsking(java -> assertThat(java.destroyForcibly()).isTrue()))
                .contains(" echo ");
    }

    private interface Ending {
        void of(ProcessHandle java) throws IOException;
    }

    /** Bare svod at a terminal, ended while it asks for the passphrase; the terminal's settings afterwards. */
    private String endedWhileAsking(Ending ending) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")));
        Path script = Files.writeString(
                folder.resolve("session"),
                "tty >tty.new; mv tty.new tty\n" + BuiltProgram.launcher()
                        + "\nstty -a >after.new; mv after.new after\n");
        Process terminal = program.start(List.of(
                "script",
                "-q",
                "-c",
                "sh " + script,
                folder.resolve("typescript").toString()));
        try {
            Path tty = Path.of(eventually(() -> content(folder.resolve("tty"))).strip());
            assertThat(eventually(() -> settings(tty).filter(text -> text.contains(" -echo "))))
                    .isNotEmpty();
            ending.of(java(terminal.toHandle()).orElseThrow());
            return eventually(() -> content(folder.resolve("after")));
        } finally {
            terminal.descendants().forEach(ProcessHandle::destroyForcibly);
            assertThat(terminal.destroyForcibly().waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static Optional<String> content(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    private static Optional<String> settings(Path tty) throws IOException {
        Process stty = new ProcessBuilder("stty", "-a")
                .redirectInput(tty.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(stty.getInputStream().readAllBytes(), UTF_8);
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    /** The Java process that a launcher has become or has started. */
    private static Optional<ProcessHandle> java(ProcessHandle from) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(from), from.descendants())
                .filter(each -> each.info()
                        .command()
                        .filter(path -> path.endsWith("/java"))
                        .isPresent())
                .findFirst();
    }

    private interface Look<T> {
        Optional<T> now() throws IOException;
    }

    private static <T> T eventually(Look<T> look) throws IOException, InterruptedException {
        for (int i = 0; i < 1500; i++) {
            Optional<T> found = look.now();
            if (found.isPresent()) {
                return found.get();
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new AssertionError("waited in vain");
    }

    private void assertNothingLeft() throws IOException {
        assertThat(Canaries.below(program.data())).isEmpty();
        assertThat(Canaries.below(program.home())).isEmpty();
        assertThat(Disk.files(program.temp())).isEmpty();
    }
}
