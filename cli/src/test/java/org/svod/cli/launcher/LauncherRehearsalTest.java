package org.svod.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code panic --rehearse}: the launcher's part of it, on a computer that has neither Java nor a built program. */
class LauncherRehearsalTest {

    @TempDir
    Path directory;

    private Scratch scratch;
    private Path vault;
    private byte[] keys;

    @BeforeEach
    void a_computer_without_java() throws IOException {
        scratch = new Scratch(directory);
        vault = scratch.data.resolve("main");
        keys = PretendedVault.at(vault);
    }

    @Test
    void without_java_the_keys_keep_every_byte_and_the_times_are_noted() throws IOException, InterruptedException {
        List<String> before = PretendedVault.files(scratch.data);

        Scratch.Ended ended = scratch.run("panic", "--rehearse");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(vault.resolve("keys")).hasBinaryContent(keys);
        assertThat(PretendedVault.files(scratch.data))
                .containsAll(before)
                .hasSize(before.size() + 1)
                .contains("main/rehearsed");
        assertThat(vault.resolve("rehearsal")).doesNotExist();
        assertThat(ended.out())
                .contains("main/rehearsal/keys  2244608 bytes, read back: the same")
                .contains("Not reached: backups");
        assertThat(Files.readString(vault.resolve("rehearsed"))).matches("""
                        svod-rehearsed/1
                        day \\d{4}-\\d\\d-\\d\\d
                        bytes 2244608
                        keys-ms \\d+
                        whole-ms \\d+
                        read-back true
                        """);
    }

    @Test
    void for_a_script_it_is_one_document() throws IOException, InterruptedException {
        Scratch.Ended ended = scratch.run("panic", "--rehearse", "--json");
        JsonObject answer = JsonParser.parseString(ended.out()).getAsJsonObject();
        assertThat(answer.get("kind").getAsString()).isEqualTo("panic.rehearse");
        JsonObject data = answer.getAsJsonObject("data");
        assertThat(data.get("wholeMillis").getAsLong())
                .isGreaterThanOrEqualTo(data.get("keysMillis").getAsLong());
        assertThat(data.getAsJsonArray("notReached")).hasSize(8);
    }

    @Test
    void java_finds_struck_noise_and_is_told_when_it_began() throws IOException, InterruptedException {
        scratch.built("17.0.15", "echo \"$SVOD_REHEARSAL\"; ls \"$SVOD_DATA/main/rehearsal\"; exit 7\n");
        Scratch.program(scratch.tools.resolve("ls"), "exec /bin/ls \"$@\"\n");
        Scratch.Ended ended = scratch.run("panic", "--rehearse");
        assertThat(ended.code()).isEqualTo(7);
        assertThat(ended.outLines().get(0)).matches("\\d{13} \\d{13}");
        assertThat(ended.outLines()).contains("erased", "keys");
        assertThat(vault.resolve("erased")).doesNotExist();
        assertThat(vault.resolve("keys")).hasBinaryContent(keys);
    }

    @Test
    void an_erased_vault_and_an_empty_place_have_nothing_to_rehearse() throws IOException, InterruptedException {
        Files.createFile(vault.resolve("erased"));
        assertThat(scratch.run("panic", "--rehearse").code()).isEqualTo(5);
        assertThat(vault.resolve("keys")).hasBinaryContent(keys);
    }

    @Test
    void now_and_rehearse_together_are_not_clear_and_touch_nothing() throws IOException, InterruptedException {
        assertThat(scratch.run("panic", "--rehearse", "--now").code()).isEqualTo(2);
        assertThat(scratch.run("panic", "--rehearse", "--vualt", "x").code()).isEqualTo(2);
        assertThat(PretendedVault.files(scratch.data)).doesNotContain("main/erased", "main/rehearsed");
    }

    @Test
    void in_a_folder_that_cannot_be_written_it_says_so_and_the_keys_are_whole()
            throws IOException, InterruptedException {
        assumeTrue("root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/setpriv")));
        for (Path each : List.of(directory, scratch.data, vault, scratch.tools)) {
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        List<String> asNobody = List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");
        Scratch.Ended ended = scratch.ended(scratch.start(asNobody, "panic", "--rehearse"));
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.errLines())
                .hasSize(3)
                .first()
                .isEqualTo("The rehearsal did not take place. The keys are untouched.");
        assertThat(vault.resolve("keys")).hasBinaryContent(keys);
        assertThat(vault.resolve("rehearsal")).doesNotExist();
    }

    @Test
    void after_a_rehearsal_and_an_erase_only_the_marker_and_the_note_stay() throws IOException, InterruptedException {
        assertThat(scratch.run("panic", "--rehearse").code()).isZero();
        assertThat(scratch.run("panic", "--now").code()).isZero();
        assertThat(PretendedVault.files(scratch.data)).containsExactly("main/erased", "main/rehearsed");
        assertThat(PretendedVault.left(keys, scratch.root)).isZero();
    }
}
