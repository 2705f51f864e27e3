package org.svod.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.failure.EraseInterruptedException;
import org.svod.vault.failure.KeyFileDamagedException;
import org.svod.vault.failure.KeysErasedException;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultBusyException;
import org.svod.vault.failure.VaultExistsException;
import org.svod.vault.failure.VaultMissingException;
import org.svod.vault.failure.WrongCredentialException;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.store.Id;
import org.svod.vault.store.StoredEntry;

class VaultTest {
    @TempDir
    Path root;

    private VaultFixture fixture;
    private final Id entity = new Id(1, 2);

    @BeforeEach
    void place() {
        fixture = new VaultFixture(root.resolve("data").resolve("main"));
    }

    private void createAndClose() throws Exception {
        try (Vault vault = fixture.create()) {
            assertThat(vault.store()
                            .write(writer -> writer.entry(entity, "opened", new byte[] {7}))
                            .clock())
                    .isPositive();
        }
    }

    @Test
    void a_made_vault_opens_again_with_everything_in_it() throws Exception {
        try (Vault vault = fixture.create()) {
            assertThat(vault.openedBy().label()).isEqualTo("coordinator");
            assertThat(vault.notices()).isEmpty();
            assertThat(vault.store().<Boolean>write(writer -> {
                        writer.entry(entity, "opened", new byte[] {7});
                        return true;
                    }))
                    .isTrue();
        }
        try (Vault vault = fixture.open()) {
            assertThat(vault.store().entries(entity))
                    .extracting(StoredEntry::kind)
                    .containsExactly("opened");
            assertThat(vault.store().verify().ok()).isTrue();
            assertThat(vault.notices()).isEmpty();
            assertThat(vault.slots()).hasSize(1);
        }
    }

    @Test
    void every_file_is_its_owners_alone_and_nothing_else_is_left_beside() throws Exception {
        try (Vault vault = fixture.create()) {
            assertThat(vault.erasedNow()).isFalse();
            assertThat(mode(fixture.directory())).isEqualTo("rwx------");
            assertThat(names(fixture.directory())).hasSize(4);
            for (Path file : files(fixture.directory())) {
                assertThat(mode(file)).as(file.toString()).isEqualTo("rw-------");
            }
            assertThat(names(root.resolve("data"))).containsExactly("main");
        }
    }

    @Test
    void a_wrong_passphrase_changes_not_one_byte_on_disk() throws Exception {
        createAndClose();
        Map<String, String> before = VaultFixture.digests(root);
        assertThatThrownBy(() -> fixture.open("not it")).isInstanceOf(WrongCredentialException.class);
        assertThat(VaultFixture.digests(root)).isEqualTo(before);
    }

    @Test
    void a_second_opening_in_the_same_process_is_refused_and_does_not_break_the_lock_of_the_first() throws Exception {
        try (Vault vault = fixture.create()) {
            assertThatThrownBy(fixture::open).isInstanceOf(VaultBusyException.class);
            assertThat(fixture.glance().busy()).isTrue();
            assertThat(fixture.glance().holder().orElseThrow().pid())
                    .isEqualTo(ProcessHandle.current().pid());
            assertThat(OtherProcess.open(fixture.directory()))
                    .startsWith("busy " + ProcessHandle.current().pid());
            assertThat(vault.store().verify().ok()).isTrue();
        }
        assertThat(OtherProcess.open(fixture.directory())).isEqualTo("opened []");
    }

    @Test
    void where_an_erase_left_its_marker_and_a_rehearsal_its_note_a_vault_may_be_made_again() throws Exception {
        Files.createDirectories(fixture.directory());
        Files.createFile(fixture.directory().resolve("erased"));
        Files.writeString(fixture.directory().resolve("rehearsed"), "svod-rehearsed/1\n");
        createAndClose();
        assertThat(names(fixture.directory())).contains("keys", "lock").doesNotContain("erased", "rehearsed");
    }

    @Test
    void a_folder_in_the_place_of_the_note_is_somebody_elses_and_stays() throws Exception {
        Path work = Files.createDirectories(fixture.directory().resolve("rehearsed"));
        assertThatThrownBy(fixture::create).isInstanceOf(VaultExistsException.class);
        assertThat(work).isDirectory();
    }

    @Test
    void making_a_vault_where_something_is_changes_nothing() throws Exception {
        createAndClose();
        Map<String, String> before = VaultFixture.digests(root);
        assertThatThrownBy(fixture::create).isInstanceOf(VaultExistsException.class);
        assertThat(VaultFixture.digests(root)).isEqualTo(before);
        assertThat(names(root.resolve("data"))).containsExactly("main");
    }

    @Test
    void an_empty_directory_may_stand_in_its_place() throws Exception {
        Files.createDirectories(fixture.directory());
        createAndClose();
        assertThat(mode(fixture.directory())).isEqualTo("rwx------");
    }

    @Test
    void where_there_is_no_vault_it_says_so_and_makes_nothing() throws Exception {
        assertThatThrownBy(fixture::open).isInstanceOf(VaultMissingException.class);
        assertThat(fixture.glance().state()).isEqualTo(VaultGlance.State.MISSING);
        assertThat(files(root)).isEmpty();
    }

    @Test
    void an_erase_is_seen_by_who_has_it_open_and_by_who_comes_later() throws Exception {
        try (Vault vault = fixture.create()) {
            Files.createFile(vault.directory().erased());
            assertThat(vault.erasedNow()).isTrue();
        }
        assertThat(fixture.glance().state()).isEqualTo(VaultGlance.State.ERASE_INTERRUPTED);
        assertThatThrownBy(fixture::open).isInstanceOf(EraseInterruptedException.class);
        Path keys = fixture.directory().resolve("keys");
        Files.write(keys, new byte[(int) Files.size(keys)]);
        assertThat(fixture.glance().state()).isEqualTo(VaultGlance.State.ERASE_INTERRUPTED);
        Files.delete(keys);
        Path exports = Files.createDirectory(fixture.directory().resolve("out"));
        for (Path left : new DiskFiles().list(fixture.directory())) {
            if (!left.endsWith("erased")) {
                assertThat(fixture.glance().state()).as("%s", left).isEqualTo(VaultGlance.State.ERASE_INTERRUPTED);
                assertThatThrownBy(fixture::open).isInstanceOf(EraseInterruptedException.class);
                Files.delete(left);
            }
        }
        assertThat(exports).doesNotExist();
        assertThat(fixture.glance().state()).isEqualTo(VaultGlance.State.ERASED);
        assertThatThrownBy(fixture::open).isInstanceOf(KeysErasedException.class);
    }

    @Test
    void a_dead_process_lock_is_taken_over_and_said() throws Exception {
        createAndClose();
        Files.writeString(fixture.directory().resolve("lock"), "svod-lock/1\n4242\n2026-11-23T03:00:00Z\n");
        assertThat(fixture.glance().busy()).isFalse();
        try (Vault vault = fixture.open()) {
            assertThat(vault.notices())
                    .hasSize(1)
                    .first()
                    .isInstanceOfSatisfying(
                            Notice.LockTakenOver.class,
                            notice -> assertThat(notice.holder().pid()).isEqualTo(4242));
        }
        try (Vault vault = fixture.open()) {
            assertThat(vault.notices()).isEmpty();
        }
    }

    @Test
    void leftovers_go_only_after_a_slot_has_opened() throws Exception {
        createAndClose();
        Path oldStore = fixture.directory().resolve("store-00000000000000aa.db");
        Path oldJournal = fixture.directory().resolve("store-00000000000000aa.db-journal");
        Path foreign = fixture.directory().resolve("notes.txt");
        Path halfMade = fixture.directory().resolveSibling(".main.new-0011aabb");
        Files.write(oldStore, new byte[200_000]);
        Files.write(oldJournal, new byte[10]);
        Files.writeString(foreign, "mine");
        Files.createDirectory(halfMade);
        Files.write(halfMade.resolve("keys"), new byte[5000]);
        Files.createFile(halfMade.resolve("lock"));
        Map<String, String> before = VaultFixture.digests(root);
        assertThatThrownBy(() -> fixture.open("not it")).isInstanceOf(WrongCredentialException.class);
        assertThat(VaultFixture.digests(root)).isEqualTo(before);
        try (Vault vault = fixture.open()) {
            assertThat(vault.notices()).containsExactly(new Notice.LeftoversRemoved(4));
        }
        assertThat(oldStore).doesNotExist();
        assertThat(oldJournal).doesNotExist();
        assertThat(halfMade).doesNotExist();
        assertThat(foreign).hasContent("mine");
    }

    @Test
    void a_damaged_store_or_key_file_is_named_and_left_as_it_is() throws Exception {
        createAndClose();
        flip(fixture.store(), 100);
        Map<String, String> before = VaultFixture.digests(root);
        assertThatThrownBy(fixture::open).isInstanceOf(StoreDamagedException.class);
        assertThat(VaultFixture.digests(root)).isEqualTo(before);
        Files.delete(fixture.store());
        assertThatThrownBy(fixture::open).isInstanceOf(StoreDamagedException.class);
        Files.write(fixture.directory().resolve("keys"), new byte[100]);
        before = VaultFixture.digests(root);
        assertThatThrownBy(fixture::open).isInstanceOf(KeyFileDamagedException.class);
        assertThat(fixture.glance().state()).isEqualTo(VaultGlance.State.KEYS_DAMAGED);
        assertThat(VaultFixture.digests(root)).isEqualTo(before);
    }

    @Test
    void a_failed_creation_leaves_nothing_behind_whichever_step_fails() throws Exception {
        int steps = 0;
        for (boolean failed = true; failed; steps++) {
            Path parent = Files.createDirectory(root.resolve("try" + steps));
            FailingFiles files = new FailingFiles(steps);
            VaultFixture attempt = new VaultFixture(parent.resolve("main"), files, java.time.Clock.systemUTC());
            try (Vault vault = attempt.create()) {
                failed = false;
                assertThat(vault.store().verify().ok()).isTrue();
            } catch (StorageFailedException full) {
                assertThat(full.kind()).isEqualTo(StorageFailedException.Kind.FULL);
                assertThat(files(parent)).as("after step " + steps).isEmpty();
            }
        }
        assertThat(steps).isGreaterThan(8);
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static List<String> names(Path directory) throws IOException {
        return files(directory).stream()
                .map(path -> path.getFileName().toString())
                .toList();
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> list = Files.list(directory)) {
            return list.toList();
        }
    }
}
