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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;

/**
 * How keys, a plan and a rotation stand in the terminal. Written anew as {@link GoldenScreensTest} says, with {@code
 * -Dgolden.write=true}.
 */
class KeysScreensTest {
    private static final Path FILES = Path.of("src/test/resources/org/svod/cli/screens");
    private static final ZoneId PLACE = ZoneId.of("Europe/Moscow");
    private static final Instant DAY = Instant.parse("2026-11-24T09:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"ru,80,24", "ru,40,15", "en,80,24", "en,40,15"})
    void keys_and_a_rotation_are_what_the_files_say(String language, int columns, int rows) throws Exception {
        String anna = language.equals("ru") ? "Анна" : "anna";
        TestProgram program = new TestProgram(folder)
                .language(language)
                .free(5L << 30)
                .at(Clock.fixed(DAY, PLACE))
                .found();
        Path words = Files.writeString(folder.resolve("words"), "anna walks\n", UTF_8);
        assertThat(program.open("keys", "add", anna, "--new-passphrase-file", words.toString())
                        .code())
                .isZero();
        program.at(Clock.fixed(DAY.plus(Duration.ofDays(170)), PLACE));

        check(program, "keys-status", language, columns, rows, "keys", "status");
        check(program, "keys-plan", language, columns, rows, "keys", "rotate", "--plan", "--because", anna);
        check(program, "keys-rotated", language, columns, rows, "keys", "rotate", "--because", anna);
        program.at(Clock.fixed(DAY.plus(Duration.ofDays(400)), PLACE));
        check(program, "keys-overdue", language, columns, rows, "keys", "status");
    }

    private static void check(TestProgram program, String scene, String language, int columns, int rows, String... line)
            throws IOException {
        ScriptedTerminal person = new ScriptedTerminal(columns, rows, "1");
        TestProgram.Ran ran = program.person(person).open(line);
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
