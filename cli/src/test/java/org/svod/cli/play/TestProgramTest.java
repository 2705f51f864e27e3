package org.svod.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestProgramTest {
    @TempDir
    Path folder;

    @Test
    void a_contact_that_was_added_is_found_by_the_next_run() throws Exception {
        TestProgram program = new TestProgram(folder).found();

        assertThat(program.open("contact", "add", "heron", "--role", "lawyer", "--json")
                        .code())
                .isZero();

        TestProgram.Ran found = program.open("contact", "find", "her", "--json");
        assertThat(found.data()
                        .getAsJsonArray("contacts")
                        .get(0)
                        .getAsJsonObject()
                        .get("alias")
                        .getAsString())
                .isEqualTo("heron");
    }

    @Test
    void a_wrong_passphrase_at_the_terminal_is_three_lines_and_code_4() throws Exception {
        ScriptedTerminal person = ScriptedTerminal.phone("not it");
        TestProgram program = new TestProgram(folder).found().person(person);

        TestProgram.Ran ran = program.run("status");

        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines()).isNotEmpty();
        assertThat(String.join("\n", person.transcript())).contains(ScriptedTerminal.UNSEEN);
    }
}
