package org.svod.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the README tells people to type is typed, through the launcher, at the program as it was built. */
class ReadmeIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern CONSOLE = Pattern.compile("(?ms)^```console\\n(.*?)^```");
    private static final Pattern TASK = Pattern.compile("(?m)^\\|[^|]+\\| `(\\./svod[^`]*)`[^|]*\\|$");

    @TempDir
    Path home;

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void a_passphrase() throws IOException {
        Files.writeString(home.resolve("passphrase"), "six plain words that protect everything\n");
    }

    @Test
    void the_first_session_works_line_by_line() throws Exception {
        List<String> session = session();
        assertThat(session).hasSizeGreaterThanOrEqualTo(6).anyMatch(line -> line.contains("init"));
        for (String line : session) {
            Ended ended = typed(line.replaceFirst("^\\./svod", "./svod --passphrase-file \"\\$HOME/passphrase\""));
            assertThat(ended.code()).as(line + "\n" + ended.err()).isZero();
            assertThat(ended.out()).as(line).isNotBlank();
        }
        assertThat(typed("./svod panic --now").code()).isZero();
        assertThat(typed("./svod --passphrase-file \"$HOME/passphrase\" status").code())
                .isEqualTo(4);
    }

    @Test
    void each_task_of_the_table_is_a_command_that_exists() throws Exception {
        List<String> tasks = TASK.matcher(readme())
                .results()
                .map(task -> task.group(1))
                .distinct()
                .toList();
        assertThat(tasks).contains("./svod", "./svod call", "./svod status", "./svod panic --now");
        for (String task : tasks) {
            // Without a vault and without a terminal none of them can do its work, and none may call it mistyped.
            Ended ended = typed(task);
            assertThat(ended.code()).as(task + "\n" + ended.err()).isIn(5, 10);
            assertThat(ended.err().lines().count()).isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, DEMO, read back as overwritten", "ru, ПОКАЗ, прочитано обратно"})
    void the_demo_plays_in_both_languages_without_a_terminal(String language, String begin, String end)
            throws Exception {
        assertThat(commands()).contains("./svod demo");
        Ended ended = typed("./svod demo --lang " + language);
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err()).contains(begin);
        assertThat(ended.out()).contains(end);
        assertThat(Files.exists(home.resolve("data"))).isFalse();
    }

    @Test
    void the_version_is_that_of_the_build() throws Exception {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        Matcher version = Pattern.compile("<version>([^<]+)</version>").matcher(pom);
        assertThat(version.find()).isTrue();
        Ended ended = typed("./svod --version");
        assertThat(ended.code()).isZero();
        assertThat(ended.out().strip()).endsWith(version.group(1));
    }

    // The first block is the demo and the build that runs this very test.
    private static List<String> session() throws IOException {
        return commands().stream()
                .filter(line -> line.startsWith("./svod ") && !line.contains("demo"))
                .toList();
    }

    private static List<String> commands() throws IOException {
        return CONSOLE.matcher(readme())
                .results()
                .flatMap(block -> block.group(1).lines())
                .filter(line -> line.startsWith("$ "))
                .map(line -> line.substring(2))
                .toList();
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"), StandardCharsets.UTF_8);
    }

    private Ended typed(String line) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", line)
                .directory(ROOT.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(home.resolve("out").toFile())
                .redirectError(home.resolve("err").toFile());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("SVOD_DATA", home.resolve("data").toString());
        builder.environment().put("LANG", "en_GB.UTF-8");
        Stream.of("LC_ALL", "LC_MESSAGES", "SVOD_LANG").forEach(builder.environment()::remove);
        Process process = builder.start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it did not end: " + line);
        }
        return new Ended(
                process.exitValue(), Files.readString(home.resolve("out")), Files.readString(home.resolve("err")));
    }
}
