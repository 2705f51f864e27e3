package org.svod.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;

/** Commands about protocols, the vault and the program itself; most of them need no passphrase. */
class OtherCommandsTest {
    @TempDir
    Path folder;

    private TestProgram program;

    @BeforeEach
    void a_program_without_a_vault() {
        program = new TestProgram(folder);
    }

    @Test
    void protocol_list_has_the_names_scripts_use() {
        JsonArray list = program.run("protocol", "list", "--json").data().getAsJsonArray("protocols");
        assertThat(texts(list, "id")).contains("detention-administrative", "raid-flat");
        assertThat(list).allSatisfy(each -> assertThat(each.getAsJsonObject().keySet())
                .contains("id", "version", "status", "scenario", "title", "reviewBy", "languages"));
        assertThat(texts(list, "status")).containsOnly("draft");
    }

    @Test
    void protocol_show_says_that_it_is_a_draft_and_finds_by_a_beginning() {
        TestProgram.Ran shown = program.run("protocol", "show", "raid");
        assertThat(shown.code()).isZero();
        assertThat(shown.out()).contains("DRAFT", "A lawyer must review this before use.");
        assertThat(program.run("protocol", "show", "nothing").code()).isEqualTo(5);
    }

    @Test
    void protocol_export_gives_the_file_byte_for_byte_and_overwrites_nothing() throws Exception {
        Path file = folder.resolve("raid.yaml");
        assertThat(program.run("protocol", "export", "raid-flat", "--out", file.toString())
                        .code())
                .isZero();
        byte[] written = Files.readAllBytes(file);
        assertThat(program.run("protocol", "export", "raid-flat").out())
                .isEqualTo(new String(written, StandardCharsets.UTF_8));
        Path bundled = Path.of("../protocols/src/main/resources/org/svod/protocols/bundled/raid-flat.yaml");
        assertThat(written).isEqualTo(Files.readAllBytes(bundled));

        assertThat(program.run("protocol", "export", "detention-administrative", "--out", file.toString())
                        .code())
                .isEqualTo(6);
        assertThat(Files.readAllBytes(file)).isEqualTo(written);
        assertThat(program.run("protocol", "export", "raid-flat", "--out", folder + "/no/such")
                        .code())
                .isEqualTo(1);
        assertThat(program.run("protocol", "export", "nothing").code()).isEqualTo(5);
    }

    @Test
    void protocol_lint_points_at_line_and_column_and_is_8_on_an_error() throws Exception {
        assertThat(program.run("protocol", "lint", "raid-flat").code()).isZero();
        Path file = folder.resolve("broken.yaml");
        Files.writeString(file, "id: raid-flat\nid: again\n");
        TestProgram.Ran ran = program.run("protocol", "lint", file.toString(), "--json");
        assertThat(ran.code()).isEqualTo(8);
        JsonObject finding = ran.data().getAsJsonArray("findings").get(0).getAsJsonObject();
        assertThat(finding.keySet()).containsExactly("code", "severity", "line", "column", "message");
        assertThat(finding.get("severity").getAsString()).isEqualTo("error");
        assertThat(finding.get("line").getAsInt()).isEqualTo(2);
        assertThat(program.run("protocol", "lint", folder + "/nowhere.yaml").code())
                .isEqualTo(5);
        assertThat(program.run("protocol", "lint", folder.toString()).code()).isEqualTo(5);
    }

    @Test
    void init_measures_makes_a_vault_once_and_warns_without_a_way_back() throws Exception {
        TestProgram.Ran made = program.open("init", "--kdf", "low", "--no-recovery", "--json");
        assertThat(made.code()).isZero();
        JsonObject kdf = made.data().getAsJsonObject("kdf");
        assertThat(kdf.keySet()).containsExactlyInAnyOrder("profile", "memoryKiB", "iterations", "lanes", "millis");
        assertThat(kdf.get("memoryKiB").getAsInt()).isEqualTo(64 * 1024);
        assertThat(made.json().getAsJsonArray("warnings")).isNotEmpty();
        assertThat(program.open("init", "--kdf", "low", "--no-recovery").code()).isEqualTo(6);
        assertThat(program.open("status").code()).isZero();
    }

    @Test
    void init_writes_the_way_back_to_a_new_file_for_its_owner_alone_and_it_opens_the_vault() throws Exception {
        Path way = folder.resolve("way-back");
        assertThat(program.open("init", "--kdf", "low", "--recovery-file", way.toString())
                        .code())
                .isZero();
        assertThat(Files.getPosixFilePermissions(way)).hasSize(2);
        assertThat(Files.readString(way)).startsWith("AGE-SECRET-KEY-1");
        assertThat(program.run("--passphrase-file", way.toString(), "status", "--json")
                        .data()
                        .get("openedBy")
                        .getAsString())
                .isEqualTo("recovery");
        assertThat(program.open("--vault", "second", "init", "--kdf", "low", "--recovery-file", way.toString())
                        .code())
                .isEqualTo(6);
        assertThat(program.data().resolve("second")).doesNotExist();
    }

    @Test
    void init_refuses_to_guess() throws Exception {
        assertThat(program.open("init", "--kdf", "low").code()).isEqualTo(10);
        assertThat(program.run("init", "--kdf", "low", "--no-recovery").code()).isEqualTo(10);
        assertThat(program.open("init", "--kdf", "cheap", "--no-recovery").code())
                .isEqualTo(2);
        program.person(ScriptedTerminal.wide("3", "one", "another", "one", "another", "one", "another"));
        assertThat(program.run("init", "--kdf", "low", "--no-recovery").code()).isEqualTo(4);
        assertThat(program.vault()).doesNotExist();
    }

    @Test
    void doctor_and_paths_need_no_passphrase() throws Exception {
        program.found();
        JsonArray checks = program.run("doctor", "--json").data().getAsJsonArray("checks");
        assertThat(texts(checks, "id")).isNotEmpty().doesNotHaveDuplicates();
        JsonObject paths = program.run("paths", "--json").data();
        assertThat(paths.get("vault").getAsString()).isEqualTo(program.vault().toString());
        assertThat(paths.get("exists").getAsBoolean()).isTrue();
        assertThat(program.run("--home", folder + "/elsewhere", "paths", "--json")
                        .data()
                        .get("vault")
                        .getAsString())
                .isEqualTo(folder + "/elsewhere");
    }

    @Test
    void panic_erases_says_what_it_did_not_reach_and_may_be_repeated() throws Exception {
        program.found();
        assertThat(program.run("panic").code()).isEqualTo(10);
        assertThat(program.open("status").code()).isZero();

        TestProgram.Ran erased = program.run("panic", "--now", "--json");
        assertThat(erased.code()).isZero();
        JsonArray files = erased.data().getAsJsonArray("erased");
        assertThat(files).isNotEmpty().allSatisfy(each -> {
            assertThat(each.getAsJsonObject().keySet()).contains("path", "bytes", "readBack");
            assertThat(each.getAsJsonObject().get("readBack").getAsBoolean()).isTrue();
        });
        assertThat(erased.data().getAsJsonArray("notReached")).hasSize(8);
        assertThat(program.open("status").code()).isEqualTo(4);
        assertThat(program.run("panic", "--now").code()).isZero();
    }

    @Test
    void panic_where_nothing_is_says_so() {
        assertThat(program.run("panic", "--now").code()).isEqualTo(5);
        assertThat(program.run("panic", "--now", "--home", folder + "/nowhere").code())
                .isEqualTo(5);
    }

    @Test
    void panic_with_a_name_erases_that_vault_alone() throws Exception {
        program.found();
        assertThat(program.open("--vault", "second", "init", "--kdf", "low", "--no-recovery")
                        .code())
                .isZero();
        assertThat(program.run("--vault", "second", "panic", "--now").code()).isZero();
        assertThat(program.open("--vault", "second", "status").code()).isEqualTo(4);
        assertThat(program.open("status").code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit-codes", "panic", "recovery", "privacy", "incident", "contact add", "init"})
    void help_knows_commands_and_topics_in_both_languages(String topic) {
        for (String language : List.of("ru", "en")) {
            TestProgram.Ran ran = program.language(language).run(("help " + topic).split(" ", -1));
            assertThat(ran.code()).isZero();
            assertThat(ran.out()).isNotBlank();
        }
    }

    @Test
    void every_command_has_help_by_itself_and_the_same_by_the_option() {
        JsonArray commands = program.run("help", "--json").data().getAsJsonArray("commands");
        assertThat(commands.size()).isGreaterThanOrEqualTo(11);
        for (var each : commands) {
            String name = each.getAsString();
            assertThat(program.run("help", name).code()).as(name).isZero();
            assertThat(program.run(name, "--help").out())
                    .isEqualTo(program.run("help", name).out());
        }
        assertThat(program.run("help", "nothing").code()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "statsu, unknown-command",
        "incident opne, unknown-command",
        "keys split, not-built-yet",
        "status --wrong, unknown-argument",
        "status extra, unknown-argument",
        "contact show, missing-argument",
        "protocol show, missing-argument",
        "init --kdf, missing-argument",
        "--lang de status, unknown-language",
        "--vault a/b status, bad-vault-name",
        "incident open raid-flat --people many, bad-value"
    })
    void a_line_that_is_not_understood_is_code_2_in_three_lines(String line, String id) {
        List<String> words = List.of(line.split(" ", -1));
        for (String language : List.of("ru", "en")) {
            TestProgram.Ran ran = program.language(language).run(words.toArray(String[]::new));
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err().lines().count()).isGreaterThanOrEqualTo(3);
        }
        String[] json = (line + " --json").split(" ", -1);
        TestProgram.Ran ran = program.run(json);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.json().get("kind").getAsString()).isEqualTo("error");
        assertThat(ran.data().get("id").getAsString()).isEqualTo(id);
        assertThat(ran.json().getAsJsonArray("next")).isNotEmpty();
    }

    @Test
    void a_mistyped_command_names_the_nearest() {
        assertThat(program.run("statsu").err()).contains("svod status");
        assertThat(program.run("incident", "opne").err()).contains("svod incident open");
    }

    @Test
    void what_the_page_names_as_not_built_says_so() throws Exception {
        String page = Files.readString(Path.of("../docs/commands/README.md"));
        String part = page.substring(page.indexOf("## Not built yet"), page.indexOf("## Reasons of a refusal"));
        Matcher named = Pattern.compile("`([^`]+)`").matcher(part);
        int count = 0;
        while (named.find()) {
            String[] words = named.group(1).split("\\s+", 2);
            for (String last : words.length == 1 ? new String[] {""} : words[1].split("\\|", -1)) {
                String[] line =
                        last.isEmpty() ? new String[] {words[0], "--json"} : new String[] {words[0], last, "--json"};
                assertThat(program.run(line).data().get("id").getAsString())
                        .as(words[0] + " " + last)
                        .isEqualTo("not-built-yet");
                count++;
            }
        }
        assertThat(count).isPositive();
    }

    private static List<String> texts(JsonArray array, String name) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(each -> each.getAsJsonObject().get(name).getAsString())
                .toList();
    }
}
