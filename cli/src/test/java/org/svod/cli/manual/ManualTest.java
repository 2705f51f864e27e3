package org.svod.cli.manual;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.cli.play.TestProgram;

class ManualTest {
    private static final Path WORDS = Path.of("src/main/resources/org/svod/cli/words");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void every_error_has_a_page_by_its_id(String language) throws IOException {
        TestProgram program = new TestProgram(folder).language(language);
        Set<String> ids = errors(language);
        assertThat(ids).hasSizeGreaterThan(150).contains("no-vault", "no-java", "text-not-utf8");
        for (String id : ids) {
            TestProgram.Ran ran = program.run("help", id);
            assertThat(ran.code())
                    .as("no words for explained.%s in explained.%s.properties", id, language)
                    .isZero();
            assertThat(ran.out()).as(id).isNotBlank().doesNotContain("{");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void no_page_is_about_an_error_that_is_gone(String language) throws IOException {
        Set<String> pages = new TreeSet<>();
        load("explained", language)
                .stringPropertyNames()
                .forEach(key -> pages.add(key.substring(key.indexOf('.') + 1)));
        assertThat(pages).isEqualTo(errors(language));
    }

    @ParameterizedTest
    @CsvSource({
        "panic,read",
        "recovery,paper",
        "exit-codes,integrity",
        "accessibility,ACCESSIBLE",
        "environment,SVOD_DATA",
        "privacy,network"
    })
    void help_knows_its_topics(String topic, String said) {
        TestProgram.Ran ran = new TestProgram(folder).run("help", topic);
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains(said);
        assertThat(new TestProgram(folder).run("help").out()).contains(topic);
    }

    @Test
    void every_variable_that_is_read_stands_under_environment() throws IOException {
        String source = Files.readString(Path.of("src/main/java/org/svod/cli/output/Environment.java"), UTF_8);
        String said = new TestProgram(folder).run("help", "environment").out();
        assertThat(Pattern.compile("variable(?:s\\.get)?\\(\"([A-Z_]+)\"\\)")
                        .matcher(source)
                        .results()
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(said::contains);
    }

    @ParameterizedTest
    @CsvSource({"ru, СТИРАНИЕ", "en, ERASING"})
    void groff_reads_the_page_without_a_word_of_complaint(String language, String heading) throws Exception {
        assumeTrue(present("groff"));
        String page =
                new TestProgram(folder).language(language).run("help", "man").out();
        Path file = Files.writeString(folder.resolve("svod.1"), page);
        Ended read = ran("groff", "-K", "utf8", "-man", "-ww", "-Tutf8", "-P-cbou", file.toString());
        assertThat(read.err()).isEmpty();
        assertThat(read.code()).isZero();
        assertThat(read.out()).contains(heading, "svod incident open", "--passphrase", "SVOD_DATA");
    }

    @ParameterizedTest
    @CsvSource({
        "'svod ' , 'panic'",
        "'svod inci' , 'incident'",
        "'svod incident op' , 'open'",
        "'svod --vault work keys ro' , 'rotate'",
        "'svod incident open --peo' , '--people'",
        "'svod status --js' , '--json'",
        "'svod --lang r' , 'ru'",
        "'svod help recov' , 'recovery'"
    })
    void bash_completes_names_and_options(String typed, String word) throws Exception {
        assumeTrue(present("bash"));
        assertThat(completed(typed)).contains(word);
    }

    @Test
    void bash_completes_files_and_never_aliases() throws Exception {
        assumeTrue(present("bash"));
        Files.createFile(folder.resolve("a key file"));
        assertThat(completed("svod --key-file " + folder + "/a")).containsExactly(folder + "/a key file");
        assertThat(completed("svod --vault ")).isEmpty();
        assertThat(completed("svod contact show ")).allMatch(word -> word.startsWith("-"));
    }

    @Test
    void zsh_accepts_its_script() throws Exception {
        assumeTrue(present("zsh"));
        Path file = script("zsh");
        Ended read = ran("zsh", "-n", file.toString());
        assertThat(read.err()).isEmpty();
        assertThat(read.code()).isZero();
    }

    private List<String> completed(String typed) throws Exception {
        List<String> words = new ArrayList<>(List.of(typed.split(" ", -1)));
        String line =
                "source \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _svod; printf '%s\\n' \"${COMPREPLY[@]}\"";
        List<String> command =
                new ArrayList<>(List.of("bash", "-c", line, script("bash").toString()));
        command.addAll(words);
        Ended ended = ran(command.toArray(String[]::new));
        assertThat(ended.err()).isEmpty();
        return ended.out().lines().filter(each -> !each.isEmpty()).toList();
    }

    private Path script(String shell) throws IOException {
        String text = new TestProgram(folder).run("help", "completion", shell).out();
        return Files.writeString(folder.resolve("completion." + shell), text);
    }

    private static Set<String> errors(String language) throws IOException {
        Set<String> ids = new TreeSet<>();
        load("errors", language).stringPropertyNames().forEach(key -> ids.add(key.split("\\.", -1)[1]));
        Pattern.compile("\\bstop \\d ([a-z-]+)")
                .matcher(Files.readString(Path.of("../svod"), UTF_8))
                .results()
                .forEach(found -> ids.add(found.group(1)));
        return ids;
    }

    private static Properties load(String part, String language) throws IOException {
        Properties loaded = new Properties();
        try (var reader = Files.newBufferedReader(WORDS.resolve(part + "." + language + ".properties"), UTF_8)) {
            loaded.load(reader);
        }
        return loaded;
    }

    private static boolean present(String program) {
        return Stream.of("/usr/bin", "/bin").anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private record Ended(int code, String out, String err) {}

    private Ended ran(String... command) throws IOException, InterruptedException {
        Path err = folder.resolve("err");
        Process process =
                new ProcessBuilder(command).redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), out, Files.readString(err));
    }
}
