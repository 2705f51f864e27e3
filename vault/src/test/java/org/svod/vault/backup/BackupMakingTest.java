package org.svod.vault.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.FailingFiles;
import org.svod.vault.Vault;
import org.svod.vault.VaultFixture;
import org.svod.vault.failure.BackupRefusedException;
import org.svod.vault.failure.ClockAheadException;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.file.FilePort;
import org.svod.vault.seal.AgeFile;
import org.svod.vault.secret.RecoveryCode;
import org.svod.vault.store.Id;

/** A backup appears whole under its name or not at all, and what went wrong elsewhere does not keep it from being restored. */
class BackupMakingTest {
    private static final Id CASE = new Id(3, 4);

    @TempDir
    Path root;

    private final RecoveryCode code = RecoveryCode.generate(new SecureRandom());
    private Vault vault;
    private Path stick;
    private Path file;

    @BeforeEach
    void a_vault() throws Exception {
        vault = new VaultFixture(root.resolve("main")).create();
        stick = Files.createDirectory(root.resolve("stick"));
        file = stick.resolve("svod-backup-2026-11-24.age");
        int written = vault.store().write(writer -> {
            IntStream.range(0, 50).forEach(number -> writer.entry(CASE, "noted", new byte[100 + number]));
            return 50;
        });
        assertThat(written).isEqualTo(50);
    }

    @AfterEach
    void close() throws Exception {
        vault.close();
        code.close();
    }

    @Test
    void a_disk_that_is_full_at_any_write_leaves_no_file() throws Exception {
        FailingFiles files = FailingFiles.willing();
        for (int passed = 0; passed < 4; passed++) {
            files.failAfter(passed, false);
            assertThatThrownBy(() -> make(files, file)).isInstanceOf(StorageFailedException.class);
            assertThat(stick).as("after %d writes", passed).isEmptyDirectory();
        }
        files.failAfter(4, false);
        assertThat(make(files, file).records()).isEqualTo(51);
    }

    @Test
    void what_a_killed_attempt_left_goes_at_the_next_one_and_other_files_stay() throws Exception {
        Files.writeString(stick.resolve("svod-backup-2026-11-23-2.age.part"), "half");
        Files.writeString(stick.resolve("letter.age.part"), "somebody's");
        assertThat(make(new DiskFiles(), file).unnoted()).isEmpty();
        try (Stream<Path> left = Files.list(stick)) {
            assertThat(left.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("svod-backup-2026-11-24.age", "letter.age.part");
        }
    }

    @Test
    void no_file_is_written_over_nor_written_to_through_a_link() throws Exception {
        Path precious = Files.writeString(root.resolve("precious"), "precious");
        Files.createSymbolicLink(file, precious);
        assertThatThrownBy(() -> make(new DiskFiles(), file)).isInstanceOf(StorageFailedException.class);
        Files.delete(file);
        Files.createSymbolicLink(stick.resolve(file.getFileName() + ".part"), precious);
        assertThat(make(new DiskFiles(), file).bytes()).isPositive();
        assertThat(precious).hasContent("precious");
        assertThat(Files.isSymbolicLink(file)).isFalse();
    }

    @Test
    void a_backup_for_nobody_is_never_made() {
        assertThatThrownBy(() -> new BackupMaking(new DiskFiles(), Clock.systemUTC())
                        .make(vault.store(), file, List.of(), beside -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(stick).isEmptyDirectory();
    }

    @Test
    void a_store_that_cannot_note_it_does_not_lose_it_and_a_clock_ahead_does_not_keep_it_from_coming_back()
            throws Exception {
        vault.close();
        Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofDays(400));
        try (Vault wrong = new VaultFixture(root.resolve("main"), new DiskFiles(), ahead).open()) {
            assertThat(wrong.store().<Boolean>write(writer -> {
                        writer.entry(CASE, "noted", new byte[1]);
                        return true;
                    }))
                    .isTrue();
        }
        vault = new VaultFixture(root.resolve("main")).open();

        BackupMaking.Made made = make(new DiskFiles(), file);

        assertThat(made.unnoted()).containsInstanceOf(ClockAheadException.class);
        assertThat(new BackupBook(vault.store()).made()).isEmpty();
        try (Vault back = RestoringProcess.restore(new DiskFiles(), file, code, root.resolve("back"))) {
            assertThat(back.store().entries(CASE)).hasSize(51);
            assertThat(back.store().verify().findings()).isEmpty();
        }
    }

    @Test
    void a_chain_that_was_broken_before_comes_back_as_broken_and_is_told() throws Exception {
        assertThat(make(new DiskFiles(), file).records()).isEqualTo(51);
        List<String> lines = lines();
        int entry = IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).startsWith("{\"entry\""))
                .skip(7)
                .findFirst()
                .orElseThrow();
        String other = lines.get(entry + 1).replaceAll(".*\"previous\":\"([^\"]+)\".*", "$1");
        lines.set(entry, lines.get(entry).replaceAll("\"previous\":\"[^\"]+\"", "\"previous\":\"" + other + "\""));
        seal(lines);
        try (Vault back = RestoringProcess.restore(new DiskFiles(), file, code, root.resolve("back"))) {
            assertThat(back.store().entries(CASE)).hasSize(50);
            assertThat(back.store().verify().ok()).isFalse();
        }
    }

    @Test
    void lines_that_contradict_each_other_or_are_of_no_kind_are_refused_with_nothing_written() throws Exception {
        assertThat(make(new DiskFiles(), file).records()).isEqualTo(51);
        List<String> whole = lines();
        for (String strange : List.of(
                whole.get(1),
                "{}",
                "[]",
                "{\"cell\":\"x\"}",
                "{\"entry\":{}}",
                "{\"purged\":\"" + "0".repeat(32) + "\",\"clock\":\"-1\",\"device\":\"" + "0".repeat(32) + "\"}",
                "x".repeat(3_000_000))) {
            List<String> lines = new ArrayList<>(whole);
            lines.add(lines.size() - 1, strange);
            seal(lines);
            assertThatThrownBy(() -> RestoringProcess.restore(new DiskFiles(), file, code, root.resolve("back")))
                    .as(strange.substring(0, Math.min(40, strange.length())))
                    .isInstanceOf(BackupRefusedException.class);
            assertThat(root.resolve("back")).doesNotExist();
        }
    }

    @Test
    void every_single_changed_byte_of_the_head_is_a_refusal_and_never_a_fault_of_ours() throws Exception {
        assertThat(make(new DiskFiles(), file).records()).isEqualTo(51);
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < 330; at++) {
            for (int with : new int[] {1, 0x20, 0x80, 0xff}) {
                byte[] changed = whole.clone();
                changed[at] ^= (byte) with;
                Files.write(file, changed);
                assertThatThrownBy(() -> BackupRestoring.check(file, code))
                        .as("byte %d with %d", at, with)
                        .isInstanceOf(BackupRefusedException.class);
            }
            Files.write(file, Arrays.copyOf(whole, at));
            assertThatThrownBy(() -> BackupRestoring.check(file, code))
                    .as("cut after %d", at)
                    .isInstanceOf(BackupRefusedException.class);
        }
    }

    private BackupMaking.Made make(FilePort files, Path target) throws VaultException {
        return new BackupMaking(files, Clock.systemUTC())
                .make(vault.store(), target, List.of(code.recipient()), beside -> {});
    }

    private List<String> lines() throws Exception {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                InputStream in = AgeFile.decrypting(channel, code)) {
            return new ArrayList<>(List.of(new String(in.readAllBytes(), UTF_8).split("\n")));
        }
    }

    /** Writes lines as whoever knows the recipient could: with an end that fits them. */
    private void seal(List<String> lines) throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        List<String> body = lines.subList(0, lines.size() - 1);
        body.forEach(line -> sha256.update((line + "\n").getBytes(UTF_8)));
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream out = AgeFile.encrypting(Channels.newChannel(sealed), List.of(code.recipient()))) {
            for (String line : body) {
                out.write((line + "\n").getBytes(UTF_8));
            }
            out.write(BackupLine.end(body.size() - 1, HexFormat.of().formatHex(sha256.digest())));
        }
        Files.copy(new ByteArrayInputStream(sealed.toByteArray()), file, StandardCopyOption.REPLACE_EXISTING);
    }
}
