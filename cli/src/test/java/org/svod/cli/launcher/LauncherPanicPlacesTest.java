package org.svod.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code panic --now} without Java in strange places: other shells, names, links, permissions, a full disk. */
class LauncherPanicPlacesTest {
    @TempDir
    Path directory;

    private Scratch scratch;

    @BeforeEach
    void a_computer_without_java() throws IOException {
        scratch = new Scratch(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "bash", "ksh", "zsh", "busybox sh"})
    void any_shell_that_is_here_will_do(String shell) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin", shell.replace(" sh", ""))));
        byte[] keys = PretendedVault.at(scratch.data.resolve("main"));
        scratch.shell = shell;
        Scratch.Ended ended = scratch.run("panic", "--now");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertErased(keys, "main/erased");
    }

    @Test
    void a_home_with_spaces_quotes_and_cyrillic_letters() throws IOException, InterruptedException {
        Path data = scratch.root.resolve("Мои документы/it's \"mine\" $HOME * -n");
        byte[] keys = PretendedVault.at(data.resolve("main"));
        scratch.variables.put("SVOD_DATA", data.toString());
        Scratch.Ended ended = scratch.run("panic", "--now");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).contains(data + "/main/keys  2244608 bytes, read back: the same");
        assertThat(PretendedVault.files(data)).containsExactly("main/erased");
        assertThat(PretendedVault.left(keys, scratch.root)).isZero();
    }

    @Test
    void a_home_whose_name_ends_in_a_line_break() throws IOException, InterruptedException {
        Path data = scratch.root.resolve("broken\n");
        byte[] keys = PretendedVault.at(data.resolve("main"));
        scratch.variables.put("SVOD_DATA", data.toString());
        assertThat(scratch.run("panic", "--now").code()).isZero();
        assertThat(PretendedVault.left(keys, scratch.root)).isZero();
    }

    @Test
    void a_vault_behind_links_is_erased_where_it_lies() throws IOException, InterruptedException {
        Path stick = scratch.root.resolve("stick");
        byte[] keys = PretendedVault.at(stick.resolve("vault"));
        Files.createSymbolicLink(scratch.data.resolve("main"), stick.resolve("vault"));
        assertThat(scratch.run("panic", "--now").code()).isZero();
        assertThat(PretendedVault.files(stick)).containsExactly("vault/erased");
        assertThat(PretendedVault.left(keys, scratch.root)).isZero();

        byte[] behind = PretendedVault.at(stick.resolve("other"));
        Files.createSymbolicLink(scratch.root.resolve("data-link"), stick);
        scratch.variables.put("SVOD_DATA", scratch.root.resolve("data-link").toString());
        assertThat(scratch.run("panic", "--now").code()).isZero();
        assertThat(PretendedVault.left(behind, scratch.root)).isZero();
    }

    @Test
    void a_key_file_that_is_a_link_is_erased_where_it_lies() throws IOException, InterruptedException {
        byte[] keys = PretendedVault.at(scratch.data.resolve("main"));
        Path stick = Files.createDirectories(scratch.root.resolve("stick"));
        Files.move(scratch.data.resolve("main/keys"), stick.resolve("keys"));
        Files.createSymbolicLink(scratch.data.resolve("main/keys"), stick.resolve("keys"));
        Scratch.Ended ended = scratch.run("panic", "--now");
        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        assertThat(PretendedVault.left(keys, scratch.root)).isZero();
    }

    @Test
    void our_own_read_only_bits_spare_nothing() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")));
        byte[] keys = PretendedVault.at(scratch.data.resolve("main"));
        for (String each : List.of("main/keys", "main/" + PretendedVault.STORE, "main/out/contacts.csv")) {
            Files.setPosixFilePermissions(scratch.data.resolve(each), PosixFilePermissions.fromString("r--------"));
        }
        Files.setPosixFilePermissions(scratch.data.resolve("main"), PosixFilePermissions.fromString("r-x------"));
        Scratch.Ended ended = scratch.ended(scratch.start(ordinaryRights(), "panic", "--now"));
        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        assertErased(keys, "main/erased");
    }

    @Test
    void a_key_file_of_another_size_is_known_by_its_first_bytes() throws IOException, InterruptedException {
        byte[] longer = PretendedVault.keys(PretendedVault.KEY_FILE + 12_345);
        for (byte[] keys : List.of(longer, PretendedVault.keys(5000), PretendedVault.keys(9))) {
            Path vault = Files.createDirectories(scratch.data.resolve("of-" + keys.length));
            Files.write(vault.resolve("keys"), keys);
        }
        Scratch.Ended ended = scratch.run("panic", "--now");
        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        assertErased(longer, "of-2256953/erased", "of-5000/erased", "of-9/erased");
    }

    @Test
    void a_vault_in_the_making_is_erased_too() throws IOException, InterruptedException {
        Path making = Files.createDirectories(scratch.data.resolve(".main.new-0123456789abcdef"));
        byte[] keys = PretendedVault.keys(PretendedVault.KEY_FILE);
        Files.write(making.resolve("keys"), keys);
        assertThat(scratch.run("panic", "--now").code()).isZero();
        assertErased(keys, ".main.new-0123456789abcdef/erased");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_full_disk_keeps_no_key(boolean temporaryFilesToo) throws IOException, InterruptedException {
        Path disk = Files.createDirectories(scratch.root.resolve("disk"));
        assumeTrue(mounted("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString()));
        try {
            byte[] keys = PretendedVault.at(disk.resolve("main"));
            fill(disk.resolve("main/out/rest"));
            scratch.variables.put("SVOD_DATA", disk.toString());
            scratch.variables.put("TMPDIR", (temporaryFilesToo ? disk : scratch.root).toString());
            Scratch.Ended ended = scratch.run("panic", "--now");
            assertThat(PretendedVault.left(keys, scratch.root)).isZero();
            assertThat(PretendedVault.files(disk)).containsExactly("main/erased");
            // With no room for noise to compare with, it says so instead of claiming what it did not see.
            assertThat(ended.code()).as(ended.out() + ended.err()).isEqualTo(temporaryFilesToo ? 7 : 0);
            assertThat(ended.out().contains("NOT CONFIRMED")).isEqualTo(temporaryFilesToo);
        } finally {
            assertThat(mounted("umount", disk.toString())).isTrue();
        }
    }

    private static boolean mounted(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private static void fill(Path file) throws IOException {
        byte[] block = new byte[4096];
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(Files.size(file)).isPositive();
        }
    }

    /** Before the command: what takes from the superuser the right to write where the bits forbid it. */
    private static List<String> ordinaryRights() {
        return "root".equals(System.getProperty("user.name"))
                ? List.of("/usr/bin/setpriv", "--bounding-set=-all", "--inh-caps=-all", "--")
                : List.of();
    }

    private void assertErased(byte[] keys, String... remaining) throws IOException {
        assertThat(PretendedVault.files(scratch.data)).containsExactly(remaining);
        assertThat(PretendedVault.left(keys, scratch.root)).isZero();
    }
}
