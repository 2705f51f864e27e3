package org.svod.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherStartTest {

    private static final String TELL = "for word in \"$@\"; do echo \"$word\"; done\n";

    @TempDir
    Path directory;

    private Scratch scratch;

    @BeforeEach
    void a_computer_without_java() throws IOException {
        scratch = new Scratch(directory);
    }

    @Test
    void without_java_three_lines_say_what_to_install() throws IOException, InterruptedException {
        scratch.built("17.0.15", "");
        Files.delete(scratch.root.resolve("tree/cli/target/dist/runtime/bin/java"));
        Scratch.Ended ended = scratch.run("status");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.errLines())
                .containsExactly(
                        "Java 17 or newer was not found.",
                        "Looked in JAVA_HOME and PATH.",
                        "sudo apt install openjdk-17-jre-headless");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void a_medium_that_runs_no_programs_is_named_as_that() throws IOException, InterruptedException {
        scratch.built("17.0.15", TELL);
        Path java = scratch.root.resolve("tree/cli/target/dist/runtime/bin/java");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rw-r--r--"));
        Scratch.Ended ended = scratch.run("status");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.errLines()).hasSize(3);
        assertThat(ended.errLines().get(0)).startsWith("Programs cannot be run from here: ");
        assertThat(ended.errLines().get(2)).startsWith("cp -R ");
    }

    @Test
    void the_file_beside_the_passphrase_is_not_taken_for_a_command() throws IOException, InterruptedException {
        scratch.built("17.0.15", TELL);
        assertThat(scratch.run("--key-file", "help", "status").outLines()).doesNotContain("-XX:TieredStopAtLevel=1");
    }

    @Test
    void an_old_java_is_passed_over_and_named() throws IOException, InterruptedException {
        scratch.built("1.8.0_402", TELL);
        Scratch.Ended ended = scratch.run("status");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.errLines().get(1)).contains("runtime/bin/java (8)");
    }

    @Test
    void java_is_found_in_java_home_when_the_shipped_one_is_too_old() throws IOException, InterruptedException {
        scratch.built("11.0.2", "echo eleven\n");
        Scratch.java(scratch.root.resolve("newer"), "25.0.1", "echo twenty-five\n");
        scratch.variables.put("JAVA_HOME", scratch.root.resolve("newer").toString());
        assertThat(scratch.run("status").out()).isEqualTo("twenty-five\n");
    }

    @Test
    void a_java_without_a_release_file_is_asked_itself() throws IOException, InterruptedException {
        scratch.built("11", "");
        Scratch.program(
                scratch.tools.resolve("java"),
                "case $1 in -version) echo 'openjdk version \"21.0.3\" 2024-04-16' >&2 ;; *) echo asked ;; esac\n");
        assertThat(scratch.run("status").out()).isEqualTo("asked\n");
    }

    @Test
    void errors_are_one_json_document_when_json_is_asked_for() throws IOException, InterruptedException {
        Scratch.Ended ended = scratch.run("status", "--json");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.outLines()).hasSize(1);
        assertThat(ended.out()).startsWith("{\"schema\":\"svod/1\",\"ok\":false,\"code\":1,\"kind\":\"error\",");
        assertThat(ended.out()).contains("\"id\":\"no-maven\"");
    }

    @Test
    void without_maven_three_lines_say_what_to_install() throws IOException, InterruptedException {
        scratch.variables.put("LANG", "ru_RU.UTF-8");
        assertThat(scratch.run("status").errLines())
                .containsExactly(
                        "Программа ещё не собрана.",
                        "Для сборки нужен Maven (mvn), его здесь нет.",
                        "sudo apt install openjdk-17-jdk-headless maven");
    }

    @Test
    void a_failed_build_is_three_lines_after_the_notice_and_a_log() throws IOException, InterruptedException {
        Scratch.program(
                scratch.tools.resolve("mvn"), "echo \"[ERROR] no such thing\"; echo \"[ERROR] more\"; exit 1\n");
        Scratch.Ended ended = scratch.run("status");
        Path log = scratch.root.resolve("tree/cli/target/build.log");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.errLines())
                .containsExactly(
                        "First start: the program is built once; this takes a few minutes.",
                        "The build failed.",
                        "no such thing",
                        "less " + log.toRealPath());
        assertThat(log).content().contains("[ERROR] more");
    }

    @Test
    void a_built_program_is_started_at_once_and_never_built_again() throws IOException, InterruptedException {
        scratch.built("17.0.15", "echo started\n");
        Scratch.program(scratch.tools.resolve("mvn"), "echo built >>" + scratch.root.resolve("builds") + "\n");
        Scratch.Ended ended = scratch.run("status");
        assertThat(ended.out()).isEqualTo("started\n");
        assertThat(ended.err()).isEmpty();
        assertThat(scratch.root.resolve("builds")).doesNotExist();
    }

    @Test
    void panic_without_now_builds_nothing_and_names_the_line_that_works() throws IOException, InterruptedException {
        Scratch.program(scratch.tools.resolve("mvn"), "echo built >>" + scratch.root.resolve("builds") + "\n");
        Scratch.Ended ended = scratch.run("panic");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.errLines()).hasSize(3).last().asString().startsWith("svod panic --now");
        assertThat(scratch.root.resolve("builds")).doesNotExist();
    }

    @Test
    void arguments_and_exit_code_go_through_unchanged() throws IOException, InterruptedException {
        scratch.built("17.0.15", TELL + "exit 8\n");
        Scratch.Ended ended = scratch.run("incident", "note", "два слова", "*", "", "--for", "Анна");
        assertThat(ended.code()).isEqualTo(8);
        assertThat(ended.outLines()).endsWith("incident", "note", "два слова", "*", "", "--for", "Анна");
    }

    @Test
    void no_file_of_java_appears_outside_and_nobody_attaches() throws IOException, InterruptedException {
        scratch.built("17.0.15", TELL + "ulimit -c; umask\n");
        List<String> told = scratch.run("status").outLines();
        assertThat(told)
                .contains(
                        "-XX:-UsePerfData",
                        "-XX:+DisableAttachMechanism",
                        "-XX:-HeapDumpOnOutOfMemoryError",
                        "-XX:ErrorFile=/dev/null",
                        "-Xmx512m",
                        "-XX:+UseSerialGC")
                .anyMatch(word -> word.startsWith("-Dorg.sqlite.lib.path=") && word.contains("/dist/native/"))
                .anyMatch(word -> word.startsWith("-Dorg.sqlite.lib.name=libsqlitejdbc."));
        assertThat(told.get(told.size() - 2)).isEqualTo("0");
        assertThat(told.get(told.size() - 1)).isEqualTo("0077");
    }

    @ParameterizedTest
    @CsvSource({
        "help,true",
        "paths,true",
        "doctor,true",
        "protocol list,true",
        "protocol lint x,true",
        "contact --help,true",
        "--version,true",
        "protocol show x,false",
        "status,false",
        "demo,false",
        "--vault help status,false"
    })
    void only_commands_that_derive_no_key_go_without_the_optimising_compiler(String line, boolean quick)
            throws IOException, InterruptedException {
        scratch.built("17.0.15", TELL);
        List<String> told = scratch.run(line.split(" ")).outLines();
        assertThat(told.contains("-XX:TieredStopAtLevel=1")).isEqualTo(quick);
    }

    @Test
    void variables_that_could_inject_code_do_not_reach_java() throws IOException, InterruptedException {
        scratch.built("17.0.15", "echo \"${JAVA_TOOL_OPTIONS-}${_JAVA_OPTIONS-}${JDK_JAVA_OPTIONS-}${CLASSPATH-}.\"\n");
        for (String name : List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH")) {
            scratch.variables.put(name, "-javaagent:/tmp/spy.jar");
        }
        assertThat(scratch.run("status").out()).isEqualTo(".\n");
    }

    @ParameterizedTest
    @CsvSource({
        "LANG,ru_RU.UTF-8,ru",
        "LC_MESSAGES,ru_UA,ru",
        "LANG,de_DE.UTF-8,en",
        "LANG,C.UTF-8,none",
        "LC_ALL,C,none",
        "SVOD_LANG,ru,ru"
    })
    void the_wanted_language_travels_beside_a_utf_8_locale(String name, String value, String language)
            throws IOException, InterruptedException {
        scratch.built("17.0.15", "echo \"$LC_ALL ${SVOD_LANG-none}\"\n");
        scratch.variables.remove("LANG");
        scratch.variables.put(name, value);
        assertThat(scratch.run("status").out()).isEqualTo("C.UTF-8 " + language + "\n");
    }

    @Test
    void java_is_told_the_one_data_directory() throws IOException, InterruptedException {
        scratch.built("17.0.15", "echo \"$SVOD_DATA\"\n");
        assertThat(scratch.run("paths").out()).isEqualTo(scratch.data + "\n");
        scratch.variables.remove("SVOD_DATA");
        scratch.variables.put("XDG_DATA_HOME", "/somewhere");
        assertThat(scratch.run("paths").out()).isEqualTo("/somewhere/svod\n");
        scratch.variables.put("XDG_DATA_HOME", "relative/is/invalid");
        assertThat(scratch.run("paths").out()).isEqualTo(scratch.root + "/home/.local/share/svod\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash"})
    void dropped_keys_get_a_fresh_process_that_knows_why(String shell) throws IOException, InterruptedException {
        scratch.shell = shell;
        scratch.built(
                "17.0.15",
                "echo \"start ${SVOD_RELOCKED-}\"\n[ -e once ] && exit 130\n[ -e first ] && : >once\n: >first\nexit 75\n");
        Scratch.Ended ended = scratch.run();
        assertThat(ended.outLines()).containsExactly("start ", "start 1", "start 1");
        assertThat(ended.code()).isEqualTo(130);
    }

    @Test
    void a_command_that_drops_keys_is_not_repeated() throws IOException, InterruptedException {
        scratch.built("17.0.15", "echo start\nexit 75\n");
        Scratch.Ended ended = scratch.run("incident", "done");
        assertThat(ended.outLines()).containsExactly("start");
        assertThat(ended.code()).isEqualTo(75);
    }

    @Test
    void it_finds_itself_through_links() throws IOException, InterruptedException {
        scratch.built("17.0.15", "echo started\n");
        Path bin = Files.createDirectories(scratch.root.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("real"), Path.of("../tree/svod"));
        Files.createSymbolicLink(bin.resolve("svod"), bin.resolve("real"));
        scratch.launcher = bin.resolve("svod");
        assertThat(scratch.run("status").out()).isEqualTo("started\n");
    }
}
