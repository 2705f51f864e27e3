package org.svod.cli.screens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;

/**
 * How a drill, its report and who is ready stand in the terminal. Written anew as {@link GoldenScreensTest} says, with {@code
 * -Dgolden.write=true}.
 */
class DrillScreensTest {
    private static final Path FILES = Path.of("src/test/resources/org/svod/cli/screens");
    private static final ZoneId PLACE = ZoneId.of("Europe/Moscow");
    private static final Instant DAY = Instant.parse("2026-11-24T18:05:00Z");

    @TempDir
    Path folder;

    private TestProgram program;
    private Instant now = DAY;

    @BeforeEach
    void found() {
        program = new TestProgram(folder).random(new SeededRandom(15)).at(Clock.fixed(DAY, PLACE));
    }

    @ParameterizedTest
    @CsvSource({"ru,80,24", "ru,40,15", "en,80,24", "en,40,15"})
    void a_drill_and_what_it_showed_are_what_the_files_say(String language, int columns, int rows) throws Exception {
        program.language(language).found();
        String heron = language.equals("ru") ? "цапля" : "heron";
        String lynx = language.equals("ru") ? "рысь" : "lynx";
        String wren = language.equals("ru") ? "крапивник" : "wren";
        program.input("svod1 raid-second-visit 1.0 1.0 member 2026-11-24 85 42 20513");
        run("drill", "record", "-", "--person", heron);
        run("drill", "record", "-", "--person", wren);
        play(heron, lynx, 7);
        pass(Duration.ofHours(2));
        run("drill", "start", "lawyer-at-the-door", "--as", "lawyer=" + heron, "--as", "coordinator=" + lynx);
        check("drill-inject", language, columns, rows, "drill", "next");
        pass(Duration.ofMinutes(3));
        run("incident", "done", "record-refusal");
        pass(Duration.ofMinutes(10));
        run("drill", "next");
        run("drill", "next");
        run("incident", "skip", "call-prosecutor", "--why", "-");
        pass(Duration.ofMinutes(80));
        run("drill", "stop");
        check("drill-report", language, columns, rows, "drill", "report");
        pass(Duration.ofDays(60));
        check("drill-readiness", language, columns, rows, "drill", "readiness");
        check("drill-readiness-people", language, columns, rows, "drill", "readiness", "raid-flat");
    }

    @ParameterizedTest
    @CsvSource({"ru,80,24", "ru,40,15", "en,80,24", "en,40,15"})
    void practice_alone_is_what_the_files_say(String language, int columns, int rows) throws Exception {
        program.language(language);
        // Practise, a story, the lawyer at the door, the lawyer; the refusal, written down; then on to the end.
        ScriptedTerminal person = new ScriptedTerminal(
                columns, rows, "1", "2", "5", "3", "1", "1", "", "", "6", "1", "7", "0", "6", "1", "6", "1", "6", "1",
                "6");
        TestProgram.Ran ran = program.person(person).run();
        assertThat(person.left()).isZero();
        golden("drill-practice", language, columns, rows, person, ran);
    }

    private void play(String lawyer, String coordinator, int minutes) throws IOException {
        run("drill", "start", "lawyer-at-the-door", "--as", "lawyer=" + lawyer, "--as", "coordinator=" + coordinator);
        run("drill", "next");
        pass(Duration.ofMinutes(minutes));
        run("incident", "done", "record-refusal");
        pass(Duration.ofMinutes(90));
        run("drill", "stop");
    }

    private void pass(Duration length) {
        now = now.plus(length);
        program.at(Clock.fixed(now, PLACE));
    }

    private void run(String... line) throws IOException {
        TestProgram.Ran ran = program.open(line);
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    }

    private void check(String scene, String language, int columns, int rows, String... line) throws IOException {
        ScriptedTerminal person = new ScriptedTerminal(columns, rows);
        golden(scene, language, columns, rows, person, program.person(person).open(line));
    }

    private static void golden(
            String scene, String language, int columns, int rows, ScriptedTerminal person, TestProgram.Ran ran)
            throws IOException {
        List<String> shown = new ArrayList<>(person.transcript());
        ran.out().lines().forEach(shown::add);
        List<String> lines = shown.stream()
                .map(each -> each.replaceAll("\u001b\\[[0-9;]*m", ""))
                .toList();
        String name = scene + "." + language + "." + columns + "x" + rows + ".txt";
        assertThat(lines).as(name).allSatisfy(each -> assertThat(each.length()).isLessThanOrEqualTo(columns));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(FILES.resolve(name), String.join("\n", lines) + "\n", UTF_8);
        }
        assertThat(String.join("\n", lines) + "\n").as(name).isEqualTo(Files.readString(FILES.resolve(name), UTF_8));
    }
}
