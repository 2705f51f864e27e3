package org.svod.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.TestProgram;

/** Names are kept for the time that was chosen at closing, and no longer. */
class RetentionTest {
    private static final Instant CLOSED = Instant.parse("2026-11-24T00:07:00Z");

    @TempDir
    Path folder;

    private TestProgram program;
    private String incident = "";

    @BeforeEach
    void an_incident_closed_for_thirty_days() throws Exception {
        program = new TestProgram(folder).found();
        incident = program.input("Anna Lynx")
                .open("incident", "open", "detention-administrative", "--people", "1", "--place", "-", "--json")
                .data()
                .get("incident")
                .getAsString();
        program.open("incident", "person", "1", "seen-free", "--source", "heron");
        assertThat(program.open("incident", "close", "--keep-names", "30").code())
                .isZero();
    }

    @Test
    void until_then_everything_can_be_read() throws Exception {
        after(29);
        assertThat(program.open("status").err()).isEmpty();
        assertThat(program.open("incident", "show", incident, "--journal").out())
                .contains("Anna Lynx");
    }

    @Test
    void the_next_opening_removes_them_says_so_once_and_leaves_a_line() throws Exception {
        after(30);
        assertThat(program.open("status").err()).contains("removed", "until the keys are rotated");
        assertThat(program.open("status").err()).isEmpty();

        TestProgram.Ran shown = program.open("incident", "show", incident, "--json");
        assertThat(shown.code()).isEqualTo(5);
        assertThat(shown.data().get("id").getAsString()).isEqualTo("names-purged");
        JsonObject line = line(0);
        assertThat(line.get("id").getAsString()).isEqualTo(incident);
        assertThat(line.get("people").getAsInt()).isEqualTo(1);
        assertThat(line.get("namesPurged").getAsString()).startsWith("2026-12-24");
        program.input("taken again");
        assertThat(program.open("incident", "reopen", incident, "--why", "-").code())
                .isEqualTo(5);
    }

    @Test
    void a_script_reads_it_among_the_warnings() throws Exception {
        after(30);
        assertThat(program.open("status", "--json").json().getAsJsonArray("warnings"))
                .singleElement()
                .satisfies(each -> assertThat(each.getAsString()).contains("removed"));
    }

    @Test
    void while_a_real_incident_is_open_they_are_kept_and_status_says_so() throws Exception {
        program.open("incident", "open", "raid-flat");
        after(60);
        TestProgram.Ran status = program.open("status", "--json");
        assertThat(status.data().get("namesHeld").getAsInt()).isEqualTo(1);
        assertThat(status.json().getAsJsonArray("warnings")).isEmpty();
        assertThat(program.open("incident", "show", incident, "--journal").out())
                .contains("Anna Lynx");
    }

    private JsonObject line(int index) throws Exception {
        return program.open("incident", "list", "--json")
                .data()
                .getAsJsonArray("incidents")
                .get(index)
                .getAsJsonObject();
    }

    private void after(int days) {
        program.at(Clock.fixed(CLOSED.plus(Duration.ofDays(days)), ZoneId.of("Europe/Moscow")));
    }
}
