package org.svod.cli.screens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;

/** How precedents and the map of what is covered stand in the terminal; written anew as {@link GoldenScreensTest} says. Invented. */
class PrecedentScreensTest {
    private static final Path FILES = Path.of("src/test/resources/org/svod/cli/screens");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"ru,80,24", "ru,40,15", "en,80,24", "en,40,15"})
    void precedents_are_what_the_files_say(String language, int columns, int rows) throws Exception {
        boolean russian = language.equals("ru");
        TestProgram program = new TestProgram(folder)
                .language(language)
                .random(new SeededRandom(3))
                .found();
        String place = russian ? "Город для примера" : "An invented town";
        String what =
                russian ? "Дежурный адвокат не приехал до утра." : "The lawyer on duty did not come till morning.";
        String source = russian ? "Выдумано для примера" : "Invented for this example";

        check(
                program,
                "precedent-add",
                language,
                columns,
                rows,
                List.of("1", "2026-11", place, what, source, "2", "2", "2", "0"),
                "precedent",
                "add");
        String id = program.person(ScriptedTerminal.wide())
                .open("precedent", "list", "--json")
                .data()
                .getAsJsonArray("precedents")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString()
                .substring(0, 4);
        check(program, "precedent-list", language, columns, rows, List.of(), "precedent", "list");
        check(program, "precedent-show", language, columns, rows, List.of(), "precedent", "show", id);
        check(program, "precedent-map", language, columns, rows, List.of(), "precedent", "map");
    }

    private static void check(
            TestProgram program,
            String scene,
            String language,
            int columns,
            int rows,
            List<String> answers,
            String... line)
            throws IOException {
        ScriptedTerminal person = new ScriptedTerminal(columns, rows, answers.toArray(String[]::new));
        TestProgram.Ran ran = program.person(person).open(line);
        assertThat(ran.code()).as(ran.err()).isZero();
        List<String> shown = new ArrayList<>(person.transcript());
        ran.out().lines().forEach(shown::add);
        List<String> lines = shown.stream()
                .map(each -> each.replaceAll("\u001b\\[[0-9;]*m", ""))
                .toList();
        String name = scene + "." + language + "." + columns + "x" + rows + ".txt";
        assertThat(lines)
                .as(name)
                .filteredOn(each -> person.prompts().stream().noneMatch(each::startsWith))
                .allSatisfy(each -> assertThat(each.length()).isLessThanOrEqualTo(columns));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(FILES.resolve(name), String.join("\n", lines) + "\n", UTF_8);
        }
        assertThat(String.join("\n", lines) + "\n").as(name).isEqualTo(Files.readString(FILES.resolve(name), UTF_8));
    }
}
