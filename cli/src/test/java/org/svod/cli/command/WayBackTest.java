package org.svod.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;
import org.svod.cli.play.TestProgram.Ran;

/** The whole circle: work, backup, work, panic, restore. Everything up to the backup is there, and what came after is not. */
class WayBackTest {
    private static final String NEW_WORDS = "other words for the home to come";

    @TempDir
    Path folder;

    private TestProgram program;
    private Path code;
    private Path words;
    private Path backup;
    private JsonObject journal;

    @BeforeEach
    void work_and_a_backup_and_more_work() throws Exception {
        program = new TestProgram(folder);
        code = folder.resolve("code");
        words = Files.writeString(folder.resolve("new-words"), NEW_WORDS + "\n");
        backup = folder.resolve("stick.age");
        done("init", "--kdf", "low", "--recovery-file", code.toString());
        done("contact", "add", "heron", "--role", "lawyer", "--phone", "+79161234501", "--city", "Томск");
        done("contact", "add", "wren", "--city", "Omsk");
        done("contact", "purge", "wren");
        done("incident", "open", "detention-administrative", "--people", "2");
        done("incident", "decide", "hurt", "all-well");
        done("incident", "done", "--at", "02:40", "--source", "heron");
        program.input("canary: two people, one car");
        done("incident", "note", "-");
        journal = done("incident", "show", "--journal").data();
        done("backup", "make", "--to", backup.toString());
        done("contact", "add", "lynx");
        done("incident", "person", "1,2", "held", "--source", "heron");
    }

    @Test
    void after_an_erase_everything_up_to_the_backup_is_there_and_what_came_after_it_is_not() throws Exception {
        assertThat(program.run("panic", "--now").code()).isZero();

        Ran back = restore();

        assertThat(back.code()).as(back.out() + back.err()).isZero();
        assertThat(back.data().get("openIncidents").getAsInt()).isEqualTo(1);
        assertThat(again("contact", "find", "том").data().toString()).contains("heron");
        assertThat(again("contact", "find", "lynx").data().toString()).doesNotContain("lynx");
        assertThat(again("contact", "show", "lynx").code()).isEqualTo(5);
        assertThat(again("contact", "show", "wren").code()).isEqualTo(5);
        JsonObject shown = again("incident", "show", "--journal").data();
        assertThat(shown.getAsJsonObject("journal").get("verified").getAsBoolean())
                .isTrue();
        assertThat(shown.getAsJsonObject("journal").get("entries"))
                .isEqualTo(journal.getAsJsonObject("journal").get("entries"));
        assertThat(shown.get("people")).isEqualTo(journal.get("people"));
        assertThat(again("incident", "next").data().get("step").isJsonObject()).isTrue();
        assertThat(again("incident", "person", "1,2", "held", "--source", "heron")
                        .code())
                .isZero();
        assertThat(again("contact", "add", "wren").code()).isZero();
    }

    @Test
    void the_new_passphrase_and_the_same_code_open_it_and_the_old_passphrase_does_not() throws Exception {
        assertThat(program.run("panic", "--now").code()).isZero();
        assertThat(restore().code()).isZero();

        assertThat(program.open("status").code()).isEqualTo(4);
        assertThat(program.run("--passphrase-file", code.toString(), "contact", "find", "heron")
                        .code())
                .isZero();
        assertThat(again("backup", "check", backup.toString())
                        .data()
                        .get("valid")
                        .getAsBoolean())
                .isTrue();
        Path next = folder.resolve("next.age");
        assertThat(again("backup", "make", "--to", next.toString()).code()).isZero();
        assertThat(program.run("backup", "check", next.toString(), "--recovery-file", code.toString())
                        .code())
                .isZero();
    }

    @Test
    void nothing_is_written_for_a_file_that_is_cut_flipped_or_for_another_code_or_into_a_home_in_use()
            throws Exception {
        assertThat(restore().code()).isEqualTo(6);
        assertThat(program.run("panic", "--now").code()).isZero();
        byte[] whole = Files.readAllBytes(backup);
        for (byte[] wrong : List.of(
                Arrays.copyOf(whole, whole.length / 2), flipped(whole, whole.length / 2), "none".getBytes(UTF_8))) {
            Files.write(backup, wrong);
            assertThat(restore().code()).isEqualTo(7);
            assertThat(below(program.data())).containsExactly("main", "main/erased");
        }
        Files.write(backup, whole);
        Path other = folder.resolve("other");
        assertThat(program.run(
                                "--vault",
                                "other",
                                "--passphrase-file",
                                words.toString(),
                                "init",
                                "--kdf",
                                "low",
                                "--recovery-file",
                                other.toString())
                        .code())
                .isZero();
        Files.copy(other, code, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(restore().code()).isEqualTo(4);
        Files.writeString(program.vault().resolve("strange"), "a file of somebody");
        assertThat(restore().code()).isEqualTo(6);
        assertThat(program.vault().resolve("keys")).doesNotExist();
    }

    @Test
    void a_person_compares_the_six_words_before_anything_is_written() throws Exception {
        assertThat(program.run("panic", "--now").code()).isZero();
        String typed = Files.readString(code).strip();
        ScriptedTerminal leaving = ScriptedTerminal.phone(typed, "0");
        assertThat(program.person(leaving)
                        .run("backup", "restore", backup.toString(), "--kdf", "low")
                        .code())
                .isEqualTo(3);
        assertThat(program.vault().resolve("keys")).doesNotExist();
        ScriptedTerminal going = ScriptedTerminal.phone(typed, "1");
        Ran back = program.person(going)
                .run("backup", "restore", backup.toString(), "--kdf", "low", "--new-passphrase-file", words.toString());
        assertThat(back.code()).as(back.err()).isZero();
        assertThat(going.transcript()).noneMatch(line -> line.contains("AGE-SECRET"));
    }

    @Test
    void a_rehearsal_with_the_code_alone_finds_every_row_again() throws Exception {
        Ran rehearsed = done("backup", "rehearse", backup.toString(), "--recovery-file", code.toString());
        assertThat(rehearsed.data().get("wrong").getAsLong()).isZero();
        assertThat(rehearsed.data().get("same").getAsLong()).isPositive();
        assertThat(rehearsed.data().get("changedSince").getAsLong()).isPositive();
    }

    private Ran restore() {
        return program.run(
                "backup",
                "restore",
                backup.toString(),
                "--recovery-file",
                code.toString(),
                "--new-passphrase-file",
                words.toString(),
                "--kdf",
                "low",
                "--json");
    }

    private Ran done(String... line) throws IOException {
        List<String> all = new ArrayList<>(List.of(line));
        all.add("--json");
        Ran ran = program.open(all.toArray(String[]::new));
        assertThat(ran.code()).as(String.join(" ", line) + ran.out()).isZero();
        return ran;
    }

    private Ran again(String... line) {
        List<String> all = new ArrayList<>(List.of("--passphrase-file", words.toString(), "--json"));
        all.addAll(List.of(line));
        return program.run(all.toArray(String[]::new));
    }

    private static byte[] flipped(byte[] whole, int at) {
        byte[] flipped = whole.clone();
        flipped[at] ^= 1;
        return flipped;
    }

    private static List<String> below(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(each -> !each.equals(root))
                    .map(each -> root.relativize(each).toString())
                    .sorted()
                    .toList();
        }
    }
}
