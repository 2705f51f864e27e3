package org.svod.cli.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.svod.protocols.run.view.ReasonCode;
import org.svod.protocols.term.Language;

class CatalogueTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/svod/cli/words");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final Pattern KEY_IN_CODE =
            Pattern.compile("(?:say|count|read)\\(\"([a-z-]+\\.[a-z0-9.-]+[a-z0-9])\"");

    @ParameterizedTest
    @MethodSource("parts")
    void both_languages_have_the_same_keys(String part) {
        assertThat(withoutFew(load(part, "ru"))).isEqualTo(withoutFew(load(part, "en")));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void every_line_is_a_key_that_stands_once(String part) throws Exception {
        for (String language : List.of("ru", "en")) {
            List<String> keys = Files.readAllLines(FOLDER.resolve(part + "." + language + ".properties")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, Math.max(0, line.indexOf('='))))
                    .toList();
            assertThat(keys).as(language).doesNotHaveDuplicates().allMatch(key -> key.matches("[A-Za-z0-9._-]+"));
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void both_languages_fill_the_same_places(String part) {
        Properties russian = load(part, "ru");
        Properties english = load(part, "en");
        for (String key : withoutFew(english)) {
            assertThat(places(russian.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void every_russian_count_has_its_three_forms(String part) {
        Set<String> keys = load(part, "ru").stringPropertyNames();
        for (String key : keys) {
            if (key.endsWith(".many")) {
                String stem = key.substring(0, key.length() - "many".length());
                assertThat(keys).contains(stem + "one", stem + "few");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void nobody_is_shouted_at(String part) {
        for (String language : List.of("ru", "en")) {
            load(part, language)
                    .forEach((key, text) ->
                            assertThat((String) text).as("%s", key).doesNotContain("!"));
        }
    }

    @Test
    void every_reason_of_a_refusal_has_words_in_both_languages() {
        for (Language language : Language.values()) {
            Words words = new Words(language);
            assertThat(ReasonCode.values()).allSatisfy(code -> assertThat(words.has("reason." + code.text()))
                    .as("%s in %s", code.text(), language.code())
                    .isTrue());
        }
    }

    @Test
    void every_problem_has_three_lines_in_both_languages() throws IOException {
        for (String id : problemsInCode()) {
            for (Language language : Language.values()) {
                Words words = new Words(language);
                assertThat(List.of("what", "why", "now")).allMatch(line -> words.has("errors." + id + "." + line), id);
            }
        }
    }

    @Test
    void every_key_that_the_code_names_has_words() throws IOException {
        for (String key : keysInCode(KEY_IN_CODE)) {
            Words words = new Words(Language.EN);
            assertThat(words.has(key) || words.has(key + ".many")).as(key).isTrue();
        }
    }

    @Test
    void russian_numbers_take_their_form() {
        Words words = new Words(Language.RU);
        assertThat(Stream.of(1, 2, 5, 11, 12, 21, 104, 111).map(n -> words.count("common.days", n)))
                .containsExactly("1 день", "2 дня", "5 дней", "11 дней", "12 дней", "21 день", "104 дня", "111 дней");
    }

    static List<String> parts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> problemsInCode() throws IOException {
        return keysInCode(Pattern.compile("ExitCode\\.[A-Z_]+,\\s*\"([a-z-]+)\""));
    }

    private static Set<String> keysInCode(Pattern pattern) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file, StandardCharsets.UTF_8));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        assertThat(keys).isNotEmpty();
        return keys;
    }

    private static Properties load(String part, String language) {
        Properties loaded = new Properties();
        try (Reader reader = new InputStreamReader(
                Files.newInputStream(FOLDER.resolve(part + "." + language + ".properties")), StandardCharsets.UTF_8)) {
            loaded.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return loaded;
    }

    private static Set<String> withoutFew(Properties properties) {
        return properties.stringPropertyNames().stream()
                .filter(key -> !key.endsWith(".few"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> places(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
