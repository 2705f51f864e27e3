package org.svod.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;

/** The vault has seen a day that the clock here says is still to come: a person is asked before anything is written. */
class ClockAheadTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @TempDir
    Path folder;

    private TestProgram program;

    @BeforeEach
    void a_vault_written_to_next_year() throws Exception {
        program = new TestProgram(folder).at(at("2027-11-24T00:07:00Z")).found();
        assertThat(program.open("contact", "add", "heron").code()).isZero();
        program.at(at("2026-11-24T00:07:00Z"));
    }

    @Test
    void a_script_reads_and_is_refused_when_it_writes() throws Exception {
        assertThat(program.open("contact", "find", "heron").code()).isZero();
        TestProgram.Ran refused = program.open("contact", "add", "crane", "--json");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.data().get("id").getAsString()).isEqualTo("clock-ahead");
    }

    @Test
    void a_person_who_knows_the_clock_is_right_goes_on() throws Exception {
        program.person(ScriptedTerminal.phone("1"));
        assertThat(program.open("contact", "add", "crane", "--role", "lawyer").code())
                .isZero();
        program.person(ScriptedTerminal.phone("0"));
        assertThat(program.open("contact", "find", "crane").out()).contains("crane");
    }

    @Test
    void a_person_who_does_not_writes_nothing() throws Exception {
        program.person(ScriptedTerminal.phone("0"));
        assertThat(program.open("contact", "add", "crane", "--role", "lawyer").code())
                .isEqualTo(1);
    }

    @Test
    void a_line_dropped_at_the_question_leaves_the_vault_closed() throws Exception {
        program.person(ScriptedTerminal.phone());
        assertThat(program.open("contact", "find", "heron").code()).isEqualTo(3);
        assertThat(program.vault().resolve("lock")).isEmptyFile();
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), MOSCOW);
    }
}
