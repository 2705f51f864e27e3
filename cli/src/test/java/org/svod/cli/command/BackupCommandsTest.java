package org.svod.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;
import org.svod.cli.play.TestProgram.Ran;

/** The way back as a person types it. */
class BackupCommandsTest {
    @TempDir
    Path folder;

    private TestProgram program;
    private Path code;
    private Path stick;

    @BeforeEach
    void a_vault_with_a_recovery_code() throws Exception {
        program = new TestProgram(folder);
        code = folder.resolve("code");
        stick = Files.createDirectory(folder.resolve("stick"));
        assertThat(program.open("init", "--kdf", "low", "--recovery-file", code.toString())
                        .code())
                .isZero();
        assertThat(program.open("contact", "add", "heron", "--role", "lawyer").code())
                .isZero();
    }

    @Test
    void a_backup_is_for_the_recovery_code_of_init_and_the_vault_knows_it() throws Exception {
        JsonObject made = program.open("backup", "make", "--to", stick.toString(), "--json")
                .data();
        Path file = stick.resolve("svod-backup-2026-11-24.age");

        assertThat(made.get("path").getAsString()).isEqualTo(file.toString());
        assertThat(made.get("bytes").getAsLong()).isEqualTo(Files.size(file));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        JsonObject known =
                program.open("backup", "check", file.toString(), "--json").data();
        assertThat(known.get("valid").getAsBoolean()).isTrue();
        assertThat(known.get("records")).isEqualTo(made.get("records"));
        assertThat(known.get("createdDay").getAsString()).isEqualTo("2026-11-24");
        Ran read = program.run("backup", "check", file.toString(), "--recovery-file", code.toString(), "--json");
        assertThat(read.data().get("records")).isEqualTo(made.get("records"));
        assertThat(read.data().get("words")).isEqualTo(made.get("words"));
        assertThat(program.open("status", "--json").data().get("unsaved").getAsLong())
                .isZero();
        assertThat(program.open("contact", "add", "wren").code()).isZero();
        assertThat(program.open("status", "--json").data().get("unsaved").getAsLong())
                .isPositive();
    }

    @Test
    void a_second_one_on_the_same_day_gets_a_number_and_none_is_written_over() throws Exception {
        make(stick.toString());
        assertThat(make(stick.toString())).isEqualTo(stick.resolve("svod-backup-2026-11-24-2.age"));
        Ran taken = program.open(
                "backup",
                "make",
                "--to",
                stick.resolve("svod-backup-2026-11-24.age").toString());
        assertThat(taken.code()).isEqualTo(6);
        assertThat(program.open(
                                "backup",
                                "make",
                                "--to",
                                folder.resolve("no/such").toString())
                        .code())
                .isEqualTo(5);
    }

    @Test
    void without_a_place_it_lies_in_the_vault_and_says_that_an_erase_takes_it() throws Exception {
        Ran ran = program.open("backup", "make");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("svod panic erases it too");
        assertThat(program.vault().resolve("out/svod-backup-2026-11-24.age")).exists();
    }

    @Test
    void a_changed_a_cut_and_a_foreign_file_are_not_valid() throws Exception {
        Path file = make(stick.toString());
        byte[] whole = Files.readAllBytes(file);
        whole[whole.length - 3] ^= 1;
        Path changed = Files.write(stick.resolve("changed"), whole);
        Path none = Files.writeString(stick.resolve("none"), "no backup at all");
        for (Path each : new Path[] {changed, none}) {
            assertThat(program.open("backup", "check", each.toString()).code()).isEqualTo(7);
            Ran read = program.run("backup", "check", each.toString(), "--recovery-file", code.toString(), "--json");
            assertThat(read.code()).isEqualTo(7);
            assertThat(read.data().get("valid").getAsBoolean()).isFalse();
        }
        assertThat(program.run("backup", "check", stick.resolve("gone").toString())
                        .code())
                .isEqualTo(5);
        Path other = Files.writeString(
                folder.resolve("other"),
                "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX\n");
        assertThat(program.run("backup", "check", file.toString(), "--recovery-file", other.toString())
                        .code())
                .isEqualTo(4);
    }

    @Test
    void without_a_recovery_code_it_says_how_to_get_one() throws Exception {
        TestProgram bare = new TestProgram(Files.createDirectory(folder.resolve("bare")));
        assertThat(bare.open("init", "--kdf", "low", "--no-recovery").code()).isZero();
        Ran refused = bare.open("backup", "make");
        assertThat(refused.code()).isEqualTo(8);
        assertThat(refused.err()).contains("svod keys add --recovery");
        assertThat(bare.vault().resolve("out")).doesNotExist();
        assertThat(bare.open("contact", "add", "heron").code()).isZero();
        assertThat(bare.open("status").out()).contains("no backup can be made");
    }

    private Path make(String to) throws Exception {
        Ran ran = program.open("backup", "make", "--to", to, "--json");
        assertThat(ran.code()).isZero();
        return Path.of(ran.data().get("path").getAsString());
    }

    @Test
    void a_code_made_later_gets_a_name_of_its_own_and_the_next_backup_is_for_both() throws Exception {
        Path second = folder.resolve("second");
        assertThat(program.open("keys", "add", "--recovery", "--recovery-file", second.toString())
                        .code())
                .isZero();
        assertThat(program.open("keys", "status").out()).contains("recovery-2");
        Path file = make(stick.toString());
        for (Path each : new Path[] {code, second}) {
            assertThat(program.run("backup", "check", file.toString(), "--recovery-file", each.toString())
                            .code())
                    .isZero();
        }
        assertThat(program.open("keys", "status").out()).contains("backup made");
        assertThat(program.open("status", "--json").data().get("unsaved").getAsLong())
                .isZero();
        assertThat(program.open("keys", "add").code()).isEqualTo(2);
    }

    @Test
    void on_paper_the_code_is_letters_and_where_it_fits_a_square() throws Exception {
        ScriptedTerminal wide = ScriptedTerminal.wide("", "0");
        assertThat(program.person(wide).open("keys", "add", "--recovery").code())
                .isIn(3, 8);
        assertThat(wide.transcript().stream().filter(line -> line.contains("█")))
                .hasSizeGreaterThan(10);
        ScriptedTerminal phone = ScriptedTerminal.phone("", "0");
        assertThat(program.person(phone).open("keys", "add", "--recovery").code())
                .isIn(3, 8);
        assertThat(phone.transcript()).noneMatch(line -> line.contains("█"));
        assertThat(String.join(" ", phone.transcript())).contains("does not fit");
        ScriptedTerminal spoken = ScriptedTerminal.wide("", "0");
        assertThat(program.person(spoken)
                        .open("keys", "add", "--recovery", "--plain")
                        .code())
                .isIn(3, 8);
        assertThat(spoken.transcript()).noneMatch(line -> line.contains("█"));
    }
}
