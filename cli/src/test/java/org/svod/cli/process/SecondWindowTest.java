package org.svod.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.cli.play.TestProgram;
import org.svod.cli.terminal.PipeTerminal;

/** A person sits at a guided incident or a board in one process; others ask from processes of their own. */
class SecondWindowTest {
    private static final int NOTES = 12;

    @TempDir
    Path folder;

    private TestProgram program;
    private TestProgram second;

    @BeforeEach
    void an_open_incident() throws Exception {
        program = new TestProgram(folder).found();
        second = new TestProgram(folder).variable("XDG_RUNTIME_DIR", folder.toString());
        assertThat(program.open("incident", "open", "detention-administrative", "--people", "1")
                        .code())
                .isZero();
    }

    private ChildJvm sitting(String... line) throws IOException {
        List<String> all = new ArrayList<>(List.of(folder.toString()));
        all.addAll(List.of(line));
        ChildJvm child = ChildJvm.start(SittingProcess.class, folder, all.toArray(String[]::new));
        until(child, "> ");
        return child;
    }

    private static List<String> until(ChildJvm child, String wanted) throws IOException {
        List<String> seen = new ArrayList<>();
        do {
            seen.add(child.line());
        } while (!seen.get(seen.size() - 1).contains(wanted));
        return seen;
    }

    private static void type(ChildJvm child, String line) throws IOException {
        child.process().getOutputStream().write((line + "\n").getBytes(UTF_8));
        child.process().getOutputStream().flush();
    }

    private Path socket() throws IOException {
        return Path.of(second.run("paths", "--json").data().get("socket").getAsString());
    }

    private long entries() {
        return second.run("incident", "show", "--json")
                .data()
                .getAsJsonObject("journal")
                .get("entries")
                .getAsLong();
    }

    @Test
    void the_answer_is_the_second_windows_own_in_form_language_and_code() throws Exception {
        String alone = program.open("incident", "next").out();
        String russian =
                new TestProgram(folder).language("ru").open("incident", "next").out();
        try (ChildJvm child = sitting()) {
            assertThat(second.run("incident", "next").out()).isEqualTo(alone);
            assertThat(second.run("incident", "next", "--lang", "ru").out()).isEqualTo(russian);
            assertThat(second.run("incident", "next", "--json")
                            .json()
                            .get("kind")
                            .getAsString())
                    .isEqualTo("incident.next");
            TestProgram.Ran unknown = second.run("incident", "done", "no-such-step");
            assertThat(unknown.code()).isEqualTo(5);
            assertThat(unknown.out()).isEmpty();
            assertThat(unknown.err().lines()).hasSize(3);
            assertThat(second.run("contact", "find").code()).isZero();
            assertThat(child.process().isAlive()).isTrue();
        }
    }

    @Test
    void what_touches_keys_asks_or_names_a_file_is_not_done_and_says_where_to_type_it() throws Exception {
        try (ChildJvm child = sitting()) {
            for (String line : List.of(
                    "keys status",
                    "keys rotate",
                    "backup make",
                    "contact export",
                    "incident close",
                    "incident board --watch",
                    "protocol export ru-adm --own --out x",
                    "drill start x --now")) {
                TestProgram.Ran ran = second.run(line.split(" ", -1));
                assertThat(ran.code()).as(line + ran).isIn(2, 6);
                assertThat(ran.err()).as(line).doesNotContain("passphrase");
            }
            TestProgram.Ran keys = second.run("keys", "status");
            assertThat(keys.code()).isEqualTo(6);
            assertThat(keys.err().replace('\n', ' '))
                    .startsWith(
                            "This vault is open in another window, and svod keys status is not done from a second one.");
            assertThat(child.process().isAlive()).isTrue();
        }
    }

    @Test
    void notes_and_boards_at_once_are_all_answered_and_the_journal_is_whole() throws Exception {
        try (ChildJvm child = sitting()) {
            long before = entries();
            Path one = Files.createDirectory(folder.resolve("one"));
            Path two = Files.createDirectory(folder.resolve("two"));
            try (ChildJvm noting =
                            ChildJvm.start(AskingProcess.class, one, folder.toString(), "incident", "note", "-");
                    ChildJvm looking = ChildJvm.start(
                            AskingProcess.class, two, folder.toString(), "incident", "board", "--json")) {
                feed(noting);
                feed(looking);
                assertThat(answers(noting)).hasSize(NOTES).allMatch(said -> said.startsWith("0 "));
                assertThat(answers(looking)).hasSize(NOTES).allMatch(said -> said.contains("incident.board"));
            }
            assertThat(entries()).isEqualTo(before + NOTES);

            type(child, "1");
            assertThat(until(child, "> ")).anyMatch(said -> said.contains("written in another window: " + NOTES));
        }
        var journal = program.open("incident", "show", "--json").data().getAsJsonObject("journal");
        assertThat(journal.get("verified").getAsBoolean()).isTrue();
    }

    private static List<String> answers(ChildJvm asking) throws IOException {
        return asking.rest().lines().filter(line -> line.matches("[0-9]+ .*")).toList();
    }

    private static void feed(ChildJvm asking) throws IOException {
        for (int i : IntStream.range(0, NOTES).toArray()) {
            type(asking, "note " + i);
        }
        asking.process().getOutputStream().close();
    }

    @Test
    void a_digit_typed_for_a_step_that_was_done_elsewhere_meanwhile_answers_nothing() throws Exception {
        try (ChildJvm child = sitting()) {
            TestProgram.Ran done = second.input("asked already").run("incident", "skip", "--why", "-", "--json");
            assertThat(done.code()).isZero();
            long before = entries();

            type(child, "1");

            List<String> said = until(child, "> ");
            assertThat(said).anyMatch(line -> line.contains("written in another window: 1"));
            assertThat(said).anyMatch(line -> line.contains("The next action has changed."));
            assertThat(entries()).isEqualTo(before);
        }
    }

    @Test
    void a_board_that_is_watched_is_drawn_anew_at_once() throws Exception {
        try (ChildJvm child = sitting("incident", "board", "--watch")) {
            assertThat(second.run("incident", "open", "raid-flat").code()).isZero();
            assertThat(until(child, "> ")).isNotEmpty();
            assertThat(second.run("incident", "board", "--json").code()).isIn(0, 8);
        }
    }

    @Test
    void after_leaving_the_socket_is_gone_and_the_vault_is_opened_here() throws Exception {
        try (ChildJvm child = sitting()) {
            Path socket = socket();
            assertThat(socket).exists();
            assertThat(Files.getPosixFilePermissions(socket.getParent())).hasSize(3);

            type(child, "0");

            assertThat(child.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(socket).doesNotExist();
            assertThat(second.run("status").code()).as("asks for a passphrase").isEqualTo(10);
            assertThat(second.open("incident", "next").code()).isZero();
        }
    }

    @Test
    void a_killed_holder_leaves_a_socket_that_keeps_nobody_out() throws Exception {
        Path socket;
        try (ChildJvm child = sitting()) {
            socket = socket();
            assertThat(child.kill()).isNotNull();
        }
        assertThat(socket).exists();
        assertThat(second.open("incident", "next").code()).isZero();

        try (ChildJvm again = sitting()) {
            assertThat(second.run("incident", "next").code()).isZero();
            assertThat(again.process().isAlive()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "incident board --watch"})
    void panic_from_a_third_window_blinds_the_first_and_takes_the_socket_away(String line) throws Exception {
        try (ChildJvm child = sitting(line.isEmpty() ? new String[0] : line.split(" ", -1))) {
            Path socket = socket();
            assertThat(second.input("a note").run("incident", "note", "-").code())
                    .isZero();

            assertThat(program.run("panic", "--now").code()).isZero();

            assertThat(child.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(child.process().exitValue()).isEqualTo(4);
            assertThat(child.rest()).contains(PipeTerminal.CLEARED);
            assertThat(socket).doesNotExist();
            assertThat(second.open("incident", "next").code()).isEqualTo(4);
        }
    }
}
