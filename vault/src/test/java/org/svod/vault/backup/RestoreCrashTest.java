package org.svod.vault.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.FailingFiles;
import org.svod.vault.OtherProcess;
import org.svod.vault.Vault;
import org.svod.vault.VaultFixture;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.VaultExistsException;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.secret.RecoveryCode;
import org.svod.vault.store.Id;

/** A restore that is killed, or runs out of disk, at every point: no vault, or a whole one. */
class RestoreCrashTest {
    private static final Id CASE = new Id(3, 4);
    private static final int ENTRIES = 400;

    @TempDir
    Path root;

    private final RecoveryCode code = RecoveryCode.generate(new SecureRandom());
    private Path file;
    private Path codeFile;
    private Path home;

    @BeforeEach
    void a_backup() throws Exception {
        Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        file = elsewhere.resolve("backup.age");
        codeFile = elsewhere.resolve("code");
        home = Files.createDirectory(root.resolve("data")).resolve("main");
        Files.writeString(codeFile, CharBuffer.wrap(code.toChars()));
        try (Vault vault = new VaultFixture(elsewhere.resolve("main")).create()) {
            int written = vault.store().write(writer -> {
                IntStream.range(0, ENTRIES).forEach(number -> writer.entry(CASE, "noted", new byte[1000 + number]));
                return ENTRIES;
            });
            long records = new BackupMaking(new DiskFiles(), Clock.systemUTC())
                    .make(vault.store(), file, List.of(code.recipient()), beside -> {})
                    .records();
            assertThat(records).isEqualTo(written + 1);
        }
    }

    @AfterEach
    void close() {
        code.close();
    }

    @Test
    void a_disk_that_is_full_at_any_write_leaves_no_vault_and_nothing_half_made() throws Exception {
        FailingFiles files = FailingFiles.willing();
        int refused = 0;
        for (boolean more = true; more; refused += more ? 1 : 0) {
            files.failAfter(refused, false);
            more = false;
            try (Vault whole = RestoringProcess.restore(files, file, code, home)) {
                assertThat(whole.store().entries(CASE)).hasSize(ENTRIES);
            } catch (StorageFailedException full) {
                more = true;
                assertThat(full.kind()).isEqualTo(StorageFailedException.Kind.FULL);
                wholeOrNotThere("write " + refused);
                try (Stream<Path> left = Files.list(home.getParent())) {
                    assertThat(left.filter(each -> !each.equals(home)))
                            .as("write " + refused)
                            .isEmpty();
                }
                removeHome();
            }
        }
        assertThat(refused).isGreaterThan(8);
    }

    @Test
    void killed_at_any_moment_it_leaves_no_vault_or_a_whole_one() throws Exception {
        kill(10);
    }

    @Test
    @Tag("soak")
    void killed_five_hundred_times_it_leaves_no_vault_or_a_whole_one() throws Exception {
        kill(500);
    }

    private void kill(int rounds) throws Exception {
        Random random = new Random();
        int whole = 0;
        for (int round = 0; round < rounds; round++) {
            Process process = OtherProcess.start(
                    RestoringProcess.class, List.of(), file.toString(), codeFile.toString(), home.toString());
            assertThat(process.inputReader(UTF_8).readLine()).isEqualTo("begun");
            boolean ended = process.waitFor(random.nextInt(1 + random.nextInt(2500)), TimeUnit.MILLISECONDS);
            assertThat(ended || process.toHandle().destroyForcibly()).isTrue();
            assertThat(process.waitFor()).isIn(0, 128 + 9);
            whole += wholeOrNotThere("round " + round) ? 1 : 0;
            removeHome();
        }
        System.out.println(rounds + " restores killed, " + whole + " whole before that");
        RestoringProcess.restore(new DiskFiles(), file, code, home).close();
        try (Stream<Path> left = Files.list(home.getParent())) {
            assertThat(left).containsExactly(home);
        }
    }

    private boolean wholeOrNotThere(String where) throws Exception {
        if (!Files.exists(home)) {
            return false;
        }
        try (Vault vault = new VaultFixture(home).open()) {
            assertThat(vault.store().entries(CASE)).as(where).hasSize(ENTRIES);
            assertThat(vault.store().verify().findings()).as(where).isEmpty();
            assertThat(new BackupBook(vault.store()).made()).as(where).hasSize(1);
        }
        assertThatThrownBy(() -> RestoringProcess.restore(new DiskFiles(), file, code, home))
                .as(where)
                .isInstanceOf(VaultExistsException.class);
        return true;
    }

    private void removeHome() throws IOException {
        if (Files.exists(home)) {
            try (Stream<Path> inside = Files.list(home)) {
                for (Path each : inside.toList()) {
                    Files.delete(each);
                }
            }
            Files.delete(home);
        }
    }
}
