package org.svod.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;

/** {@code incident board}: what it says to scripts, and live at a terminal. */
class BoardCommandTest {
    private static final Instant NIGHT = Instant.parse("2026-11-24T00:00:00Z");

    @TempDir
    Path folder;

    private TestProgram program;

    @BeforeEach
    void a_vault() throws Exception {
        program = new TestProgram(folder).at(fixed(0)).found();
    }

    @Test
    void with_nothing_open_it_says_so_and_ends_well() throws Exception {
        TestProgram.Ran ran = program.open("incident", "board");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("No incident is open.");
    }

    @Test
    void an_overdue_promise_stands_before_a_limit_that_ran_out_and_the_code_is_8() throws Exception {
        String limit = open("detention-administrative");
        program.open("incident", "clock", limit, "--happened", "delivery");
        String promise = open("detention-administrative");
        program.open("incident", "promise", promise, "--to", "lynx", "--at", "+30");
        assertThat(program.open("incident", "board", "--json").code()).isZero();

        program.at(fixed(600));
        TestProgram.Ran ran = program.open("incident", "board", "--json");

        assertThat(ran.code()).isEqualTo(8);
        assertThat(ran.data().get("overdue").getAsBoolean()).isTrue();
        assertThat(line(ran, 0).get("id").getAsString()).isEqualTo(promise);
        assertThat(line(ran, 0).get("urgency").getAsString()).isEqualTo("promise-overdue");
        assertThat(line(ran, 1).get("id").getAsString()).isEqualTo(limit);
        assertThat(line(ran, 1).get("urgency").getAsString()).isEqualTo("clock-overdue");
    }

    @Test
    void a_drill_stands_last_whatever_is_overdue_in_it_and_is_no_alarm() throws Exception {
        String drill = open("detention-administrative", "--drill");
        program.open("incident", "promise", drill, "--to", "lynx", "--at", "+5");
        String real = open("detention-administrative");

        program.at(fixed(60));
        TestProgram.Ran ran = program.open("incident", "board", "--json");

        assertThat(ran.code()).isZero();
        assertThat(line(ran, 0).get("id").getAsString()).isEqualTo(real);
        assertThat(line(ran, 1).get("id").getAsString()).isEqualTo(drill);
        assertThat(line(ran, 1).get("mode").getAsString()).isEqualTo("drill");
    }

    @Test
    void watched_it_is_drawn_again_until_a_key_rings_at_dues_and_names_nobody_after_two_minutes() throws Exception {
        String id = open("detention-administrative");
        program.input("Mary Invented");
        program.open("incident", "person", id, "--add", "-");
        program.open("incident", "promise", id, "--to", "lynx", "--at", "+100");
        ScriptedTerminal person = ScriptedTerminal.wide(
                ScriptedTerminal.NOTHING, ScriptedTerminal.NOTHING, "1", ScriptedTerminal.NOTHING, "0");
        Clock clock = new Stepping(NIGHT.plusSeconds(60), Duration.ofSeconds(70));

        TestProgram.Ran ran = program.at(clock).person(person).open("incident", "board", "--watch");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(person.left()).isZero();
        assertThat(person.clears()).isGreaterThanOrEqualTo(5);
        assertThat(person.waits()).allSatisfy(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofSeconds(15)));
        assertThat(String.join("\n", person.transcript())).contains("Mary Invented", "without names until a key");
        assertThat(ran.out()).doesNotContain("Mary");
    }

    @Test
    void watched_line_by_line_it_says_once_what_stands_there_and_then_only_what_changed() throws Exception {
        String id = open("detention-administrative");
        program.open("incident", "promise", id, "--to", "lynx", "--at", "+1");
        ScriptedTerminal person = ScriptedTerminal.wide(
                ScriptedTerminal.NOTHING, ScriptedTerminal.NOTHING, ScriptedTerminal.NOTHING, "0");
        Clock clock = new Stepping(NIGHT.plusSeconds(5), Duration.ofSeconds(30));

        program.at(clock).person(person).open("incident", "board", "--watch", "--plain");

        List<String> lines = person.transcript();
        assertThat(lines.stream().filter(line -> line.contains("REAL incidents")))
                .hasSize(1);
        assertThat(lines.stream().filter(line -> line.startsWith("!!"))).hasSize(1);
    }

    @Test
    void without_a_terminal_nobody_can_watch() throws Exception {
        assertThat(program.open("incident", "board", "--watch").code()).isEqualTo(10);
    }

    private String open(String protocol, String... more) throws Exception {
        List<String> line = new ArrayList<>(List.of("incident", "open", protocol, "--people", "1", "--json"));
        line.addAll(List.of(more));
        return program.open(line.toArray(String[]::new)).data().get("incident").getAsString();
    }

    private static JsonObject line(TestProgram.Ran ran, int index) {
        return ran.data().getAsJsonArray("incidents").get(index).getAsJsonObject();
    }

    private static Clock fixed(long minutes) {
        return Clock.fixed(NIGHT.plusSeconds(minutes * 60), ZoneId.of("Europe/Moscow"));
    }

    /** A clock that goes on by the same step each time it is looked at. */
    private static final class Stepping extends Clock {
        private final Duration step;
        private Instant now;

        Stepping(Instant start, Duration step) {
            this.now = start;
            this.step = step;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now = now.plus(step);
            return now;
        }
    }
}
