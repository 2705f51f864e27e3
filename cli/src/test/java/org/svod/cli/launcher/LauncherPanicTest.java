package org.svod.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code panic --now} on a computer that has neither Java nor a built program. */
class LauncherPanicTest {

    @TempDir
    Path directory;

    private Scratch scratch;

    @BeforeEach
    void a_computer_without_java() throws IOException {
        scratch = new Scratch(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash"})
    void every_vault_is_erased_and_only_the_markers_stay(String shell) throws IOException, InterruptedException {
        scratch.shell = shell;
        byte[] first = PretendedVault.at(scratch.data.resolve("main"));
        PretendedVault.at(scratch.data.resolve("second one"));
        PretendedVault.at(scratch.data.resolve(".main.being-made"));
        assertThat(PretendedVault.left(first, scratch.data.resolve("main"))).isEqualTo(PretendedVault.KEY_FILE / 32);

        Scratch.Ended ended = scratch.run("panic", "--now");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(PretendedVault.files(scratch.data))
                .containsExactly(".main.being-made/erased", "main/erased", "second one/erased");
        assertThat(PretendedVault.left(first, scratch.data.resolve("main"))).isZero();
        assertThat(ended.out())
                .contains("main/keys  2244608 bytes, read back: the same")
                .contains("out/contacts.csv  17 bytes, read back: the same")
                .contains("The keys in this folder are overwritten and read back as overwritten.")
                .contains("Not reached: backups");
    }

    @Test
    void the_receipt_speaks_russian_to_a_russian_reader() throws IOException, InterruptedException {
        PretendedVault.at(scratch.data.resolve("main"));
        scratch.variables.put("LANG", "ru_RU.UTF-8");
        assertThat(scratch.run("panic", "--now").out())
                .contains("Ключи в этой папке перезаписаны и прочитаны обратно как перезаписанные.");
    }

    @Test
    void a_named_vault_goes_alone() throws IOException, InterruptedException {
        byte[] other = PretendedVault.at(scratch.data.resolve("main"));
        PretendedVault.at(scratch.data.resolve("second"));
        assertThat(scratch.run("--vault", "second", "panic", "--now").code()).isZero();
        assertThat(scratch.data.resolve("second/keys")).doesNotExist();
        assertThat(scratch.data.resolve("main/keys")).hasBinaryContent(other);
        assertThat(scratch.data.resolve("main/erased")).doesNotExist();
    }

    @Test
    void a_named_directory_goes_alone() throws IOException, InterruptedException {
        byte[] other = PretendedVault.at(scratch.data.resolve("main"));
        PretendedVault.at(scratch.root.resolve("stick/vault"));
        assertThat(scratch.run("panic", "--now", "--home=stick/vault").code()).isZero();
        assertThat(scratch.root.resolve("stick/vault/keys")).doesNotExist();
        assertThat(scratch.data.resolve("main/keys")).hasBinaryContent(other);
    }

    @Test
    void the_json_receipt_has_the_shape_of_the_programs_own() throws IOException, InterruptedException {
        PretendedVault.at(scratch.data.resolve("main"));
        Scratch.Ended ended = scratch.run("panic", "--now", "--json");
        JsonObject answer = JsonParser.parseString(ended.out()).getAsJsonObject();
        assertThat(answer.get("schema").getAsString()).isEqualTo("svod/1");
        assertThat(answer.get("ok").getAsBoolean()).isTrue();
        assertThat(answer.get("kind").getAsString()).isEqualTo("panic");
        JsonObject keys =
                answer.getAsJsonObject("data").getAsJsonArray("erased").get(0).getAsJsonObject();
        assertThat(keys.get("path").getAsString()).endsWith("main/keys");
        assertThat(keys.get("bytes").getAsInt()).isEqualTo(PretendedVault.KEY_FILE);
        assertThat(keys.get("readBack").getAsBoolean()).isTrue();
        assertThat(answer.getAsJsonObject("data").getAsJsonArray("notReached")).hasSize(8);
    }

    @Test
    void erasing_again_is_no_error() throws IOException, InterruptedException {
        PretendedVault.at(scratch.data.resolve("main"));
        assertThat(scratch.run("panic", "--now").code()).isZero();
        Scratch.Ended again = scratch.run("panic", "--now");
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("The keys here were erased before.");
        assertThat(PretendedVault.files(scratch.data)).containsExactly("main/erased");
    }

    @Test
    void four_at_once_leave_the_same_as_one() throws IOException, InterruptedException {
        byte[] keys = PretendedVault.at(scratch.data.resolve("main"));
        List<Process> all = Stream.generate(() -> scratch.start(List.of(), "panic", "--now"))
                .limit(4)
                .toList();
        for (Process each : all) {
            assertThat(scratch.ended(each).code()).isZero();
        }
        assertThat(PretendedVault.files(scratch.data)).containsExactly("main/erased");
        assertThat(PretendedVault.left(keys, scratch.data.resolve("main"))).isZero();
    }

    /** Another panic removes the keys between the look at them and their measuring; this one has other vaults to erase. */
    @Test
    void keys_that_go_while_they_are_measured_do_not_end_it() throws IOException, InterruptedException {
        PretendedVault.at(scratch.data.resolve("first"));
        byte[] keys = PretendedVault.at(scratch.data.resolve("second"));
        Path first = scratch.data.resolve("first/keys");
        Path measure = scratch.tools.resolve("wc");
        String real = Files.readString(measure).replaceFirst("(?s)^#!/bin/sh\\n", "");
        Scratch.program(measure, "if [ -e '" + first + "' ]; then rm '" + first + "'; exit 1; fi\n" + real);
        Scratch.Ended ended = scratch.run("panic", "--now");
        assertThat(ended.err()).isEqualTo("The keys are overwritten.\n");
        assertThat(ended.code()).isZero();
        assertThat(PretendedVault.left(keys, scratch.data.resolve("second"))).isZero();
        assertThat(PretendedVault.files(scratch.data)).doesNotContain("first/keys", "second/keys");
    }

    @Test
    void a_damaged_home_is_erased_as_far_as_it_is_there() throws IOException, InterruptedException {
        byte[] keys = PretendedVault.at(scratch.data.resolve("cut"));
        Files.write(scratch.data.resolve("cut/keys"), Arrays.copyOf(keys, 70_001));
        byte[] zeroed = PretendedVault.at(scratch.data.resolve("zeroed"));
        Arrays.fill(zeroed, 0, 4096, (byte) 0);
        Files.write(scratch.data.resolve("zeroed/keys"), zeroed);
        Files.delete(scratch.data.resolve("zeroed/" + PretendedVault.STORE));
        PretendedVault.at(scratch.data.resolve("empty"));
        Files.write(scratch.data.resolve("empty/keys"), new byte[0]);
        PretendedVault.at(scratch.data.resolve("lost"));
        Files.delete(scratch.data.resolve("lost/keys"));

        Scratch.Ended ended = scratch.run("panic", "--now");

        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        assertThat(PretendedVault.files(scratch.data))
                .containsExactly("cut/erased", "empty/erased", "lost/erased", "zeroed/erased");
    }

    @Test
    void a_directory_that_is_no_vault_keeps_every_byte() throws IOException, InterruptedException {
        Path project = Files.createDirectories(scratch.root.resolve("project"));
        Files.createDirectories(project.resolve("out"));
        Files.writeString(project.resolve("out/result"), "years of work");
        Files.writeString(project.resolve("keys"), "a file of the same name");
        Files.writeString(project.resolve("lock"), "");
        Scratch.Ended ended = scratch.run("panic", "--now", "--home", project.toString());
        assertThat(ended.code()).isEqualTo(5);
        assertThat(ended.errLines()).hasSize(3).first().isEqualTo("Nothing was erased: there is no vault here.");
        assertThat(project.resolve("out/result")).hasContent("years of work");
        assertThat(project.resolve("keys")).hasContent("a file of the same name");
        assertThat(project.resolve("erased")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--vualt second", "--vault", "--vault ../other", "--vault= x", "--home=", "everything", "--home"
            })
    void a_line_that_is_not_clear_touches_nothing(String rest) throws IOException, InterruptedException {
        byte[] keys = PretendedVault.at(scratch.data.resolve("main"));
        Scratch.Ended ended = scratch.run(("panic --now " + rest).split(" "));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines()).hasSize(3).first().isEqualTo("Nothing was erased: the command is not clear.");
        assertThat(scratch.data.resolve("main/keys")).hasBinaryContent(keys);
    }

    @Test
    void it_never_builds() throws IOException, InterruptedException {
        PretendedVault.at(scratch.data.resolve("main"));
        Scratch.program(scratch.tools.resolve("mvn"), "echo built >>" + scratch.root.resolve("builds") + "\n");
        assertThat(scratch.run("panic", "--now").code()).isZero();
        assertThat(scratch.root.resolve("builds")).doesNotExist();
    }

    @Test
    void when_java_fails_the_launcher_finishes_itself() throws IOException, InterruptedException {
        PretendedVault.at(scratch.data.resolve("main"));
        scratch.built("17.0.15", "echo broken >&2\nexit 1\n");
        Scratch.Ended ended = scratch.run("panic", "--now");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("ERASING KEYS (without Java)");
        assertThat(PretendedVault.files(scratch.data)).containsExactly("main/erased");
    }

    @Test
    void java_finds_the_marker_and_struck_keys_and_its_verdict_stands() throws IOException, InterruptedException {
        byte[] keys = PretendedVault.at(scratch.data.resolve("main"));
        scratch.built("17.0.15", "for each in \"$SVOD_DATA\"/main/*; do echo \"${each##*/}\"; done\nexit 7\n");
        Scratch.Ended ended = scratch.run("panic", "--now");
        assertThat(ended.code()).isEqualTo(7);
        assertThat(ended.outLines()).contains("erased", "keys");
        assertThat(PretendedVault.left(keys, scratch.data.resolve("main"))).isZero();
    }

    @Test
    void somebody_elses_files_are_reported_piece_by_piece() throws IOException, InterruptedException {
        assumeTrue("root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/setpriv")));
        byte[] keys = PretendedVault.at(scratch.data.resolve("main"));
        for (Path each : List.of(directory, scratch.data, scratch.data.resolve("main"), scratch.tools)) {
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        List<String> asNobody = List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");
        Scratch.Ended ended = scratch.ended(scratch.start(asNobody, "panic", "--now"));
        assertThat(ended.code()).isEqualTo(7);
        assertThat(ended.out())
                .contains("NOT erased or not confirmed")
                .contains("main/keys")
                .contains("main/erased");
        assertThat(scratch.data.resolve("main/keys")).hasBinaryContent(keys);
    }
}
