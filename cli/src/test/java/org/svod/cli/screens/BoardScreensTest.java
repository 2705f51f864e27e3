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

/** The board at the terminal. Written anew as {@link GoldenScreensTest} says, with {@code -Dgolden.write=true}. */
class BoardScreensTest {
    private static final Path FILES = Path.of("src/test/resources/org/svod/cli/screens");
    private static final ZoneId PLACE = ZoneId.of("Europe/Moscow");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "ru,80,24,full", "ru,40,15,full", "en,80,24,full", "en,40,15,full",
        "ru,80,24,plain", "ru,40,15,plain", "en,80,24,plain", "en,40,15,plain"
    })
    void the_board_is_what_the_files_say(String language, int columns, int rows, String form) throws Exception {
        TestProgram program = new TestProgram(folder)
                .random(new SeededRandom(7))
                .language(language)
                .at(clock("2026-11-24T00:00:00Z"))
                .found();
        open(program, language);
        program.at(clock("2026-11-24T01:20:00Z"));

        List<String> lines = new ArrayList<>();
        for (String page : List.of("1", "2")) {
            ScriptedTerminal person = new ScriptedTerminal(columns, rows);
            TestProgram.Ran ran = program.person(person).open(line(form, "incident", "board", "--page", page));
            assertThat(ran.code()).isEqualTo(8);
            List<String> shown = ran.out()
                    .lines()
                    .map(each -> each.replaceAll("\u001b\\[[0-9;]*m", ""))
                    .toList();
            assertThat(shown).hasSizeLessThan(form.equals("full") ? rows : Integer.MAX_VALUE);
            lines.add("--- " + page);
            lines.addAll(shown);
        }
        check("board." + language + "." + columns + "x" + rows + "." + form + ".txt", columns, lines);
    }

    /** A bus of twelve, a raid with a promise that is overdue and an owner, and a drill. */
    private static void open(TestProgram program, String language) throws Exception {
        String bus = id(program.open("incident", "open", "detention-administrative", "--people", "12", "--json"));
        done(program.open("incident", "clock", bus, "--happened", "delivery", "--at", "02:40", "--source", "heron"));
        done(program.open("incident", "person", bus, "1-11", "held", "--source", "heron"));
        done(program.open("incident", "person", bus, "12", "seen-free", "--source", "heron"));
        String raid = id(program.open("incident", "open", "raid-flat", "--people", "1", "--json"));
        program.input(language.equals("ru") ? "Мария Выдуманная" : "Mary Invented");
        done(program.open("incident", "person", raid, "--add", "-"));
        done(program.open("incident", "promise", raid, "--to", "lynx", "--at", "+10"));
        id(program.open("incident", "open", "raid-flat", "--drill", "--people", "2", "--json"));
    }

    private static String[] line(String form, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        if (form.equals("plain")) {
            all.add("--plain");
        }
        return all.toArray(String[]::new);
    }

    private static void done(TestProgram.Ran ran) {
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    private static String id(TestProgram.Ran ran) {
        done(ran);
        return ran.data().get("incident").getAsString();
    }

    private static Clock clock(String at) {
        return Clock.fixed(Instant.parse(at), PLACE);
    }

    private static void check(String name, int columns, List<String> lines) throws Exception {
        assertThat(lines).as(name).allSatisfy(each -> assertThat(each.length()).isLessThanOrEqualTo(columns));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(FILES.resolve(name), String.join("\n", lines) + "\n", UTF_8);
        }
        assertThat(String.join("\n", lines) + "\n").as(name).isEqualTo(Files.readString(FILES.resolve(name), UTF_8));
    }
}
