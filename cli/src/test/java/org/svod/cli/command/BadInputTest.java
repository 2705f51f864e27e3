package org.svod.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.TestProgram;
import org.svod.cli.process.ChildJvm;
import org.svod.cli.process.Disk;
import org.svod.cli.process.HoldingProcess;

/** What goes wrong around a vault: three lines in both languages, the right code, and nothing changed on the disk. */
class BadInputTest {
    private static final int COPY = 1_122_304;

    @TempDir
    Path folder;

    private TestProgram program;

    @BeforeEach
    void a_vault_with_an_incident() throws Exception {
        program = new TestProgram(folder).found();
        assertThat(program.open("incident", "open", "detention-administrative", "--people", "1")
                        .code())
                .isZero();
    }

    @Test
    void a_wrong_passphrase() throws Exception {
        refused(4, "wrong-passphrase", passphrase("not it\n"), "status");
    }

    @Test
    void an_empty_passphrase_file() throws Exception {
        refused(4, "passphrase-file", passphrase(""), "status");
        refused(4, "passphrase-file", passphrase("\n"), "status");
    }

    @Test
    void a_missing_passphrase_file() throws Exception {
        refused(4, "passphrase-file", folder.resolve("nowhere"), "status");
    }

    @Test
    void a_passphrase_that_is_not_utf_8() throws Exception {
        Path file = folder.resolve("latin");
        Files.write(file, new byte[] {(byte) 0xe4, (byte) 0xf6, (byte) 0xfc, '\n'});
        refused(4, "bad-passphrase", file, "status");
    }

    @Test
    void no_passphrase_and_no_terminal() throws Exception {
        Map<String, String> before = digests();
        for (String language : List.of("ru", "en")) {
            threeLines(program.input("typed into a pipe\n").language(language).run("status"), 10);
        }
        assertThat(program.run("status", "--json").data().get("id").getAsString())
                .isEqualTo("no-passphrase");
        assertThat(digests()).isEqualTo(before);
    }

    @Test
    void no_vault_at_all() throws Exception {
        refused(5, "no-vault", right(), "--vault", "other", "status");
    }

    @Test
    void a_key_file_that_is_gone() throws Exception {
        Files.delete(keys());
        refused(5, "keys-missing", right(), "status");
        // And a new vault is not put over what may still be opened.
        refused(6, "vault-exists", right(), "init", "--kdf", "low", "--no-recovery");
    }

    @Test
    void a_key_file_that_was_cut() throws Exception {
        for (int length : List.of(0, 100, COPY, 2 * COPY - 1)) {
            try (RandomAccessFile file = new RandomAccessFile(keys().toFile(), "rw")) {
                file.setLength(length);
            }
            refused(7, "keys-damaged", right(), "status");
        }
    }

    @Test
    void a_flipped_byte_in_both_copies_of_the_key_file() throws Exception {
        flip(keys(), 5000);
        flip(keys(), COPY + 5000);
        refused(7, "keys-damaged", right(), "status");
    }

    @Test
    void a_flipped_byte_in_one_copy_is_repaired_from_the_other_and_said() throws Exception {
        byte[] whole = Files.readAllBytes(keys());
        flip(keys(), 5000);
        TestProgram.Ran ran = program.open("status", "--json");
        assertThat(ran.code()).isZero();
        assertThat(ran.json().getAsJsonArray("warnings")).hasSize(1);
        assertThat(Files.readAllBytes(keys())).isEqualTo(whole);
        assertThat(program.open("status").err()).isEmpty();
    }

    @Test
    void a_wrong_passphrase_does_not_repair_the_key_file() throws Exception {
        flip(keys(), 5000);
        refused(4, "wrong-passphrase", passphrase("not it\n"), "status");
    }

    @Test
    void a_vault_of_a_newer_format() throws Exception {
        for (int copy : List.of(0, COPY)) {
            try (RandomAccessFile file = new RandomAccessFile(keys().toFile(), "rw")) {
                file.seek(copy + 8);
                file.write(new byte[] {0, 9});
                byte[] all = new byte[COPY];
                file.seek(copy);
                file.readFully(all);
                Arrays.fill(all, 64, 96, (byte) 0);
                file.seek(copy + 64);
                file.write(sha256(all));
            }
        }
        refused(7, "newer-format", right(), "status");
    }

    @Test
    void a_flipped_byte_on_the_first_page_of_the_store() throws Exception {
        flip(store(), 100);
        refused(7, "vault-damaged", right(), "status");
    }

    @Test
    void a_flipped_byte_on_any_page_of_the_store_is_found_when_the_journal_is_checked() throws Exception {
        long pages = Files.size(store()) / 4096;
        for (long page : List.of(1L, pages / 2, pages - 1)) {
            flip(store(), page * 4096 + 77);
            Map<String, String> before = digests();
            TestProgram.Ran ran = program.open("incident", "show", "--json");
            assertThat(ran.code()).as("page %d: %s", page, ran.out()).isEqualTo(7);
            assertThat(digests()).isEqualTo(before);
            flip(store(), page * 4096 + 77);
        }
        assertThat(program.open("incident", "show").code()).isZero();
    }

    @Test
    void a_store_that_is_gone() throws Exception {
        Files.delete(store());
        refused(7, "vault-damaged", right(), "status");
    }

    @Test
    void a_living_process_holds_it_and_is_named() throws Exception {
        try (ChildJvm holder = ChildJvm.start(HoldingProcess.class, folder, folder.toString(), "writes")) {
            assertThat(holder.line()).isEqualTo("writes");
            long pid = holder.process().pid();
            for (String language : List.of("ru", "en")) {
                TestProgram.Ran ran = program.language(language).open("status");
                threeLines(ran, 6);
                assertThat(ran.err()).contains("" + pid);
            }
        }
    }

    @Test
    void the_lock_of_a_process_that_died_is_taken_over_and_said() throws Exception {
        try (ChildJvm holder = ChildJvm.start(HoldingProcess.class, folder, folder.toString(), "writes")) {
            assertThat(holder.line()).isEqualTo("writes");
            assertThat(holder.kill()).isNotNull();
        }
        TestProgram.Ran ran = program.open("incident", "list");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("lock of a process that is gone was taken over");
    }

    @Test
    void a_full_disk() throws Exception {
        try (Mount mount = Mount.of(folder.resolve("small"), "size=3m")) {
            TestProgram there = new TestProgram(mount.path()).found();
            assertThat(there.open("contact", "add", "heron").code()).isZero();
            mount.fill();
            Map<String, String> before = digests(there);
            for (String language : List.of("ru", "en")) {
                TestProgram.Ran ran = there.language(language)
                        .run("--passphrase-file", right().toString(), "contact", "add", "owl", "--city", "Omsk");
                threeLines(ran, 1);
            }
            assertThat(digests(there)).isEqualTo(before);
            mount.free();
            assertThat(there.run("--passphrase-file", right().toString(), "contact", "show", "heron")
                            .code())
                    .isZero();
        }
    }

    @Test
    void a_full_disk_while_the_vault_is_made_leaves_nothing_behind() throws Exception {
        try (Mount mount = Mount.of(folder.resolve("small"), "size=1m")) {
            TestProgram there = new TestProgram(mount.path());
            TestProgram.Ran ran = there.run(
                    "--passphrase-file", right().toString(), "init", "--kdf", "low", "--no-recovery", "--json");
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.data().get("id").getAsString()).isEqualTo("disk-full");
            assertThat(digests(there)).isEmpty();
        }
    }

    @Test
    void a_disk_that_is_read_only() throws Exception {
        try (Mount mount = Mount.of(folder.resolve("small"), "size=8m")) {
            TestProgram there = new TestProgram(mount.path()).found();
            mount.readOnly();
            Map<String, String> before = digests(there);
            for (String language : List.of("ru", "en")) {
                threeLines(
                        there.language(language).run("--passphrase-file", right().toString(), "contact", "add", "owl"),
                        1);
            }
            assertThat(there.run("--passphrase-file", right().toString(), "status", "--json")
                            .data()
                            .get("id")
                            .getAsString())
                    .isEqualTo("read-only");
            assertThat(digests(there)).isEqualTo(before);
        }
    }

    private void refused(int code, String id, Path passphrase, String... line) throws Exception {
        Map<String, String> before = digests();
        List<String> all = new ArrayList<>(List.of("--passphrase-file", passphrase.toString()));
        all.addAll(List.of(line));
        for (String language : List.of("ru", "en")) {
            threeLines(program.language(language).run(all.toArray(String[]::new)), code);
        }
        all.add("--json");
        TestProgram.Ran ran = program.run(all.toArray(String[]::new));
        assertThat(ran.code()).isEqualTo(code);
        assertThat(ran.json().get("code").getAsInt()).isEqualTo(code);
        assertThat(ran.data().get("id").getAsString()).isEqualTo(id);
        assertThat(ran.err()).isEmpty();
        assertThat(digests()).isEqualTo(before);
    }

    private static void threeLines(TestProgram.Ran ran, int code) {
        assertThat(ran.code()).as(ran.err()).isEqualTo(code);
        assertThat(ran.out()).isEmpty();
        // A long line is wrapped; none of the three may be missing, and no place for a value may stand open.
        assertThat(ran.err().lines().filter(each -> !each.isBlank()).count()).isGreaterThanOrEqualTo(3);
        assertThat(ran.err()).doesNotContain("{0}").doesNotContain("Exception");
    }

    private Path passphrase(String text) throws IOException {
        return Files.writeString(folder.resolve("typed"), text);
    }

    private Path right() throws IOException {
        return passphrase(TestProgram.PASSPHRASE + "\n");
    }

    private Path keys() {
        return program.vault().resolve("keys");
    }

    private Path store() throws IOException {
        try (Stream<Path> files = Files.list(program.vault())) {
            return files.filter(each -> each.toString().endsWith(".db"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Map<String, String> digests() throws IOException {
        return digests(program);
    }

    // The lock names who opened it last, once a slot has opened: it is the one file that may change.
    private static Map<String, String> digests(TestProgram program) throws IOException {
        if (!Files.exists(program.data())) {
            return Map.of();
        }
        Map<String, String> digests = Disk.digests(program.data());
        digests.keySet().removeIf(name -> name.endsWith("lock"));
        return digests;
    }

    private static void flip(Path path, long at) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(at);
            int old = file.read();
            file.seek(at);
            file.write(old ^ 1);
        }
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    /** A file system of its own, where this computer lets a test make one. */
    private record Mount(Path path) implements AutoCloseable {
        static Mount of(Path path, String options) throws IOException {
            Files.createDirectories(path);
            assumeTrue(run("mount", "-t", "tmpfs", "-o", options, "tmpfs", path.toString()), "may not mount");
            return new Mount(path);
        }

        void fill() throws IOException {
            byte[] piece = new byte[4096];
            try (var out = Files.newOutputStream(path.resolve("filler"))) {
                while (true) {
                    out.write(piece);
                }
            } catch (IOException full) {
                assertThat(path.toFile().getUsableSpace()).isZero();
            }
        }

        void free() throws IOException {
            Files.delete(path.resolve("filler"));
        }

        void readOnly() {
            assertThat(run("mount", "-o", "remount,ro", path.toString())).isTrue();
        }

        @Override
        public void close() {
            assertThat(run("umount", path.toString())).isTrue();
        }

        private static boolean run(String... command) {
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
            } catch (IOException missing) {
                return false;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
