package org.svod.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;
import org.svod.cli.play.TestProgram.Ran;
import org.svod.cli.terminal.NoTerminal;

class KeysAtTheTerminalTest {
    private static final Clock START = Clock.fixed(Instant.parse("2026-11-24T00:07:00Z"), ZoneId.of("Europe/Moscow"));

    @TempDir
    Path folder;

    private TestProgram program;

    @BeforeEach
    void found() throws Exception {
        program = new TestProgram(folder).at(START).found();
    }

    @Test
    void drawn_words_are_typed_back_wrong_then_right_and_open_the_vault() throws Exception {
        ScriptedTerminal person =
                ScriptedTerminal.phone("2", "1", "not these words at all", "", ScriptedTerminal.COPIED);

        Ran ran = program.person(person).open("keys", "add", "anna");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(person.left()).isZero();
        assertThat(person.clears()).isGreaterThanOrEqualTo(4);
        String words = person.copied();
        assertThat(words).matches("[a-z-]+( [a-z-]+){5}");
        assertThat(ran.out() + ran.err()).doesNotContain(words.substring(0, words.indexOf(' ', 1)) + " ");
        assertThat(opens(words)).isTrue();
        assertThat(person.transcript()).allSatisfy(line -> assertThat(
                        line.replace(ScriptedTerminal.UNSEEN, "").length())
                .isLessThanOrEqualTo(person.columns()));
    }

    @Test
    void words_typed_back_wrong_three_times_change_nothing() throws Exception {
        byte[] before = Files.readAllBytes(program.vault().resolve("keys"));

        Ran ran = program.person(ScriptedTerminal.wide("1", "a", "", "b", "", "c"))
                .open("keys", "add", "anna");

        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.err()).contains("svod keys add anna");
        assertThat(Files.readAllBytes(program.vault().resolve("keys"))).isEqualTo(before);
    }

    @Test
    void zero_leaves_without_a_change_and_clears_the_words() throws Exception {
        ScriptedTerminal person = ScriptedTerminal.wide("0");

        Ran ran = program.person(person).open("keys", "add", "anna");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(person.clears()).isPositive();
    }

    @Test
    void one_s_own_passphrase_is_typed_twice_and_may_be_mistyped_once() throws Exception {
        ScriptedTerminal person = ScriptedTerminal.wide("3", "red kite", "red kiet", "red kite", "red kite");

        Ran ran = program.person(person).open("keys", "passphrase");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(opens("red kite")).isTrue();
        assertThat(opens(TestProgram.PASSPHRASE)).isFalse();
        assertThat(String.join("\n", person.transcript())).doesNotContain("red kite");
    }

    @Test
    void what_looks_like_a_recovery_code_is_no_passphrase() throws Exception {
        String line = "AGE-SECRET-KEY-1QQQ";
        Ran ran = program.person(ScriptedTerminal.wide("3", line, line)).open("keys", "add", "anna");

        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.err()).doesNotContain(line);
    }

    @Test
    void a_removal_is_shown_first_and_done_only_on_its_digit() throws Exception {
        Path words = Files.writeString(folder.resolve("anna"), "anna walks\n", UTF_8);
        assertThat(program.open("keys", "add", "anna", "--new-passphrase-file", words.toString())
                        .code())
                .isZero();

        assertThat(program.person(ScriptedTerminal.wide("0"))
                        .open("keys", "remove", "anna")
                        .code())
                .isEqualTo(3);
        assertThat(opens("anna walks")).isTrue();
        ScriptedTerminal person = ScriptedTerminal.wide("1");
        assertThat(program.person(person).open("keys", "remove", "anna").code()).isZero();
        assertThat(String.join("\n", person.transcript())).contains("anna (passphrase)");
        assertThat(opens("anna walks")).isFalse();
    }

    @Test
    void a_rotation_that_locks_somebody_out_says_first_what_cannot_be_taken_back() throws Exception {
        Path words = Files.writeString(folder.resolve("anna"), "anna walks\n", UTF_8);
        assertThat(program.open("keys", "add", "anna", "--new-passphrase-file", words.toString())
                        .code())
                .isZero();
        ScriptedTerminal person = ScriptedTerminal.wide("1");

        Ran ran = program.person(person).open("keys", "rotate", "--because", "anna");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(String.join("\n", person.transcript()))
                .contains("Will open nothing any more: anna")
                .contains("Nothing has been changed so far");
        assertThat(ran.out()).contains("Cannot open it any more: anna").contains("overwritten and removed");
        assertThat(opens("anna walks")).isFalse();
    }

    @Test
    void a_recovery_code_added_later_is_typed_back_and_opens() throws Exception {
        ScriptedTerminal person = ScriptedTerminal.phone("", ScriptedTerminal.COPIED);

        Ran ran = program.person(person).open("keys", "add", "paper", "--recovery");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).doesNotContain("AGE-SECRET");
        assertThat(opens(person.copied())).isTrue();
    }

    @Test
    void a_key_file_slot_opens_with_both_and_with_neither_alone_nor_a_changed_file() throws Exception {
        Path file = Files.write(folder.resolve("photo.jpg"), new byte[] {1, 2, 3, 4});
        Path words = Files.writeString(folder.resolve("anna"), "anna walks\n", UTF_8);
        Ran added = program.open(
                "keys",
                "add",
                "anna",
                "--new-passphrase-file",
                words.toString(),
                "--new-key-file",
                file.toString(),
                "--json");
        assertThat(added.data().get("kind").getAsString()).isEqualTo("passphrase-and-file");

        String[] both = {"--passphrase-file", words.toString(), "--key-file", file.toString(), "status"};
        assertThat(program.run(both).code()).isZero();
        assertThat(opens("anna walks")).isFalse();
        assertThat(program.open("--key-file", file.toString(), "status").code()).isEqualTo(4);
        Files.write(file, new byte[] {1, 2, 3, 5});
        Ran changed = program.run(both);
        assertThat(changed.code()).isEqualTo(4);
        assertThat(changed.err()).contains("not one bit");
        Files.delete(file);
        assertThat(program.run(both).err()).contains("The key file is not there");
    }

    @Test
    void a_slot_with_a_file_keeps_it_when_its_passphrase_changes() throws Exception {
        Path file = Files.write(folder.resolve("photo.jpg"), new byte[] {1, 2, 3, 4});
        Path words = Files.writeString(folder.resolve("anna"), "anna walks\n", UTF_8);
        Path next = Files.writeString(folder.resolve("next"), "anna runs\n", UTF_8);
        assertThat(program.open(
                                "keys",
                                "add",
                                "anna",
                                "--new-passphrase-file",
                                words.toString(),
                                "--new-key-file",
                                file.toString())
                        .code())
                .isZero();

        Ran unsaid = program.open("keys", "passphrase", "anna", "--new-passphrase-file", next.toString());
        assertThat(unsaid.code()).isEqualTo(2);
        Ran own = program.run(
                "--passphrase-file",
                words.toString(),
                "--key-file",
                file.toString(),
                "keys",
                "passphrase",
                "--new-passphrase-file",
                next.toString(),
                "--json");
        assertThat(own.data().get("kind").getAsString()).isEqualTo("passphrase-and-file");
        assertThat(opens("anna runs")).isFalse();
    }

    private boolean opens(String passphrase) throws Exception {
        Path given = Files.writeString(folder.resolve("tried"), passphrase + "\n", UTF_8);
        Ran ran = new TestProgram(folder)
                .at(START)
                .person(new NoTerminal())
                .run("--passphrase-file", given.toString(), "status");
        assertThat(List.of(0, 4)).contains(ran.code());
        return ran.code() == 0;
    }
}
