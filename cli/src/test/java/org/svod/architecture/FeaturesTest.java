package org.svod.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.TestProgram;

/** What {@code docs/features.md} names is there: commands with their options, and test classes. */
class FeaturesTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| ?([^|]*) \\| ?([^|]*) \\| ([^|]+) \\|$");
    private static final Pattern TICKED = Pattern.compile("`([^`]+)`");

    @TempDir
    Path folder;

    private record Feature(String name, List<String> commands, List<String> tests, String state) {}

    private static List<Feature> features() {
        List<Feature> features = new ArrayList<>();
        Matcher row = ROW.matcher(SourceTree.read(SourceTree.root().resolve("docs/features.md")));
        while (row.find()) {
            if (!row.group(1).matches("Feature|-+")) {
                features.add(new Feature(row.group(1), ticked(row.group(2)), ticked(row.group(3)), row.group(4)));
            }
        }
        assertThat(features).hasSizeGreaterThan(40);
        return features;
    }

    private static List<String> ticked(String cell) {
        return TICKED.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    @Test
    void every_command_named_can_be_asked_for_with_its_options() {
        TestProgram program = new TestProgram(folder);
        for (Feature feature : features()) {
            for (String command : feature.commands()) {
                List<String> words = Stream.of(command.split(" ", -1))
                        .takeWhile(word -> word.matches("[a-z-]+") && !word.startsWith("-"))
                        .toList();
                List<String> line = new ArrayList<>(List.of("help"));
                line.addAll(words);
                TestProgram.Ran ran = program.run(line.toArray(String[]::new));
                assertThat(ran.code()).as(command).isZero();
                Stream.of(command.split(" ", -1))
                        .filter(word -> word.startsWith("--"))
                        .forEach(option -> assertThat(ran.out()).as(command).contains("  " + option));
            }
        }
    }

    @Test
    void every_test_named_exists_and_every_feature_is_shown_or_says_why_not() throws Exception {
        List<String> classes = new ArrayList<>();
        for (String module : List.of("protocols", "vault", "cli")) {
            try (Stream<Path> files = Files.walk(SourceTree.root().resolve(module + "/src/test/java"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> classes.add(name.substring(0, name.length() - ".java".length())));
            }
        }
        for (Feature feature : features()) {
            assertThat(classes).as(feature.name()).containsAll(feature.tests());
            if (feature.state().startsWith("not yet")) {
                assertThat(feature.state()).as(feature.name()).startsWith("not yet: ");
            } else {
                assertThat(feature.state()).as(feature.name()).startsWith("done");
                assertThat(feature.tests()).as(feature.name()).isNotEmpty();
            }
        }
    }
}
