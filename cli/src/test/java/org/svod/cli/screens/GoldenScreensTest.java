package org.svod.cli.screens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every screen as it stands in the terminal, one file for a scene, a language, a size and a form. To write them anew after a
 * change of words: {@code mvn -o -q -pl cli test -Dtest=GoldenScreensTest -Dgolden.write=true}, then read the difference.
 */
class GoldenScreensTest {
    private static final Path FILES = Path.of("src/test/resources/org/svod/cli/screens");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "ru,80,24,full", "ru,80,24,plain", "ru,40,15,full", "ru,40,15,plain",
        "en,80,24,full", "en,80,24,plain", "en,40,15,full", "en,40,15,plain"
    })
    void screens_are_what_the_files_say_and_fit_the_terminal(String language, int columns, int rows, String form)
            throws Exception {
        Sitting sitting = new Sitting(folder, language, columns, rows, form.equals("plain"));
        Map<String, List<String>> scenes = sitting.play();
        SoftAssertions all = new SoftAssertions();
        all.assertThat(sitting.prompts())
                .allSatisfy(line -> assertThat(columnsOf(line)).as(line).isLessThan(columns));
        for (Map.Entry<String, List<String>> scene : scenes.entrySet()) {
            String name = scene.getKey() + "." + language + "." + columns + "x" + rows + "." + form;
            all.assertThat(scene.getValue())
                    .as(name)
                    .filteredOn(line -> sitting.prompts().stream().noneMatch(line::startsWith))
                    .allSatisfy(line -> assertThat(columnsOf(line)).as(line).isLessThanOrEqualTo(columns));
            all.assertThat(screens(scene.getValue())).as(name).allSatisfy(screen -> assertThat(screen)
                    .hasSizeLessThanOrEqualTo(rows));
            all.assertThat(scene.getValue()).as(name).isEqualTo(golden(name, scene.getValue()));
        }
        all.assertAll();
    }

    // From its first line, which says real or drill, to the digit typed: what has to stand there at once. Receipts
    // above it
    // may scroll away on a small screen.
    private static List<List<String>> screens(List<String> lines) {
        List<List<String>> screens = new ArrayList<>();
        List<String> screen = new ArrayList<>();
        for (String line : lines) {
            if (line.matches("(НАСТОЯЩИЙ|УЧЕНИЕ|REAL|DRILL|ЗВОНОК|CALL).*")) {
                screen.clear();
            }
            screen.add(line);
            if (line.startsWith("> ")) {
                screens.add(List.copyOf(screen));
                screen.clear();
            }
        }
        return screens;
    }

    private static long columnsOf(String line) {
        return line.codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .count();
    }

    private static List<String> golden(String name, List<String> now) throws IOException {
        Path file = FILES.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FILES);
            Files.writeString(file, String.join("\n", now) + "\n", UTF_8);
        }
        String kept = Files.readString(file, UTF_8);
        return List.of(kept.substring(0, kept.length() - 1).split("\n", -1));
    }
}
