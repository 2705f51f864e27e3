package org.svod.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;
import org.svod.cli.play.TestProgram.Ran;

/** A night that is looked at afterwards, until its names are purged. People are invented. */
class ReviewCommandTest {
    private static final Instant NIGHT = Instant.parse("2026-11-24T00:07:00Z");

    @TempDir
    Path folder;

    private TestProgram program = new TestProgram(Path.of("unset"));
    private String incident = "";

    @BeforeEach
    void a_night() throws Exception {
        program = new TestProgram(folder).found();
        after(Duration.ZERO);
        incident = done("incident", "open", "detention-administrative", "--people", "1", "--json")
                .data()
                .get("incident")
                .getAsString();
        done("incident", "promise", "--to", "lynx", "--at", "+10");
        after(Duration.ofMinutes(30));
        done("incident", "promise", "--kept", "1");
        done("incident", "person", "1", "seen-free", "--source", "heron");
        done("incident", "close", "--keep-names", "30");
    }

    private void after(Duration time) {
        program.at(Clock.fixed(NIGHT.plus(time), ZoneId.of("Europe/Moscow")));
    }

    private Ran done(String... line) throws IOException {
        Ran ran = program.open(line);
        assertThat(ran.code())
                .as(String.join(" ", line) + "\n" + ran.out() + ran.err())
                .isZero();
        return ran;
    }

    private void agree() throws IOException {
        program.input("whisper the new list");
        done("incident", "review", incident, "--action", "-", "--owner", "lynx", "--due", "2026-12-01");
        program.input("call the lynx sooner");
        done("incident", "review", incident, "--propose", "raid-flat", "--change", "-");
    }

    private JsonObject review() throws IOException {
        return done("incident", "review", incident, "--json").data();
    }

    @Test
    void what_was_late_is_worked_out_and_somebody_says_why() throws Exception {
        JsonObject late = review().getAsJsonArray("late").asList().stream()
                .map(each -> each.getAsJsonObject())
                .filter(each -> each.get("ref").getAsString().equals("p1"))
                .findFirst()
                .orElseThrow();
        assertThat(late.get("kind").getAsString()).isEqualTo("promise");
        assertThat(late.get("due").getAsString()).startsWith("2026-11-24T03:17");
        assertThat(late.get("done").getAsString()).startsWith("2026-11-24T03:37");

        program.input("the battery was empty");
        done("incident", "review", incident, "--late", "p1", "--why", "-");
        assertThat(done("incident", "review", incident).out()).contains("p1").contains("the battery was empty");
    }

    @Test
    void an_action_is_open_until_it_is_ended_and_status_says_when_it_is_overdue() throws Exception {
        agree();
        assertThat(overdue()).isZero();
        after(Duration.ofDays(8));
        assertThat(overdue()).isEqualTo(1);
        Ran status = program.open("status");
        assertThat(status.code()).isEqualTo(8);
        assertThat(status.out()).contains("Agreed action 1").doesNotContain("whisper");
        done("incident", "review", incident, "--done", "1");
        assertThat(overdue()).isZero();
        assertThat(program.open("incident", "review", incident, "--done", "1").code())
                .isEqualTo(8);
    }

    private int overdue() throws IOException {
        return program.open("status", "--json").data().get("actionsOverdue").getAsInt();
    }

    @Test
    void an_action_that_is_taken_back_is_not_overdue() throws Exception {
        program.input("whisper");
        done("incident", "review", incident, "--action", "-", "--owner", "lynx", "--due", "2026-12-01");
        done("incident", "undo", incident);
        after(Duration.ofDays(8));
        assertThat(overdue()).isZero();
    }

    @Test
    void a_proposed_change_stands_beside_the_protocol() throws Exception {
        agree();
        assertThat(done("protocol", "show", "raid-flat").out()).contains("call the lynx sooner");
        assertThat(done("protocol", "show", "detention-administrative").out()).doesNotContain("the lynx sooner");
    }

    @Test
    void a_purge_takes_the_review_and_leaves_of_an_open_action_its_number_and_day() throws Exception {
        agree();
        after(Duration.ofDays(31));
        assertThat(program.open("status").err()).contains("removed");
        assertThat(done("protocol", "show", "raid-flat").out()).doesNotContain("the lynx sooner");
        Ran left = done("incident", "review", incident, "--json");
        assertThat(left.out()).doesNotContain("whisper").doesNotContain("lynx");
        JsonArray actions = left.data().getAsJsonArray("actions");
        assertThat(actions).hasSize(1);
        assertThat(overdue()).isEqualTo(1);
        assertThat(done("incident", "review", incident).out()).contains("Agreed action 1");
        done("incident", "review", incident, "--done", "1");
        assertThat(overdue()).isZero();
        assertThat(program.open("incident", "review", incident, "--done", "1").code())
                .isEqualTo(5);
    }

    @Test
    void while_a_real_incident_is_open_the_review_stays() throws Exception {
        agree();
        done("incident", "open", "raid-flat");
        after(Duration.ofDays(31));
        assertThat(program.open("status", "--json").data().get("namesHeld").getAsInt())
                .isEqualTo(1);
        assertThat(review().getAsJsonArray("changes")).hasSize(1);
    }

    @Test
    void at_the_terminal_it_leads_through_and_leaves_with_0() throws Exception {
        program.person(ScriptedTerminal.wide("2", "the list", "3", "a charger", "4", "buy one", "lynx", "+60", "0"));
        Ran ran = done("incident", "review", incident, "--lang", "ru");
        assertThat(ran.out()).contains("что помогло").contains("the list").contains("buy one");
    }
}
