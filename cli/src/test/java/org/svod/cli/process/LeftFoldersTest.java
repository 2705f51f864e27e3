package org.svod.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.cli.play.TestProgram;
import org.svod.vault.Vault;
import org.svod.vault.VaultOpening;
import org.svod.vault.backup.BackupMaking;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.secret.Credential;
import org.svod.vault.secret.RecoveryCode;
import org.svod.vault.store.Id;

/** A backup is restored for practice, and the process is killed in the middle: the next one erases what it left. */
class LeftFoldersTest {
    private static final int ENTRIES = 3000;

    @TempDir
    Path folder;

    private Path backup;
    private Path code;

    @BeforeEach
    void a_vault_with_a_backup() throws Exception {
        TestProgram program = new TestProgram(folder).found();
        backup = folder.resolve("backup.age");
        code = folder.resolve("code");
        try (Credential phrase = Credential.ofTyped(TestProgram.PASSPHRASE.toCharArray());
                RecoveryCode secret = RecoveryCode.generate(new SecureRandom());
                Vault vault = new VaultOpening(new DiskFiles(), new SecureRandom(), Clock.systemUTC(), TestProgram.KDF)
                        .open(program.vault(), phrase)) {
            int written = vault.store().write(writer -> {
                IntStream.range(0, ENTRIES)
                        .forEach(number -> writer.entry(new Id(3, 4), "noted", new byte[300 + number % 50]));
                return ENTRIES;
            });
            long records = new BackupMaking(new DiskFiles(), Clock.systemUTC())
                    .make(vault.store(), backup, List.of(secret.recipient()), beside -> {})
                    .records();
            assertThat(records).isGreaterThan(written);
            Files.writeString(code, CharBuffer.wrap(secret.toChars()));
        }
        Files.createDirectory(temp());
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "panic --now"})
    void killed_in_a_rehearsal_the_next_command_erases_what_it_left(String next) throws Exception {
        Path left = killedInTheMiddle();
        assertThat(left).isDirectory();
        String said = run(next);
        assertThat(said).contains("interrupted practice").contains("is erased");
        try (Stream<Path> temp = Files.list(temp())) {
            assertThat(temp).isEmpty();
        }
    }

    @Test
    void the_folder_of_a_living_process_and_what_only_looks_like_one_are_not_touched() throws Exception {
        Path strange = Files.createDirectory(temp().resolve("svod-17"));
        Files.createFile(strange.resolve("held"));
        Files.setPosixFilePermissions(strange, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path link = Files.createSymbolicLink(temp().resolve("svod-18"), folder.resolve("data"));
        Path plain = Files.createFile(temp().resolve("svod-19"));
        try (ChildJvm living = start("backup", "rehearse", backup.toString(), "--recovery-file", code.toString())) {
            assertThat(living.line()).isEqualTo("begun");
            Path held = restored(living);
            stop(living, "STOP");
            // Another vault of the same person: opening it looks through the same temp directory.
            Path elsewhere = folder.resolve("elsewhere");
            assertThat(new TestProgram(elsewhere).found().vault()).isDirectory();
            for (String command : List.of("status", "panic --now")) {
                try (ChildJvm other = ChildJvm.start(CommandProcess.class, folder, arguments(elsewhere, command))) {
                    assertThat(other.line()).isEqualTo("begun");
                    assertThat(other.rest()).startsWith("code 0").doesNotContain("interrupted practice");
                }
            }
            assertThat(held.resolve("held")).exists();
            stop(living, "CONT");
        }
        assertThat(strange.resolve("held")).exists();
        assertThat(link).isSymbolicLink();
        assertThat(plain).exists();
        assertThat(folder.resolve("data/main/keys")).exists();
    }

    private Path killedInTheMiddle() throws Exception {
        try (ChildJvm child = start("backup", "rehearse", backup.toString(), "--recovery-file", code.toString())) {
            assertThat(child.line()).isEqualTo("begun");
            Path left = restored(child);
            assertThat(child.kill()).isEmpty();
            return left;
        }
    }

    /** Waits until there is a key file in the temp directory of the child. */
    private Path restored(ChildJvm child) throws Exception {
        for (int tries = 0; tries < 60_000; tries++) {
            try (Stream<Path> all = Files.find(
                    temp(), 3, (path, seen) -> path.getFileName().toString().startsWith("store-"))) {
                List<Path> found = all.toList();
                if (!found.isEmpty()) {
                    return temp().resolve(temp().relativize(found.get(0)).getName(0));
                }
            } catch (IOException | UncheckedIOException changing) {
                continue;
            }
            assertThat(child.process().isAlive()).as(child.errors()).isTrue();
            TimeUnit.MILLISECONDS.sleep(1);
        }
        throw new AssertionError("nothing was restored");
    }

    private static void stop(ChildJvm child, String signal) throws Exception {
        Process kill = new ProcessBuilder(
                        "kill", "-" + signal, String.valueOf(child.process().pid()))
                .start();
        assertThat(kill.waitFor()).isZero();
    }

    private String run(String... arguments) throws Exception {
        try (ChildJvm child = start(arguments)) {
            assertThat(child.line()).isEqualTo("begun");
            return child.rest();
        }
    }

    private ChildJvm start(String... arguments) throws IOException {
        return ChildJvm.start(CommandProcess.class, folder, arguments(folder, arguments));
    }

    private static String[] arguments(Path program, String... words) {
        return Stream.concat(
                        Stream.of(program.toString()), Stream.of(words).flatMap(each -> Stream.of(each.split(" "))))
                .toArray(String[]::new);
    }

    private Path temp() {
        return folder.resolve("temp");
    }
}
