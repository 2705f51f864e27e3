package org.svod.vault.rotate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.vault.FailingFiles;
import org.svod.vault.Notice;
import org.svod.vault.Vault;
import org.svod.vault.VaultFixture;
import org.svod.vault.failure.ClockAheadException;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.failure.WrongCredentialException;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.file.FilePort;
import org.svod.vault.file.VaultFileNames;
import org.svod.vault.key.NewSlot;
import org.svod.vault.secret.Passphrase;
import org.svod.vault.secret.PassphraseCredential;
import org.svod.vault.store.Id;

/** What goes wrong on the way: a disk that refuses, a clock that is ahead, a store that is damaged, a planted name. */
class RotationFailureTest {
    private static final Id ENTITY = new Id(1, 2);
    private static final Id RECORD = new Id(9, 9);
    private static final String ANNA = "anna keeps five grey herons";
    private static final int MORE_THAN_ALL = 60;
    private static final int BLOCK = 4096;

    @TempDir
    Path root;

    private final SecureRandom random = new SecureRandom();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_disk_that_refuses_any_one_change_or_all_later_ones_leaves_the_old_state_or_the_new(boolean always)
            throws Exception {
        int old = 0;
        int inDoubt = 0;
        for (int passing = 0; passing < MORE_THAN_ALL; passing++) {
            String where = passing + " changes pass";
            FailingFiles files = FailingFiles.willing();
            VaultFixture fixture = new VaultFixture(root.resolve("vault" + passing + always), files, Clock.systemUTC());
            filled(fixture);
            boolean rotated;
            try (Vault vault = fixture.open()) {
                files.failAfter(passing, always);
                rotated = rotates(vault, files);
            }
            boolean failed = files.hasFailed();
            files.failAfter(Integer.MAX_VALUE, false);
            boolean isNew = opensWhole(fixture, where);
            assertThat(isNew || !rotated).as(where).isTrue();
            old += isNew ? 0 : 1;
            inDoubt += isNew && !rotated ? 1 : 0;
            if (!failed) {
                break;
            }
        }
        assertThat(old).as("rotations undone").isPositive();
        assertThat(inDoubt).as("commits that were refused and are there").isPositive();
    }

    @Test
    void a_clock_that_is_ahead_refuses_at_once_and_once_confirmed_rotates() throws Exception {
        Path directory = root.resolve("main");
        filled(new VaultFixture(directory));
        Clock behind = Clock.offset(Clock.systemUTC(), Duration.ofDays(-3));
        VaultFixture fixture = new VaultFixture(directory, new DiskFiles(), behind);
        try (Vault vault = fixture.open()) {
            var before = VaultFixture.digests(root);
            assertThatThrownBy(() -> rotation(new DiskFiles(), behind)
                            .rotate(vault, Set.of(), writer -> {}, RotationProgress.silent()))
                    .isInstanceOf(ClockAheadException.class);
            assertThat(VaultFixture.digests(root)).isEqualTo(before);
            vault.store().confirmClock();
            assertThat(rotation(new DiskFiles(), behind)
                            .rotate(
                                    vault,
                                    Set.of(),
                                    writer -> writer.cell(RECORD, "day", new byte[1]),
                                    RotationProgress.silent())
                            .oldStoreGone())
                    .isTrue();
            boolean written = vault.store().write(writer -> true);
            assertThat(written).as("the sitting goes on").isTrue();
        }
    }

    @Test
    void a_rehearsal_needs_no_right_clock() throws Exception {
        Path directory = root.resolve("main");
        filled(new VaultFixture(directory));
        Clock behind = Clock.offset(Clock.systemUTC(), Duration.ofDays(-3));
        try (Vault vault = new VaultFixture(directory, new DiskFiles(), behind).open()) {
            assertThat(rotation(new DiskFiles(), behind)
                            .rehearse(vault, RotationProgress.silent())
                            .oldStoreGone())
                    .isTrue();
        }
    }

    @Test
    void a_record_that_cannot_be_written_undoes_the_rotation_and_nothing_of_the_copy_stays() throws Exception {
        VaultFixture fixture = new VaultFixture(root.resolve("main"));
        filled(fixture);
        try (Vault vault = fixture.open()) {
            var before = VaultFixture.digests(root);
            assertThatThrownBy(() -> rotation(new DiskFiles(), Clock.systemUTC())
                            .rotate(
                                    vault,
                                    Set.of(1),
                                    writer -> {
                                        throw new IllegalStateException("no record");
                                    },
                                    RotationProgress.silent()))
                    .hasMessage("no record");
            assertThat(VaultFixture.digests(root)).isEqualTo(before);
        }
        assertThat(opensWhole(fixture, "after it")).isFalse();
    }

    @Test
    void a_leftover_that_is_a_link_is_unlinked_and_what_it_leads_to_stays() throws Exception {
        VaultFixture fixture = new VaultFixture(root.resolve("main"));
        filled(fixture);
        Path elsewhere = Files.writeString(root.resolve("a letter"), "dear heron");
        Path planted = fixture.directory().resolve("store-00000000000000aa.db");
        assertThat(Files.createSymbolicLink(planted, elsewhere)).isSymbolicLink();
        try (Vault vault = fixture.open()) {
            assertThat(vault.notices()).contains(new Notice.LeftoversRemoved(1));
        }
        assertThat(planted).doesNotExist();
        assertThat(elsewhere).hasContent("dear heron");
    }

    @Test
    void one_leftover_that_cannot_go_does_not_keep_the_next() throws Exception {
        VaultFixture fixture = new VaultFixture(root.resolve("main"));
        filled(fixture);
        Path stays = Files.createDirectories(fixture.directory().resolve("store-00000000000000aa.db/inside"));
        Path goes = Files.write(fixture.directory().resolve("store-00000000000000bb.db"), new byte[9000]);
        try (Vault vault = fixture.open()) {
            assertThat(vault.notices()).contains(new Notice.LeftoversRemain());
        }
        assertThat(stays).exists();
        assertThat(goes).doesNotExist();
    }

    @Test
    void as_long_as_the_new_store_is_damaged_the_keys_to_the_old_one_are_not_written_over() throws Exception {
        for (int passing = 0; passing < MORE_THAN_ALL; passing++) {
            FailingFiles files = FailingFiles.willing();
            VaultFixture fixture = new VaultFixture(root.resolve("vault" + passing), files, Clock.systemUTC());
            filled(fixture);
            Path old = fixture.store();
            byte[] before = Files.readAllBytes(keys(fixture));
            try (Vault vault = fixture.open()) {
                files.failAfter(passing, true);
                assertThat(rotates(vault, files)).isFalse();
            }
            files.failAfter(Integer.MAX_VALUE, false);
            if (firstCopyIsNewAndWhole(before, Files.readAllBytes(keys(fixture)))) {
                damagedStoreKeepsTheSecondCopy(fixture, old);
                return;
            }
        }
        throw new AssertionError("no commit stopped between the copies");
    }

    private void damagedStoreKeepsTheSecondCopy(VaultFixture fixture, Path old) throws Exception {
        Path next;
        try (Stream<Path> list = Files.list(fixture.directory())) {
            next = list.filter(path -> path.toString().endsWith(".db") && !path.equals(old))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] whole = Files.readAllBytes(next);
        byte[] damaged = whole.clone();
        damaged[100] ^= 1;
        Files.write(next, damaged);
        var before = VaultFixture.digests(root);
        assertThatThrownBy(fixture::open).isInstanceOf(StoreDamagedException.class);
        assertThat(VaultFixture.digests(root)).isEqualTo(before);
        Files.write(next, whole);
        assertThat(opensWhole(fixture, "when it is whole again")).isTrue();
    }

    /** Whether the refusal came after the last write to copy A, and before the first to B. */
    private static boolean firstCopyIsNewAndWhole(byte[] before, byte[] after) {
        int half = after.length / 2;
        int lastBlock = half - BLOCK;
        return !Arrays.equals(before, 0, BLOCK, after, 0, BLOCK)
                && !Arrays.equals(before, lastBlock, half, after, lastBlock, half)
                && Arrays.equals(before, half, after.length, after, half, after.length);
    }

    private static Path keys(VaultFixture fixture) {
        return fixture.directory().resolve(VaultFileNames.KEYS);
    }

    private void filled(VaultFixture fixture) throws Exception {
        try (Vault vault = fixture.create();
                PassphraseCredential anna = new PassphraseCredential(Passphrase.fromUtf8(ANNA.getBytes(UTF_8)))) {
            assertThat(vault.keys()
                            .addSlot(new NewSlot("anna", anna), LocalDate.EPOCH)
                            .index())
                    .isEqualTo(1);
            boolean written = vault.store().write(writer -> {
                for (int number = 0; number < 20; number++) {
                    writer.entry(ENTITY, "noted", ("note " + number).getBytes(UTF_8));
                }
                return true;
            });
            assertThat(written).isTrue();
        }
    }

    /** Takes anna's slot away; whether that was said to be done. */
    private boolean rotates(Vault vault, FilePort files) {
        try {
            return rotation(files, Clock.systemUTC())
                            .rotate(
                                    vault,
                                    Set.of(1),
                                    writer -> writer.cell(RECORD, "day", new byte[1]),
                                    RotationProgress.silent())
                            .generation()
                    == 3;
        } catch (VaultException refused) {
            return false;
        }
    }

    /** Whether the state is the new one; whatever it is, all of it is there, and nothing of the other. */
    private boolean opensWhole(VaultFixture fixture, String where) throws Exception {
        boolean isNew;
        try (Vault vault = fixture.open()) {
            isNew = vault.keys().generation() == 3;
            assertThat(vault.store().entries(ENTITY)).as(where).hasSize(20);
            assertThat(vault.store().cell(RECORD, "day").isPresent()).as(where).isEqualTo(isNew);
            assertThat(vault.store().verify().ok()).as(where).isTrue();
        }
        if (isNew) {
            assertThatThrownBy(() -> fixture.open(ANNA)).as(where).isInstanceOf(WrongCredentialException.class);
        } else {
            fixture.open(ANNA).close();
        }
        try (Stream<Path> list = Files.list(fixture.directory())) {
            assertThat(list.filter(path -> path.toString().endsWith(".db")))
                    .as(where)
                    .hasSize(1);
        }
        return isNew;
    }

    private Rotation rotation(FilePort files, Clock clock) {
        return new Rotation(files, random, clock);
    }
}
