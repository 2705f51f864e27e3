package org.svod.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;

class DroppingKeysTest {
    private static final int DROPPED = 75;
    private static final int ERASE = 76;

    @TempDir
    Path folder;

    private TestProgram program;

    @BeforeEach
    void a_vault() throws Exception {
        program = new TestProgram(folder).found();
    }

    @Test
    void at_the_passphrase_it_clears_the_screen_and_asks_for_a_fresh_process() {
        ScriptedTerminal person = ScriptedTerminal.wide("999");

        assertThat(program.person(person).run().code()).isEqualTo(DROPPED);
        assertThat(person.clears()).isEqualTo(1);
        assertThat(Files.exists(program.vault().resolve("erased"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void at_every_question_of_a_call_it_drops_the_keys_and_keeps_what_was_answered(int answered) throws Exception {
        String[] night = {"1", "3", "the station", "02:40", "lynx", "1"};
        String[] typed = new String[answered + 1];
        System.arraycopy(night, 0, typed, 0, answered);
        typed[answered] = "999";
        ScriptedTerminal person = ScriptedTerminal.wide(typed);

        assertThat(program.person(person).open("call").code()).isEqualTo(DROPPED);
        assertThat(person.clears()).isEqualTo(1);

        String[] rest = new String[night.length - answered + 1];
        System.arraycopy(night, answered, rest, 0, night.length - answered);
        rest[rest.length - 1] = "0";
        ScriptedTerminal again = ScriptedTerminal.wide(rest);
        assertThat(program.person(again).open().code()).isZero();
        assertThat(again.left()).isZero();
    }

    @Test
    void only_the_line_alone_counts() throws Exception {
        ScriptedTerminal person = ScriptedTerminal.wide("1", "3", "house 999", "02:40", "9999", "1", "0");

        assertThat(program.person(person).open("call").code()).isZero();
        assertThat(person.clears()).as("on leaving, and only then").isEqualTo(1);
    }

    @Test
    void once_more_at_the_unlock_line_it_asks_for_the_erase() {
        ScriptedTerminal person = ScriptedTerminal.phone("999");

        int code = program.variable("SVOD_RELOCKED", "1").person(person).run().code();

        assertThat(code).isEqualTo(ERASE);
        assertThat(String.join(" ", person.transcript())).contains("ERASES THE KEYS");
    }

    @Test
    void once_unlocked_again_it_is_the_first_time_again() throws Exception {
        ScriptedTerminal person = ScriptedTerminal.wide("999");

        assertThat(program.variable("SVOD_RELOCKED", "1").person(person).open().code())
                .isEqualTo(DROPPED);
    }

    @Test
    void in_a_drill_nothing_real_is_touched_and_nobody_is_led_to_the_erase() {
        ScriptedTerminal person = ScriptedTerminal.wide("1", "1", "999");
        TestProgram nothing = new TestProgram(folder.resolve("empty"));

        assertThat(nothing.person(person).run().code()).isZero();
        assertThat(person.clears()).isEqualTo(1);
        assertThat(person.transcript()).anyMatch(line -> line.startsWith("DRILL."));
    }
}
