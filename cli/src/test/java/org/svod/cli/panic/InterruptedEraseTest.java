package org.svod.cli.panic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
}
