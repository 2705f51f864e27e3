package org.svod.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;

/** The duty list from the command line, with a clock that is handed in. People are invented. */
class DutyCommandsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    Path folder;

    private TestProgram program;

    @BeforeEach
    void found() throws Exception {
        program = new TestProgram(folder);
        at("2026-10-23T08:00:00Z").found();
    }

    @Test
    void a_week_over_the_change_of_the_clock_with_a_swap_is_who_is_on_and_who_is_next() throws Exception {
        ok("duty", "set", "heron", "--weekly", "mon-sun", "--from", "08:00", "--until", "20:00");
        ok("duty", "set", "lynx", "--weekly", "mon-sun", "--from", "20:00", "--until", "08:00");
        ok("duty", "set", "--successors", "crane,owl");

        assertThat(onAt("2026-10-23T12:00:00Z")).isEqualTo("heron until 2026-10-23T20:00:00+02:00 then lynx");
        // In the night in which 02:30 comes twice.
        assertThat(onAt("2026-10-25T00:30:00Z")).isEqualTo("lynx until 2026-10-25T08:00:00+01:00 then heron");
        assertThat(onAt("2026-10-25T01:30:00Z")).isEqualTo("lynx until 2026-10-25T08:00:00+01:00 then heron");
        // The last second of a shift and the first of the next.
        assertThat(onAt("2026-10-25T06:59:59Z")).startsWith("lynx");
        assertThat(onAt("2026-10-25T07:00:00Z")).startsWith("heron");

        at("2026-10-24T10:00:00Z");
        String id = ok("duty", "swap", "lynx", "crane", "--from", "24.10 20:00", "--until", "25.10 02:30")
                .get("id")
                .getAsString();
        assertThat(onAt("2026-10-24T20:00:00Z")).startsWith("lynx");
        at("2026-10-24T11:00:00Z");
        assertThat(ok("duty", "swap", "--agreed", id, "--for", "crane")
                        .get("agreed")
                        .getAsBoolean())
                .isTrue();
        assertThat(onAt("2026-10-24T20:00:00Z")).isEqualTo("crane until 2026-10-25T02:30:00+02:00 then lynx");
        assertThat(onAt("2026-10-25T00:30:00Z")).startsWith("lynx");
        assertThat(ok("duty", "show").getAsJsonArray("gaps")).isEmpty();
        assertThat(history())
                .containsExactly(
                        "swap-agreed coordinator crane",
                        "swap-asked coordinator coordinator",
                        "successors-set coordinator coordinator",
                        "weekly-set coordinator coordinator",
                        "weekly-set coordinator coordinator");
    }

    @Test
    void the_shift_somebody_has_next_is_swapped_without_times_and_declined_it_stays() throws Exception {
        ok("duty", "set", "heron", "--from", "20:00", "--until", "08:00");
        JsonObject swap = ok("duty", "swap", "heron", "lynx");
        assertThat(swap.get("from").getAsString()).isEqualTo("2026-10-23T20:00:00+02:00");
        assertThat(swap.get("until").getAsString()).isEqualTo("2026-10-24T08:00:00+02:00");
        ok("duty", "swap", "--declined", swap.get("id").getAsString(), "--for", "lynx");
        assertThat(onAt("2026-10-23T19:00:00Z")).startsWith("heron");
        assertThat(run("duty", "swap", "--agreed", swap.get("id").getAsString()).code())
                .isEqualTo(5);
        assertThat(run("duty", "swap", "owl", "lynx").code()).isEqualTo(8);
        assertThat(run("duty", "swap", "heron", "heron").code()).isEqualTo(2);
    }

    @Test
    void a_gap_within_seven_days_is_named_in_the_list_in_status_and_on_the_first_screen() throws Exception {
        assertThat(program.open("status").out()).doesNotContain("duty");
        ok("duty", "set", "heron", "--from", "10:00", "--until", "20:00");
        String line = ok("duty", "set", "lynx", "--from", "23.10 22:00", "--until", "31.10 08:00")
                .get("id")
                .getAsString();
        at("2026-10-23T10:00:00Z");
        JsonObject shown = ok("duty", "show");
        assertThat(shown.getAsJsonArray("gaps")).hasSize(1);
        assertThat(program.open("status").out())
                .contains("On duty: heron, until 20:00; then NOBODY; lynx from 22:00")
                .contains("Nobody on duty 20:00 to 22:00");
        ScriptedTerminal person = ScriptedTerminal.phone("0");
        program.person(person).open();
        assertThat(String.join(" ", person.transcript()).replaceAll("\\s+", " "))
                .contains("On duty: heron, until 20:00")
                .contains("Nobody on duty 20:00 to 22:00");
        ok("duty", "set", "--remove", line);
        assertThat(ok("duty", "show").get("nextOn").isJsonNull()).isTrue();
        assertThat(run("duty", "set", "--remove", line).code()).isEqualTo(5);
    }

    @Test
    void what_cannot_be_is_refused_and_changes_nothing() throws Exception {
        for (String line : List.of(
                "duty set heron --from 20:00",
                "duty set heron --from 25:00 --until 08:00",
                "duty set heron --from 20:00 --until yesterday",
                "duty set heron --weekly someday --from 20:00 --until 08:00",
                "duty set heron --from 20:00 --until 08:00 --zone Mars/Olympus",
                "duty set h!ron --from 20:00 --until 08:00",
                "duty swap heron",
                "duty swap heron lynx --from 20:00")) {
            assertThat(run(line.split(" ", -1)).code()).as(line).isEqualTo(2);
        }
        TestProgram.Ran backwards = run("duty", "set", "heron", "--from", "25.10 20:00", "--until", "24.10 08:00");
        assertThat(backwards.code()).isEqualTo(2);
        assertThat(ok("duty", "show", "--history").getAsJsonArray("history")).isEmpty();
    }

    private String onAt(String instant) throws Exception {
        at(instant);
        JsonObject data = ok("duty", "show");
        JsonObject now = data.getAsJsonObject("now");
        String who = now.getAsJsonArray("who").get(0).getAsString();
        JsonElement next = data.get("nextOn");
        return who + " until " + now.get("until").getAsString() + " then "
                + (next.isJsonNull()
                        ? "nobody"
                        : next.getAsJsonObject().getAsJsonArray("who").get(0).getAsString());
    }

    private List<String> history() throws Exception {
        List<String> lines = new ArrayList<>();
        for (JsonElement each : ok("duty", "show", "--history").getAsJsonArray("history")) {
            JsonObject event = each.getAsJsonObject();
            lines.add(List.of("what", "by", "word").stream()
                    .map(key -> event.get(key).getAsString())
                    .collect(Collectors.joining(" ")));
        }
        return lines;
    }

    private TestProgram at(String instant) {
        return program.at(Clock.fixed(Instant.parse(instant), BERLIN));
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
