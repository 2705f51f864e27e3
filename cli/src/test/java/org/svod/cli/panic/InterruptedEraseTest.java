package org.svod.cli.panic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;

/** The marker of an erase beside a whole copy of the keys: whoever comes next is told, and can finish it. */
class InterruptedEraseTest {
    @TempDir
    Path folder;

    private TestProgram program;

    @BeforeEach
    void an_erase_that_was_cut_off() throws Exception {
        program = new TestProgram(folder).found();
        Files.createFile(program.vault().resolve("erased"));
    }

    @Test
    void at_a_terminal_it_offers_to_finish_before_it_asks_for_a_passphrase() {
        ScriptedTerminal person = ScriptedTerminal.phone("1");
        assertThat(program.person(person).run().code())
                .as("the launcher erases")
                .isEqualTo(76);
        assertThat(String.join(" ", person.transcript()))
                .contains("An erase of this vault was started and not finished.")
                .contains("Finish the erase");
    }

    @Test
    void whoever_declines_is_not_let_in_and_nothing_changes() throws Exception {
        byte[] keys = Files.readAllBytes(program.vault().resolve("keys"));
        assertThat(program.person(ScriptedTerminal.phone("0")).run("status").code())
                .isEqualTo(4);
        assertThat(program.vault().resolve("keys")).hasBinaryContent(keys);
    }

    @Test
    void a_script_is_told_what_to_type() throws Exception {
        TestProgram.Ran ran = program.open("status");
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.err()).contains("started and not finished").endsWith("svod panic --now\n");
    }

    @Test
    void when_it_is_finished_nothing_opens_and_nobody_is_asked_again() throws Exception {
        assertThat(program.run("panic", "--now").code()).isZero();
        ScriptedTerminal person = ScriptedTerminal.phone("1");
        assertThat(program.person(person).open("status").code()).isEqualTo(4);
        assertThat(person.left()).isEqualTo(1);
    }

    @Test
    void killed_between_the_two_copies_the_next_opener_is_told_and_finishing_it_works() throws Exception {
        Files.delete(program.vault().resolve("erased"));
        Windows earlier = new Windows().of(Files.readAllBytes(program.vault().resolve("keys")));
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Path dd = Files.writeString(tools.resolve("dd"), "#!/bin/sh\n/bin/dd \"$@\"\nkill -9 $PPID\n");
        Files.setPosixFilePermissions(dd, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(launcher(tools + ":/usr/bin:/bin", "panic", "--now")).isEqualTo(128 + 9);

        assertThat(program.vault().resolve("erased")).exists();
        assertThat(earlier.leftBelow(program.vault())).as("copy B is whole").isGreaterThan(10_000);
        assertThat(program.person(ScriptedTerminal.phone("1")).run().code()).isEqualTo(76);
        assertThat(launcher("/usr/bin:/bin", "panic", "--now")).isZero();
        assertThat(earlier.leftBelow(program.data())).isZero();
        assertThat(program.open("status").code()).isEqualTo(4);
    }

    private int launcher(String path, String... arguments) throws Exception {
        Path alone = Files.createDirectories(folder.resolve("tree")).resolve("svod");
        Files.copy(Path.of("..").resolve("svod"), alone, StandardCopyOption.REPLACE_EXISTING);
        List<String> command = new ArrayList<>(List.of("/bin/sh", alone.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("SVOD_DATA", program.data().toString());
        builder.environment().put("PATH", path);
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
