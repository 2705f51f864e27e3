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
import java.util.regex.Pattern;
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

    /** Age draws from its own source, so that the words of a file are other ones each time. */
    private static final Pattern FILE_WORDS =
            Pattern.compile("(Words of this file|Слова этого файла):?[a-z\\s]+(?=\\n[A-ZА-Я])");

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
        check(
                "handover",
                List.of("incident", "handover"),
                language,
                columns,
                rows,
                heron,
                fears,
                "1",
                "soon",
                "3:27",
                "337",
                "20",
                "04:00",
                "1");
    }

    @ParameterizedTest
    @CsvSource({"ru,80,24", "ru,40,15", "en,80,24", "en,40,15"})
    void the_coordinator_is_taken_and_a_successor_goes_on_from_the_bundle(String language, int columns, int rows)
            throws Exception {
        boolean russian = language.equals("ru");
        String heron = russian ? "цапля" : "heron";
        String owl = russian ? "сова" : "owl";
        String bundle = folder.resolve("bundle.age").toString();
        program = another("successor", language);
        at(0);
        run("contact", "add", heron, "--role", "coordinator");
        run("contact", "add", owl, "--role", "admin");
        String key = program.open("incident", "take", "--show-recipient", "--json")
                .data()
                .get("recipient")
                .getAsString();
        TestProgram successor = program;
        program = another("coordinator", language);
        at(0);
        run("incident", "open", "group-one-phone", "--people", "20");
        run("incident", "person", "1-20", "held", "--source", "lynx");
        run("incident", "export", "--all", "--to", key, "--who", heron, "--out", bundle);

        program = successor;
        at(60);
        check("take-bundle", List.of("incident", "take", bundle), language, columns, rows, "1", heron, owl);
        run("keys", "rotate");
        run("incident", "person", "1-19", "seen-free", "--source", "lynx");
        check("take-goes-on", List.of("incident", "next"), language, columns, rows);
        assertThat(program.person(new NoTerminal())
                        .open("incident", "take", bundle)
                        .code())
                .as("the key that opened it is gone with the rotation")
                .isEqualTo(4);
    }

    private TestProgram another(String name, String language) throws Exception {
        return new TestProgram(Files.createDirectory(folder.resolve(name)))
                .random(new SeededRandom(name.length()))
                .language(language)
                .found();
    }

    private void check(String scene, List<String> line, String language, int columns, int rows, String... answers)
            throws Exception {
        ScriptedTerminal person = new ScriptedTerminal(columns, rows, answers);
        TestProgram.Ran ran = program.person(person).open(line.toArray(String[]::new));
        List<String> shown = new ArrayList<>(person.transcript());
        ran.out().lines().forEach(shown::add);
        ran.err().lines().forEach(shown::add);
        String all = String.join("\n", shown).replaceAll("\u001b\\[[0-9;]*m", "");
        List<String> lines = List.of(FILE_WORDS.matcher(all).replaceAll("$1 N").split("\n", -1));
        String name = scene + "." + language + "." + columns + "x" + rows + ".txt";
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(FILES.resolve(name), String.join("\n", lines) + "\n", UTF_8);
        }
        assertThat(String.join("\n", lines) + "\n").as(name).isEqualTo(Files.readString(FILES.resolve(name), UTF_8));
        assertThat(person.left()).as(name).isZero();
        assertThat(lines)
                .as(name)
                .filteredOn(each -> person.prompts().stream().noneMatch(each::startsWith))
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
