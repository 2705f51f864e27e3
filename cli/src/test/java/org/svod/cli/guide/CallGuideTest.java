package org.svod.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;

class CallGuideTest {
    @TempDir
    Path folder;

    private TestProgram program;

    @BeforeEach
    void a_vault() throws Exception {
        program = new TestProgram(folder).found();
    }

    @Test
    void people_times_and_protocol_are_there_together_and_the_limit_counts_from_what_was_said() throws Exception {
        ScriptedTerminal person = ScriptedTerminal.wide("1", "3", "the station", "02:40", "lynx", "1", "0");
        program.person(person).open("call");

        JsonObject shown = show();
        assertThat(shown.getAsJsonArray("people")).hasSize(3).allSatisfy(each -> assertThat(
                        each.getAsJsonObject().get("state").getAsString())
                .isEqualTo("held"));
        assertThat(shown.getAsJsonArray("clocks").toString()).contains("2026-11-24T05:40:00+03:00");
        assertThat(person.alarms()).isEmpty();
    }

    @Test
    void an_unknown_time_starts_no_limit_rather_than_one_that_would_ring_too_late() throws Exception {
        program.person(ScriptedTerminal.wide("1", "", "", "", "", "1", "0")).open("call");

        JsonArray clocks = show().getAsJsonArray("clocks");
        assertThat(clocks).allSatisfy(clock -> assertThat(
                        clock.getAsJsonObject().get("state").getAsString())
                .isEqualTo("unanchored"));
    }

    @Test
    void a_call_that_fits_no_protocol_is_over_and_not_asked_again() throws Exception {
        program.person(ScriptedTerminal.wide("1", "1", "", "", "", "0", "0")).open("call");

        ScriptedTerminal next = ScriptedTerminal.wide("0");
        assertThat(program.person(next).open().code()).isZero();
        assertThat(next.left()).isZero();
    }

    @Test
    void a_second_report_does_not_run_into_the_first_one() throws Exception {
        program.person(ScriptedTerminal.wide("1", "3")).open("call");

        program.person(ScriptedTerminal.wide("2", "2", "1", "elsewhere", "", "", "0", "0"))
                .open("call");

        JsonArray incidents = program.open("incident", "list", "--json").data().getAsJsonArray("incidents");
        assertThat(incidents).hasSize(2);
    }

    @Test
    void what_waits_rings_and_stops_when_it_is_left() throws Exception {
        ScriptedTerminal person = ScriptedTerminal.wide("1", "3", "the station", "02:40", "lynx", "1");
        program.person(person).open("call");

        assertThat(person.alarms()).isNotEmpty().isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(person.alarms().get(0).line()).startsWith("03:12: ");
    }

    private JsonObject show() throws Exception {
        return program.person(ScriptedTerminal.wide())
                .open("incident", "show", "--json")
                .data();
    }
}
