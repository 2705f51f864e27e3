package org.svod.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code panic --now} on a computer that has neither Java nor a built program. */
class LauncherPanicTest {

    private static final int KEY_FILE = 2_244_608;
    private static final String STORE = "store-0123456789abcdef.db";

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
        byte[] first = vault(scratch.data.resolve("main"));
        vault(scratch.data.resolve("second one"));
        vault(scratch.data.resolve(".main.being-made"));
        assertThat(leftOf(first)).isEqualTo(KEY_FILE / 32);

        Scratch.Ended ended = scratch.run("panic", "--now");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(files()).containsExactly(".main.being-made/erased", "main/erased", "second one/erased");
        assertThat(leftOf(first)).isZero();
        assertThat(ended.out())
                .contains("main/keys  2244608 bytes, read back: the same")
                .contains("out/contacts.csv  17 bytes, read back: the same")
                .contains("The keys in this folder are overwritten and read back as overwritten.")
                .contains("Not reached: backups");
    }

    @Test
    void the_receipt_speaks_russian_to_a_russian_reader() throws IOException, InterruptedException {
        vault(scratch.data.resolve("main"));
        scratch.variables.put("LANG", "ru_RU.UTF-8");
        assertThat(scratch.run("panic", "--now").out())
                .contains("Ключи в этой папке перезаписаны и прочитаны обратно как перезаписанные.");
    }

    @Test
    void a_named_vault_goes_alone() throws IOException, InterruptedException {
        byte[] other = vault(scratch.data.resolve("main"));
        vault(scratch.data.resolve("second"));
        assertThat(scratch.run("--vault", "second", "panic", "--now").code()).isZero();
        assertThat(scratch.data.resolve("second/keys")).doesNotExist();
        assertThat(scratch.data.resolve("main/keys")).hasBinaryContent(other);
        assertThat(scratch.data.resolve("main/erased")).doesNotExist();
    }

    @Test
    void a_named_directory_goes_alone() throws IOException, InterruptedException {
        byte[] other = vault(scratch.data.resolve("main"));
        vault(scratch.root.resolve("stick/vault"));
        assertThat(scratch.run("panic", "--now", "--home=stick/vault").code()).isZero();
        assertThat(scratch.root.resolve("stick/vault/keys")).doesNotExist();
        assertThat(scratch.data.resolve("main/keys")).hasBinaryContent(other);
    }

    @Test
    void the_json_receipt_has_the_shape_of_the_programs_own() throws IOException, InterruptedException {
        vault(scratch.data.resolve("main"));
        Scratch.Ended ended = scratch.run("panic", "--now", "--json");
        JsonObject answer = JsonParser.parseString(ended.out()).getAsJsonObject();
        assertThat(answer.get("schema").getAsString()).isEqualTo("svod/1");
        assertThat(answer.get("ok").getAsBoolean()).isTrue();
        assertThat(answer.get("kind").getAsString()).isEqualTo("panic");
        JsonObject keys =
                answer.getAsJsonObject("data").getAsJsonArray("erased").get(0).getAsJsonObject();
        assertThat(keys.get("path").getAsString()).endsWith("main/keys");
        assertThat(keys.get("bytes").getAsInt()).isEqualTo(KEY_FILE);
        assertThat(keys.get("readBack").getAsBoolean()).isTrue();
        assertThat(answer.getAsJsonObject("data").getAsJsonArray("notReached")).hasSize(8);
    }

    @Test
    void erasing_again_is_no_error() throws IOException, InterruptedException {
        vault(scratch.data.resolve("main"));
        assertThat(scratch.run("panic", "--now").code()).isZero();
        Scratch.Ended again = scratch.run("panic", "--now");
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("The keys here were erased before.");
        assertThat(files()).containsExactly("main/erased");
    }

    @Test
    void four_at_once_leave_the_same_as_one() throws IOException, InterruptedException {
        byte[] keys = vault(scratch.data.resolve("main"));
        List<Process> all = Stream.generate(() -> scratch.start(List.of(), "panic", "--now"))
                .limit(4)
                .toList();
        for (Process each : all) {
            assertThat(scratch.ended(each).code()).isZero();
        }
        assertThat(files()).containsExactly("main/erased");
        assertThat(leftOf(keys)).isZero();
    }

    @Test
    void a_damaged_home_is_erased_as_far_as_it_is_there() throws IOException, InterruptedException {
        byte[] keys = vault(scratch.data.resolve("cut"));
        Files.write(scratch.data.resolve("cut/keys"), Arrays.copyOf(keys, 70_001));
        byte[] zeroed = vault(scratch.data.resolve("zeroed"));
        Arrays.fill(zeroed, 0, 4096, (byte) 0);
        Files.write(scratch.data.resolve("zeroed/keys"), zeroed);
        Files.delete(scratch.data.resolve("zeroed/" + STORE));
        vault(scratch.data.resolve("empty"));
        Files.write(scratch.data.resolve("empty/keys"), new byte[0]);
        vault(scratch.data.resolve("lost"));
        Files.delete(scratch.data.resolve("lost/keys"));

        Scratch.Ended ended = scratch.run("panic", "--now");

        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        assertThat(files()).containsExactly("cut/erased", "empty/erased", "lost/erased", "zeroed/erased");
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
        byte[] keys = vault(scratch.data.resolve("main"));
        Scratch.Ended ended = scratch.run(("panic --now " + rest).split(" "));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines()).hasSize(3).first().isEqualTo("Nothing was erased: the command is not clear.");
        assertThat(scratch.data.resolve("main/keys")).hasBinaryContent(keys);
    }

    @Test
    void it_never_builds() throws IOException, InterruptedException {
        vault(scratch.data.resolve("main"));
        Scratch.program(scratch.tools.resolve("mvn"), "echo built >>" + scratch.root.resolve("builds") + "\n");
        assertThat(scratch.run("panic", "--now").code()).isZero();
        assertThat(scratch.root.resolve("builds")).doesNotExist();
    }

    @Test
    void when_java_fails_the_launcher_finishes_itself() throws IOException, InterruptedException {
        vault(scratch.data.resolve("main"));
        scratch.built("17.0.15", "echo broken >&2\nexit 1\n");
        Scratch.Ended ended = scratch.run("panic", "--now");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("ERASING KEYS (without Java)");
        assertThat(files()).containsExactly("main/erased");
    }

    @Test
    void java_finds_the_marker_and_struck_keys_and_its_verdict_stands() throws IOException, InterruptedException {
        byte[] keys = vault(scratch.data.resolve("main"));
        scratch.built("17.0.15", "for each in \"$SVOD_DATA\"/main/*; do echo \"${each##*/}\"; done\nexit 7\n");
        Scratch.Ended ended = scratch.run("panic", "--now");
        assertThat(ended.code()).isEqualTo(7);
        assertThat(ended.outLines()).contains("erased", "keys");
        assertThat(leftOf(keys)).isZero();
    }

    @Test
    void somebody_elses_files_are_reported_piece_by_piece() throws IOException, InterruptedException {
        assumeTrue("root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/setpriv")));
        byte[] keys = vault(scratch.data.resolve("main"));
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

    private static byte[] vault(Path at) throws IOException {
        byte[] keys = new byte[KEY_FILE];
        new Random(3).nextBytes(keys);
        byte[] magic = "SVODKEYS".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(magic, 0, keys, 0, magic.length);
        Files.createDirectories(at.resolve("out"));
        Files.write(at.resolve("keys"), keys);
        Files.write(at.resolve(STORE), new byte[5000]);
        Files.writeString(at.resolve(STORE + "-journal"), "pages");
        Files.writeString(at.resolve("lock"), "4711\n");
        Files.writeString(at.resolve("out/contacts.csv"), "Anna,+79990000001");
        return keys;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(scratch.data)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> scratch.data.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    /** How many 32-byte pieces of these keys are still in the raw bytes of their vault. */
    private long leftOf(byte[] keys) throws IOException {
        Set<String> pieces = new HashSet<>(pieces(keys));
        long found = 0;
        try (Stream<Path> all = Files.walk(scratch.data.resolve("main"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                found += pieces(Files.readAllBytes(file)).stream()
                        .filter(pieces::contains)
                        .count();
            }
        }
        return found;
    }

    private static List<String> pieces(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return Stream.iterate(0, at -> at + 32 <= text.length(), at -> at + 32)
                .map(at -> text.substring(at, at + 32))
                .toList();
    }
}
