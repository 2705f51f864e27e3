package org.svod.cli.screens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

/**
 * How the duty list, check-ins and the first steps of a missed one stand in the terminal. Written anew as {@link
 * GoldenScreensTest} says, with {@code -Dgolden.write=true}. People are invented.
 */
class DutyScreensTest {
    private static final Path FILES = Path.of("src/test/resources/org/svod/cli/screens");
    private static final ZoneId PLACE = ZoneId.of("Europe/Moscow");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"ru,80,24", "ru,40,15", "en,80,24", "en,40,15"})
    void duty_and_check_ins_are_what_the_files_say(String language, int columns, int rows) throws Exception {
        boolean russian = language.equals("ru");
        String heron = russian ? "цапля" : "heron";
        String lynx = russian ? "рысь" : "lynx";
        TestProgram program = new TestProgram(folder)
                .random(new SeededRandom(15))
                .language(language)
                .at(clock("2026-11-24T09:00:00Z"))
                .found();
        for (String line : List.of(
                "contact add " + heron + " --phone +79161234501",
                "duty set " + heron + " --weekly mon-sun --from 08:00 --until 20:00",
                "duty set " + lynx + " --from 20:00 --until 07:00",
                "duty set --successors " + lynx + "," + heron,
                "checkin set " + heron + " --daily 08:00 --grace 15",
                "checkin set " + lynx + " --every 12")) {
            assertThat(program.open(line.split(" ", -1)).code()).as(line).isZero();
        }
        Screens screens = new Screens(program, language, columns, rows);
        screens.check("duty-swap", List.of(), "duty", "swap", lynx, heron);
        screens.check("duty-show", List.of(), "duty", "show", "--lines", "--history");
        program.at(clock("2026-11-25T05:20:00Z"));
        screens.check("duty-first-screen", List.of("0"));
        screens.check("checkin-ok", List.of(), "checkin", "ok", lynx);
        screens.check("checkin-missed", List.of("1", "9", "0"), "checkin", "status");
        screens.check("checkin-status", List.of(), "checkin", "status", heron);
    }

    private static Clock clock(String instant) {
        return Clock.fixed(Instant.parse(instant), PLACE);
    }

    private record Screens(TestProgram program, String language, int columns, int rows) {
        void check(String scene, List<String> answers, String... line) throws IOException {
            ScriptedTerminal person = new ScriptedTerminal(columns, rows, answers.toArray(String[]::new));
            TestProgram.Ran ran = program.person(person).open(line);
            assertThat(person.left()).as(scene).isZero();
            List<String> lines = new ArrayList<>(person.transcript());
            ran.out().lines().forEach(lines::add);
            lines.replaceAll(each -> each.replaceAll("\u001b\\[[0-9;]*m", ""));
            String name = scene + "." + language + "." + columns + "x" + rows + ".txt";
            assertThat(lines).as(name).allSatisfy(each -> assertThat(each.length())
                    .isLessThanOrEqualTo(columns));
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(FILES.resolve(name), String.join("\n", lines) + "\n", UTF_8);
            }
            assertThat(String.join("\n", lines) + "\n")
                    .as(name)
                    .isEqualTo(Files.readString(FILES.resolve(name), UTF_8));
        }
    }
}
