package org.svod.vault.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.Vault;
import org.svod.vault.VaultCreation;
import org.svod.vault.VaultFixture;
import org.svod.vault.failure.BackupRefusedException;
import org.svod.vault.failure.BackupRefusedException.Reason;
import org.svod.vault.failure.VaultException;
import org.svod.vault.failure.VaultExistsException;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.key.NewSlot;
import org.svod.vault.secret.Argon2id;
import org.svod.vault.secret.Passphrase;
import org.svod.vault.secret.PassphraseCredential;
import org.svod.vault.secret.RecoveryCode;
import org.svod.vault.store.Id;
import org.svod.vault.store.StoreWriter;

/** The way back: a vault, its backup, and the vault made of it. */
class BackupTest {
    private static final Id CASE = new Id(3, 4);
    private static final Id PURGED = new Id(5, 6);

    @TempDir
    Path root;

    private final SecureRandom random = new SecureRandom();
    private final RecoveryCode code = RecoveryCode.generate(random);
    private VaultFixture fixture;
    private Vault vault;
    private Path file;

    @BeforeEach
    void vault_with_rows() throws Exception {
        fixture = new VaultFixture(root.resolve("main"));
        vault = fixture.create();
        file = root.resolve("backup.age");
        write(writer -> {
            BackupBook.recipient(writer, "recovery", code.recipient());
            IntStream.range(0, 200).forEach(number -> {
                writer.cell(CASE, "field" + number, ("значение " + number).getBytes(UTF_8));
                writer.entry(CASE, "noted", new byte[1000 + number]);
            });
            writer.cell(PURGED, "name", "a name".getBytes(UTF_8));
            writer.entry(PURGED, "noted", "a note".getBytes(UTF_8));
        });
        write(writer -> assertThat(writer.purge(PURGED).entries()).isEqualTo(1));
    }

    @AfterEach
    void close() throws Exception {
        vault.close();
        code.close();
    }

    @Test
    void everything_comes_back_under_new_keys_and_a_new_device() throws Exception {
        BackupMaking.Made made = make();
        try (Vault back = restore(root.resolve("back"))) {
            assertThat(back.store().verify().findings()).isEmpty();
            assertThat(back.store().device()).isNotEqualTo(vault.store().device());
            assertThat(back.store().entries(CASE)).hasSize(200);
            assertThat(back.store().cell(CASE, "field7")).hasValue("значение 7".getBytes(UTF_8));
            assertThat(back.store().cell(PURGED, "name")).isEmpty();
            BackupComparison compared = BackupComparison.of(back.store(), vault.store());
            assertThat(compared.wrong()).isZero();
            assertThat(compared.same()).isGreaterThan(400);
            write(back, writer -> writer.entry(CASE, "noted", new byte[3]));
            assertThat(back.store().verify().findings()).isEmpty();
            assertThat(new BackupBook(back.store()).made())
                    .extracting(BackupRecord::digest)
                    .containsExactly(made.digest());
        }
    }

    @Test
    void the_store_knows_the_backup_and_what_came_after_it() throws Exception {
        BackupBook book = new BackupBook(vault.store());
        assertThat(book.unsaved()).isGreaterThan(400);
        BackupMaking.Made made = make();
        assertThat(book.find(BackupMaking.digest(file)).orElseThrow().records()).isEqualTo(made.records());
        assertThat(book.unsaved()).isZero();
        write(writer -> writer.cell(CASE, "field1", new byte[1]));
        assertThat(book.unsaved()).isEqualTo(1);
    }

    @Test
    void a_backup_cut_or_changed_anywhere_is_refused_before_anything_is_written() throws Exception {
        assertThat(make().records()).isPositive();
        byte[] whole = Files.readAllBytes(file);
        int step = Math.max(1, whole.length / 60);
        for (int at = 0; at < whole.length; at += step) {
            Files.write(file, Arrays.copyOf(whole, at));
            refused(Reason.DAMAGED, Reason.NOT_A_BACKUP);
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            Files.write(file, flipped);
            refused(Reason.DAMAGED, Reason.NOT_A_BACKUP, Reason.OTHER_CODE);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        refused(Reason.DAMAGED);
    }

    @Test
    void a_backup_for_another_code_is_refused() throws Exception {
        try (RecoveryCode other = RecoveryCode.generate(random)) {
            assertThat(new BackupMaking(new DiskFiles(), Clock.systemUTC())
                            .make(vault.store(), file, List.of(other.recipient()), beside -> {})
                            .bytes())
                    .isPositive();
        }
        refused(Reason.OTHER_CODE);
    }

    @Test
    void it_is_made_for_the_codes_that_still_open_a_slot() throws Exception {
        BackupBook book = new BackupBook(vault.store());
        assertThat(book.recipients(Set.of("recovery"))).containsExactly(code.recipient());
        assertThat(book.recipients(Set.of("coordinator"))).isEmpty();
        try (RecoveryCode next = RecoveryCode.generate(random)) {
            write(writer -> BackupBook.recipient(writer, "recovery", next.recipient()));
            assertThat(book.recipients(Set.of("recovery"))).containsExactly(next.recipient());
        }
    }

    @Test
    void it_goes_into_an_erased_home_and_into_no_other_that_is_in_use() throws Exception {
        assertThat(make().records()).isPositive();
        Path home = root.resolve("erased");
        Files.createDirectory(home);
        Files.createFile(home.resolve("erased"));
        restore(home).close();
        assertThat(home.resolve("erased")).doesNotExist();
        assertThatThrownBy(() -> restore(home)).isInstanceOf(VaultExistsException.class);
    }

    private void refused(Reason... reasons) {
        Path home = root.resolve("never");
        assertThatThrownBy(() -> restore(home)).isInstanceOfSatisfying(BackupRefusedException.class, refused -> {
            assertThat(refused.reason()).isIn((Object[]) reasons);
        });
        assertThat(home).doesNotExist();
        assertThat(root.toFile().list()).doesNotContain(".never");
    }

    private BackupMaking.Made make() throws VaultException {
        List<String> recipients = new BackupBook(vault.store()).recipients(Set.of("recovery"));
        return new BackupMaking(new DiskFiles(), Clock.systemUTC()).make(vault.store(), file, recipients, beside -> {});
    }

    private Vault restore(Path home) throws VaultException {
        VaultCreation creation = new VaultCreation(new DiskFiles(), random, Clock.systemUTC(), new Argon2id());
        try (PassphraseCredential passphrase =
                new PassphraseCredential(Passphrase.fromUtf8("new words for a new home".getBytes(UTF_8)))) {
            return new BackupRestoring(creation, random, Clock.systemUTC(), store -> {})
                    .restore(
                            file,
                            code,
                            home,
                            VaultFixture.CHEAP,
                            List.of(new NewSlot("coordinator", passphrase)),
                            writer -> BackupBook.recipient(writer, "recovery", code.recipient()));
        }
    }

    private void write(Writing writing) throws VaultException {
        write(vault, writing);
    }

    private static void write(Vault to, Writing writing) throws VaultException {
        boolean done = to.store().write(writer -> {
            writing.on(writer);
            return true;
        });
        assertThat(done).isTrue();
    }

    @FunctionalInterface
    private interface Writing {
        void on(StoreWriter writer);
    }
}
