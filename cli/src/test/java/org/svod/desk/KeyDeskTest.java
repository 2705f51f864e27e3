package org.svod.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.TestProgram;
import org.svod.desk.keys.Departing;
import org.svod.desk.keys.KeyStatus;
import org.svod.desk.keys.Rotated;
import org.svod.vault.FirstCells;
import org.svod.vault.Vault;
import org.svod.vault.VaultCreation;
import org.svod.vault.VaultOpening;
import org.svod.vault.backup.BackupBook;
import org.svod.vault.backup.BackupMaking;
import org.svod.vault.failure.SlotRefusedException;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.failure.WrongCredentialException;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.keeping.KeyEvent;
import org.svod.vault.keeping.KeyPolicy;
import org.svod.vault.keeping.KeyTask;
import org.svod.vault.key.NewSlot;
import org.svod.vault.rotate.Rotation;
import org.svod.vault.rotate.RotationProgress;
import org.svod.vault.secret.Passphrase;
import org.svod.vault.secret.PassphraseCredential;
import org.svod.vault.secret.RecoveryCode;
import org.svod.vault.secret.RecoveryCredential;

class KeyDeskTest {
    private static final ZoneId PLACE = ZoneId.of("Europe/Moscow");

    private final SecureRandom random = new SecureRandom();
    private final DiskFiles files = new DiskFiles();
    private Instant now = Instant.parse("2026-01-10T09:00:00Z");
    private final InstantSource time = () -> now;
    private final Clock clock = time.withZone(PLACE);
    private long free = Long.MAX_VALUE;

    @TempDir
    Path folder;

    private Vault vault;
    private KeyDesk desk;

    @BeforeEach
    void found() throws VaultException {
        try (PassphraseCredential credential = passphrase("vera opens")) {
            FirstCells cells = new FirstCells(random, clock, writer -> KeyDesk.begin(writer, LocalDate.now(clock)));
            use(new VaultCreation(files, random, clock, TestProgram.KDF)
                    .create(folder.resolve("v"), TestProgram.CHEAP, List.of(new NewSlot("vera", credential)), cells));
        }
    }

    @AfterEach
    void close() throws VaultException {
        vault.close();
    }

    @Test
    void an_age_warns_at_five_sixths_and_is_overdue_only_after_its_last_day() throws VaultException {
        for (int day : List.of(0, 149)) {
            KeyStatus status = after(day);
            assertThat(status.storeKey().days()).isEqualTo(day);
            assertThat(status.storeKey().isSoon()).as("day %d", day).isFalse();
        }
        assertThat(after(150).storeKey().isSoon()).isTrue();
        assertThat(after(180).storeKey().isSoon()).isTrue();
        assertThat(after(180).isOverdue()).isFalse();
        assertThat(after(181).storeKey().isOverdue()).isTrue();
        assertThat(after(181).storeKey().isSoon()).isFalse();
        assertThat(after(181).slots().get(0).age().isOverdue()).isFalse();
        assertThat(after(366).slots().get(0).age().isOverdue()).isTrue();
    }

    @Test
    void a_clock_that_was_set_back_makes_nothing_younger_than_today() throws VaultException {
        assertThat(after(-3).storeKey().days()).isZero();
    }

    @Test
    void the_rules_decide_what_is_overdue() throws VaultException {
        desk.policy(new KeyPolicy(90, 30, 365, 90));

        assertThat(after(91).storeKey().isOverdue()).isTrue();
        assertThat(after(31).slots().get(0).age().isOverdue()).isTrue();
        assertThat(after(31).storeKey().isOverdue()).isFalse();
        assertThatThrownBy(() -> new KeyPolicy(0, 30, 365, 90)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_rehearsal_counts_as_practice_and_not_as_a_new_key() throws VaultException {
        now = now.plus(Duration.ofDays(170));
        desk.rehearse(RotationProgress.silent());

        KeyStatus status = desk.status();
        assertThat(status.practice().days()).isZero();
        assertThat(status.storeKey().days()).isEqualTo(170);
        assertThat(status.lately().get(0).what()).isEqualTo(KeyEvent.What.REHEARSED);
        assertThat(status.generation()).isEqualTo(1);
    }

    @Test
    void a_rotation_makes_the_store_key_new_and_is_practice_too() throws VaultException {
        now = now.plus(Duration.ofDays(170));
        Rotated rotated = desk.rotate(Optional.empty(), RotationProgress.silent());

        assertThat(rotated.tasks()).isEmpty();
        assertThat(desk.status().storeKey().days()).isZero();
        assertThat(desk.status().practice().days()).isZero();
    }

    @Test
    void tasks_come_with_the_rotation_and_stay_until_each_is_ticked() throws VaultException {
        add("anna", "anna opens");
        assertThat(desk.plan(Optional.of("anna")).removed()).isPresent();
        assertThat(desk.status().tasks()).isEmpty();

        Rotated rotated = desk.rotate(departing("anna"), RotationProgress.silent());

        assertThat(rotated.tasks()).extracting(KeyTask::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(rotated.tasks()).extracting(KeyTask::owner).containsOnly("vera");
        assertThat(desk.tick(2)).isPresent();
        assertThat(desk.tick(2)).isEmpty();
        assertThat(desk.tick(9)).isEmpty();
        reopen("vera opens");
        assertThat(desk.status().tasks()).extracting(KeyTask::number).containsExactly(1, 3, 4, 5);
        add("boris", "boris opens");
        assertThat(desk.rotate(departing("boris"), RotationProgress.silent()).tasks())
                .extracting(KeyTask::number)
                .containsExactly(1, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void a_task_names_every_backup_and_code_the_one_who_left_may_know() throws VaultException {
        try (RecoveryCode code = RecoveryCode.generate(random)) {
            assertThat(desk.addRecovery("paper", code).label()).isEqualTo("paper");
            add("anna", "anna opens");
            for (int i = 0; i < 7; i++) {
                now = now.plus(Duration.ofDays(1));
                assertThat(new BackupMaking(files, clock)
                                .make(vault.store(), folder.resolve("b" + i), List.of(code.recipient()), writer -> {})
                                .records())
                        .isPositive();
            }
        }

        List<KeyTask> tasks =
                desk.rotate(departing("anna"), RotationProgress.silent()).tasks();

        assertThat(tasks)
                .extracting(task -> task.code().code())
                .containsExactly(
                        "could-read",
                        "tell",
                        "disk-copies",
                        "recovery-code",
                        "backup",
                        "backup",
                        "backup",
                        "backup",
                        "backup",
                        "older-backups",
                        "other-vaults",
                        "exports");
        assertThat(tasks.get(4).arguments().get(0)).isEqualTo("2026-01-17");
        assertThat(tasks.get(9).arguments()).containsExactly("2", "2026-01-12", "anna");
    }

    @Test
    void without_room_nothing_is_copied() throws Exception {
        free = desk.room().needs() - 1;
        List<String> before = names();

        assertThatThrownBy(() -> desk.rotate(Optional.empty(), RotationProgress.silent()))
                .isInstanceOf(StorageFailedException.class);
        assertThatThrownBy(() -> desk.rehearse(RotationProgress.silent())).isInstanceOf(StorageFailedException.class);
        assertThat(desk.plan(Optional.empty()).room().fits()).isFalse();
        assertThat(names()).isEqualTo(before);
        free++;
        assertThat(desk.rotate(Optional.empty(), RotationProgress.silent())
                        .report()
                        .generation())
                .isEqualTo(2);
    }

    @Test
    void a_recovery_slot_is_known_for_backups_as_long_as_it_is_there() throws VaultException {
        try (RecoveryCode code = RecoveryCode.generate(random)) {
            assertThat(desk.addRecovery("paper", code).label()).isEqualTo("paper");
            assertThat(new BackupBook(vault.store()).recipients(Set.of("paper")))
                    .containsExactly(code.recipient());
            assertThatThrownBy(() -> desk.changeable("paper")).isInstanceOf(SlotRefusedException.class);

            desk.remove("paper");

            assertThat(new BackupBook(vault.store()).recipients(Set.of("paper")))
                    .isEmpty();
            vault.close();
            try (RecoveryCredential credential = new RecoveryCredential(code)) {
                assertThatThrownBy(() -> opening().open(folder.resolve("v"), credential))
                        .isInstanceOf(WrongCredentialException.class);
            }
        }
    }

    @Test
    void what_was_done_to_the_keys_stands_in_the_journal_with_who_did_it() throws VaultException {
        add("anna", "anna opens");
        try (PassphraseCredential other = passphrase("anna opens anew")) {
            assertThat(desk.change("anna", other).index()).isEqualTo(1);
        }
        desk.remove("anna");

        assertThat(desk.status().lately())
                .extracting(event -> event.what().code() + " " + event.label() + " " + event.by())
                .containsExactly("slot-removed anna vera", "passphrase-changed anna vera", "slot-added anna vera");
    }

    private KeyStatus after(int days) throws VaultException {
        Instant before = now;
        now = now.plus(Duration.ofDays(days));
        try {
            return desk.status();
        } finally {
            now = before;
        }
    }

    private void add(String label, String phrase) throws VaultException {
        try (PassphraseCredential credential = passphrase(phrase)) {
            assertThat(desk.add(label, credential).label()).isEqualTo(label);
        }
    }

    private void reopen(String phrase) throws VaultException {
        vault.close();
        try (PassphraseCredential credential = passphrase(phrase)) {
            use(opening().open(folder.resolve("v"), credential));
        }
    }

    private void use(Vault opened) {
        vault = opened;
        desk = new KeyDesk(opened, new Rotation(files, random, clock), random, clock, () -> free);
    }

    private VaultOpening opening() {
        return new VaultOpening(files, random, clock, TestProgram.KDF);
    }

    private List<String> names() throws Exception {
        try (Stream<Path> inside = Files.list(folder.resolve("v"))) {
            return inside.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static Optional<Departing> departing(String label) {
        List<String> others = label.equals("anna") ? List.of("other") : List.of();
        return Optional.of(new Departing(label, Optional.empty(), others));
    }

    private static PassphraseCredential passphrase(String phrase) throws VaultException {
        return new PassphraseCredential(Passphrase.fromUtf8(phrase.getBytes(UTF_8)));
    }
}
