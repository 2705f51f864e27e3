package org.svod.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;
import org.svod.cli.terminal.NoTerminal;

/** Check-ins from the command line, with a clock that is handed in. People and words are invented. */
class CheckInCommandsTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final String WORD = "зелёный чай";

    @TempDir
    Path folder;

    private TestProgram program;

    @BeforeEach
    void found() throws Exception {
        program = new TestProgram(folder);
        at("2026-11-24T09:00:00Z").found();
        ok("checkin", "set", "heron", "--daily", "08:00", "--grace", "15", "--off", "sun");
    }

    @Test
    void somebody_missed_at_dawn_becomes_an_incident_is_found_and_counts_as_a_drill() throws Exception {
        ok("contact", "add", "heron", "--phone", "+79161234501");
        assertThat(state("2026-11-24T09:01:00Z")).isEqualTo("idle 0");
        assertThat(state("2026-11-25T04:00:00Z")).isEqualTo("due 0");
        assertThat(state("2026-11-25T05:00:00Z")).isEqualTo("late 0");
        assertThat(state("2026-11-25T05:15:00Z")).isEqualTo("missed 8");
        assertThat(program.open("status").code()).isEqualTo(8);

        ScriptedTerminal coordinator = ScriptedTerminal.phone("1", "0");
        TestProgram.Ran ran = program.person(coordinator).open("checkin", "status");
        assertThat(coordinator.left()).isZero();
        assertThat(String.join("\n", coordinator.transcript()))
                .contains("heron: MISSED since 08:15")
                .contains("1 open the steps: heron")
                .contains("Call the person twice")
                .contains("+79161234501");
        assertThat(ran.code()).isZero();
        program.person(new NoTerminal());
        assertThat(state("2026-11-25T05:20:00Z")).isEqualTo("escalated 0");

        JsonObject incident = ok("incident", "show");
        assertThat(incident.get("mode").getAsString()).isEqualTo("real");
        JsonObject person = incident.getAsJsonArray("people").get(0).getAsJsonObject();
        assertThat(person.get("state").getAsString()).isEqualTo("missing");
        assertThat(incident.getAsJsonArray("steps").toString())
                .contains("\"id\":\"r1/agreed-time\",\"state\":\"done\"");

        at("2026-11-25T06:00:00Z");
        ok("incident", "person", "1", "seen-free", "--source", "lynx");
        ScriptedTerminal closing = ScriptedTerminal.wide("8", "8", "the battery was empty");
        program.person(closing).open();
        assertThat(closing.left()).isZero();
        program.person(new NoTerminal());

        // Settled as of its end, also when that is noticed only after the next one was missed.
        assertThat(state("2026-11-26T05:20:00Z")).isEqualTo("missed 8");
        JsonObject standing = standing("2026-11-25T06:01:00Z");
        assertThat(standing.get("state").getAsString()).isEqualTo("answered");
        assertThat(standing.get("drills").getAsInt()).isEqualTo(1);
        assertThat(standing.get("lastDrill").getAsString()).isEqualTo("2026-11-25T09:00:00+03:00");
        assertThat(ok("checkin", "status", "heron").getAsJsonArray("history").toString())
                .containsSubsequence("false-alarm", "escalated", "plan-set");
        assertThat(standing("2026-11-25T06:02:00Z").get("drills").getAsInt()).isEqualTo(1);
    }

    @Test
    void an_answer_in_time_is_an_answer_and_a_sunday_off_is_left_out() throws Exception {
        at("2026-11-28T04:50:00Z");
        ok("checkin", "ok", "heron", "--for", "lynx");
        JsonObject standing = standing("2026-11-29T12:00:00Z");
        assertThat(standing.get("state").getAsString()).isEqualTo("answered");
        assertThat(standing.get("due").getAsString()).isEqualTo("2026-11-30T08:00:00+03:00");
    }

    @Test
    void an_answer_under_duress_looks_like_any_other_and_status_alone_tells() throws Exception {
        program.input(WORD + "\n");
        ok("checkin", "set", "heron", "--word", "-");
        at("2026-11-25T05:02:00Z");
        program.input("");
        TestProgram.Ran free = run("checkin", "ok", "heron");
        program.input("Зеленый, чай!\n");
        TestProgram.Ran forced = run("checkin", "ok", "heron", "--word", "-");
        assertThat(forced).isEqualTo(free);
        assertThat(free.code()).isZero();

        assertThat(state("2026-11-25T05:03:00Z")).isEqualTo("duress 8");
        // A later answer does not take it back.
        program.input("");
        ok("checkin", "ok", "heron");
        assertThat(state("2026-11-25T06:03:00Z")).isEqualTo("duress 8");
        // Where others may look it is one number with those who were missed, and the journal does not tell.
        TestProgram.Ran status = program.open("status");
        assertThat(status.out()).contains("Check-ins that need you: 1").doesNotContainIgnoringCase("duress");
        assertThat(run("checkin", "status", "heron").data().get("history").toString())
                .doesNotContain("duress");
        assertThat(program.open("checkin", "status", "heron").out()).doesNotContainIgnoringCase("чай");

        ok("checkin", "open", "heron");
        assertThat(state("2026-11-25T06:04:00Z")).isEqualTo("escalated 0");
    }

    @Test
    void at_a_terminal_the_word_is_never_shown_and_the_two_screens_are_the_same() throws Exception {
        program.input(WORD + "\n");
        ok("checkin", "set", "heron", "--word", "-");
        at("2026-11-25T05:02:00Z");
        List<String> first = answeredBy("");
        List<String> second = answeredBy(WORD);
        assertThat(second.stream()
                        .map(line -> line.replace(ScriptedTerminal.UNSEEN, ""))
                        .toList())
                .isEqualTo(first.stream()
                        .map(line -> line.replace(ScriptedTerminal.UNSEEN, ""))
                        .toList());
        assertThat(String.join("\n", second)).doesNotContain(WORD);
        // Typed wrong it is asked again, and in the end nothing is written.
        ScriptedTerminal wrong = ScriptedTerminal.wide("чёрный чай", "чёрный чай", "чёрный чай");
        assertThat(program.person(wrong).open("checkin", "ok", "heron").code()).isEqualTo(8);
        assertThat(wrong.left()).isZero();
    }

    private List<String> answeredBy(String word) throws Exception {
        ScriptedTerminal person = ScriptedTerminal.wide(word);
        TestProgram.Ran ran = program.person(person).open("checkin", "ok", "heron");
        assertThat(ran.code()).isZero();
        List<String> lines = new ArrayList<>(person.transcript());
        ran.out().lines().forEach(lines::add);
        return lines;
    }

    @Test
    void what_was_missed_is_not_forgotten_by_another_plan_and_ends_with_the_plan() throws Exception {
        at("2026-11-25T06:00:00Z");
        assertThat(run("checkin", "set", "heron", "--every", "6").code()).isEqualTo(8);
        ok("checkin", "ok", "heron");
        JsonObject set = ok("checkin", "set", "heron", "--every", "6", "--grace", "1h");
        assertThat(set.get("due").getAsString()).isEqualTo("2026-11-25T15:00:00+03:00");
        ok("checkin", "set", "heron", "--excused", "26.11 12:00");
        assertThat(state("2026-11-25T20:00:00Z")).isEqualTo("excused 0");
        ok("checkin", "set", "heron", "--end");
        assertThat(run("checkin", "ok", "heron").code()).isEqualTo(5);
        ok("checkin", "set", "heron", "--daily", "09:00");
        assertThat(ok("checkin", "status").getAsJsonArray("checkins")).hasSize(1);
    }

    @Test
    void an_open_screen_rings_at_the_agreed_time_and_when_the_grace_is_over() throws Exception {
        at("2026-11-25T04:30:00Z");
        ScriptedTerminal person = ScriptedTerminal.phone("0");
        program.person(person).open();
        assertThat(person.alarms())
                .extracting(alarm -> alarm.at().toString())
                .containsExactly("2026-11-25T05:00:00Z", "2026-11-25T05:15:00Z");
    }

    @Test
    void the_first_screen_offers_what_needs_somebody() throws Exception {
        at("2026-11-25T05:30:00Z");
        ScriptedTerminal person = ScriptedTerminal.phone("6", "1", "0");
        program.person(person).open();
        assertThat(person.left()).isZero();
        assertThat(String.join("\n", person.transcript()))
                .contains("Check-ins that need you: 1")
                .contains("Call the person twice");
    }

    @Test
    void what_cannot_be_is_refused() throws Exception {
        for (String line : List.of(
                "checkin set owl",
                "checkin set owl --daily 26:00",
                "checkin set owl --daily 08:00 --grace 25h",
                "checkin set owl --daily 08:00 --grace soon",
                "checkin set owl --every 0",
                "checkin set owl --daily 08:00 --every 3",
                "checkin set owl --daily 08:00 --off mon-sun",
                "checkin set heron --word inline",
                "checkin set o!l --daily 08:00")) {
            assertThat(run(line.split(" ", -1)).code()).as(line).isEqualTo(2);
        }
        assertThat(run("checkin", "open", "owl").code()).isEqualTo(5);
        assertThat(run("checkin", "ok", "heron", "--word", "-").code()).isEqualTo(8);
        program.input("чай");
        assertThat(run("checkin", "set", "heron", "--word", "-").code()).isEqualTo(8);
        assertThat(run("checkin", "set", "heron", "--word").code()).isEqualTo(10);
    }

    private String state(String instant) throws Exception {
        at(instant);
        TestProgram.Ran ran = run("checkin", "status");
        return ran.data()
                        .getAsJsonArray("checkins")
                        .get(0)
                        .getAsJsonObject()
                        .get("state")
                        .getAsString()
                + " " + ran.code();
    }

    private JsonObject standing(String instant) throws Exception {
        at(instant);
        return run("checkin", "status").data().getAsJsonArray("checkins").get(0).getAsJsonObject();
    }

    private TestProgram at(String instant) {
        return program.at(Clock.fixed(Instant.parse(instant), MOSCOW));
    }

    private JsonObject ok(String... line) throws Exception {
        TestProgram.Ran ran = run(line);
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        return ran.data();
    }

    private TestProgram.Ran run(String... line) throws Exception {
        List<String> all = new ArrayList<>(List.of(line));
        all.add("--json");
        return program.open(all.toArray(String[]::new));
    }
}
