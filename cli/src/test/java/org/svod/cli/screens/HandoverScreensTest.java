package org.svod.cli.screens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;
import org.svod.cli.terminal.NoTerminal;

/**
 * A handover in the middle of a mass detention as it stands in the terminal: twenty people, one telephone. Written anew as {@link
 * GoldenScreensTest} says, with {@code -Dgolden.write=true}. The words of the journal are this run's own and are taken out.
 */
class HandoverScreensTest {
    private static final Path FILES = Path.of("src/test/resources/org/svod/cli/screens");
    private static final ZoneId PLACE = ZoneId.of("Europe/Moscow");
    private static final Instant NIGHT = Instant.parse("2026-11-24T00:07:00Z");

    @TempDir
    Path folder;

    private TestProgram program = new TestProgram(Path.of("unset"));

    @ParameterizedTest
    @CsvSource({"ru,80,24", "ru,40,15", "en,80,24", "en,40,15"})
    void a_handover_is_what_the_files_say_and_fits_the_terminal(String language, int columns, int rows)
            throws Exception {
        boolean russian = language.equals("ru");
        String heron = russian ? "цапля" : "heron";
        program = new TestProgram(folder)
                .random(new SeededRandom(15))
                .language(language)
                .found();
        at(0);
        run("incident", "open", "group-one-phone", "--people", "20");
        run("incident", "person", "1-20", "held", "--source", "lynx");
        run("incident", "person", "3", "hospital", "--source", "lynx");
        run("incident", "promise", "--to", "lynx", "--at", "04:00");
        at(20);

        String fears = russian ? "ночью увезут в другой город" : "they may be moved to another town tonight";
        check("handover", language, columns, rows, heron, fears, "1", "soon", "3:27", "337", "20", "04:00", "1");
    }

    private void check(String scene, String language, int columns, int rows, String... answers) throws Exception {
        ScriptedTerminal person = new ScriptedTerminal(columns, rows, answers);
        TestProgram.Ran ran = program.person(person).open("incident", "handover");
        List<String> shown = new ArrayList<>(person.transcript());
        ran.out().lines().forEach(shown::add);
        ran.err().lines().forEach(shown::add);
        List<String> lines = shown.stream()
                .map(each -> each.replaceAll("\u001b\\[[0-9;]*m", ""))
                .toList();
        String name = scene + "." + language + "." + columns + "x" + rows + ".txt";
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(FILES.resolve(name), String.join("\n", lines) + "\n", UTF_8);
        }
        assertThat(String.join("\n", lines) + "\n").as(name).isEqualTo(Files.readString(FILES.resolve(name), UTF_8));
        assertThat(person.left()).as(name).isZero();
        assertThat(lines)
                .as(name)
                .filteredOn(line -> person.prompts().stream().noneMatch(line::startsWith))
                .allSatisfy(each -> assertThat(each.length()).isLessThanOrEqualTo(columns));
    }

    private void at(int minutes) {
        program.at(Clock.fixed(NIGHT.plusSeconds(minutes * 60L), PLACE));
    }

    private void run(String... line) throws Exception {
        TestProgram.Ran ran = program.person(new NoTerminal()).open(line);
        assertThat(ran.code()).as(ran.err()).isZero();
    }
}
