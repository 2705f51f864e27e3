package org.svod.cli.screens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;

/**
 * Sixty calls in an hour, as one coordinator takes them: five questions each, a pile, somebody who answers for it or nobody yet;
 * then the board and the counts of the staff. Golden screens are written anew with {@code -Dgolden.write=true}.
 */
class SurgeTest {
    private static final Path FILES = Path.of("src/test/resources/org/svod/cli/screens");
    private static final ZoneId PLACE = ZoneId.of("Europe/Moscow");
    private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");
    private static final int CALLS = 60;

    @TempDir
    Path folder;

    private TestProgram program;

    @BeforeEach
    void a_program() {
        program = new TestProgram(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void sixty_calls_in_an_hour_each_lie_in_a_pile_and_none_is_lost(String language) throws Exception {
        program.random(new SeededRandom(11)).language(language).at(clock(0)).found();
        open("incident", "staff", "start", "--hours-on", "8");
        open("incident", "staff", "on", "ira");
        open("incident", "staff", "on", "olga");
        program.input(language.equals("ru") ? "Сегодня можно не ходить." : "You need not go today.");
        open("incident", "staff", "answer", "-");
        for (int call = 0; call < CALLS; call++) {
            take(call, call);
        }
        program.at(clock(70));
        closeSome();
        open("incident", "staff", "rest", "ira");

        JsonObject counts = open("incident", "staff", "--json").data();
        assertThat(counts.get("open").getAsInt()).isEqualTo(55);
        assertThat(counts.get("unowned").getAsInt()).isEqualTo(12);
        assertThat(counts.getAsJsonObject("piles").toString())
                .isEqualTo("{\"custody\":20,\"deadline\":20,\"rest\":15,\"none\":0}");
        assertThat(counts.getAsJsonArray("halfHours")
                        .get(0)
                        .getAsJsonObject()
                        .get("came")
                        .getAsInt())
                .isEqualTo(30);
        assertThat(counts.getAsJsonArray("halfHours")
                        .get(2)
                        .getAsJsonObject()
                        .get("done")
                        .getAsInt())
                .isEqualTo(5);
        program.person(ScriptedTerminal.wide());
        TestProgram.Ran stop = program.open("incident", "staff", "stop");
        assertThat(stop.code()).isEqualTo(8);
        assertThat(program.open("incident", "board", "--unowned", "--json")
                        .data()
                        .getAsJsonArray("incidents"))
                .hasSize(12);
        for (String size : List.of("80x24", "40x15")) {
            golden("surge-board", language, size, "incident", "board", "--pile", "custody");
            golden("surge-staff", language, size, "incident", "staff", "show");
        }
    }

    @ParameterizedTest
    @CsvSource({"2,0", "5,8"})
    void staff_mode_ends_by_its_rule_or_with_a_reason(int hours, int code) throws Exception {
        program.at(clock(0)).found();
        open("incident", "staff", "start");
        take(3, 3);
        assertThat(program.open("incident", "board", "--unowned").out()).doesNotContain("NO OWNER");
        if (code == 8) {
            take(4, hours * 60L - 5);
        }
        program.at(clock(hours * 60L + 31)).person(ScriptedTerminal.wide());

        TestProgram.Ran ran = program.open("incident", "staff", "stop", "--json");

        assertThat(ran.code()).isEqualTo(code);
        program.input("another group takes the calls");
        if (code == 8) {
            assertThat(program.open("incident", "staff", "stop", "--why", "-").code())
                    .isZero();
        }
        assertThat(program.open("incident", "staff", "stop").code()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void who_is_on_for_too_long_or_slept_too_little_is_named(String language) throws Exception {
        program.language(language).at(clock(0)).found();
        open("incident", "staff", "start", "--hours-on", "6");
        open("incident", "staff", "on", "ira");
        open("incident", "staff", "on", "olga");
        program.at(clock(60));
        open("incident", "staff", "rest", "olga");
        program.at(clock(240));
        open("incident", "staff", "on", "olga");
        program.at(clock(361));

        String roster = open("incident", "staff", "--json").data().get("roster").toString();

        assertThat(roster).contains("\"ira\"", "\"olga\"");
        assertThat(roster.split("\"tooLong\":true", -1)).hasSize(2);
        assertThat(roster.split("\"shortOfSleep\":true", -1)).hasSize(2);
        assertThat(open("incident", "staff").out()).contains("svod incident staff rest ira");
    }

    /** One call: every third a detention, a summons or a question; every fifth finds nobody to answer for it. */
    private void take(int call, long minute) throws Exception {
        program.at(clock(minute));
        String owner = call % 5 == 0 ? "" : call % 2 == 0 ? "ira" : "olga";
        String pile = "" + (1 + call % 3);
        List<String> answers =
                new ArrayList<>(List.of("1", "1", "station " + call, "", "caller " + call, call % 3 == 0 ? "1" : "0"));
        answers.addAll(List.of(pile, owner, "0"));
        ScriptedTerminal person = ScriptedTerminal.wide(answers.toArray(String[]::new));
        assertThat(program.person(person).open("call").code()).isZero();
        assertThat(person.left()).as(String.join("\n", person.transcript())).isZero();
    }

    /** Five of the last pile are answered and closed. */
    private void closeSome() throws Exception {
        var lines = program.person(ScriptedTerminal.wide())
                .open("incident", "board", "--pile", "rest", "--json")
                .data()
                .getAsJsonArray("incidents");
        int closed = 0;
        for (int i = 0; closed < 5; i++) {
            JsonObject line = lines.get(i).getAsJsonObject();
            if (!line.get("owner").getAsString().isEmpty()) {
                String id = line.get("id").getAsString();
                open("incident", "person", id, "1", "seen-free", "--source", "caller");
                open("incident", "close", id, "--keep-names", "30", "--outcome", "answered", "--no-input");
                closed++;
            }
        }
    }

    private TestProgram.Ran open(String... line) throws Exception {
        TestProgram.Ran ran = program.person(ScriptedTerminal.wide()).open(line);
        assertThat(ran.code())
                .as(String.join(" ", line) + ran.out() + ran.err())
                .isZero();
        return ran;
    }

    private void golden(String scene, String language, String size, String... line) throws Exception {
        int columns = Integer.parseInt(size.substring(0, 2));
        ScriptedTerminal person = new ScriptedTerminal(columns, Integer.parseInt(size.substring(3)));
        TestProgram.Ran ran = program.person(person).open(line);
        List<String> lines = ran.out()
                .lines()
                .map(each -> each.replaceAll("\u001b\\[[0-9;]*m", ""))
                .toList();
        String name = scene + "." + language + "." + size + ".txt";
        assertThat(lines).as(name).allSatisfy(each -> assertThat(each.length()).isLessThanOrEqualTo(columns));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(FILES.resolve(name), String.join("\n", lines) + "\n", UTF_8);
        }
        assertThat(String.join("\n", lines) + "\n").as(name).isEqualTo(Files.readString(FILES.resolve(name), UTF_8));
    }

    private static Clock clock(long minutes) {
        return Clock.fixed(START.plus(Duration.ofMinutes(minutes)), PLACE);
    }
}
