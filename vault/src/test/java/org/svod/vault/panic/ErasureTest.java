package org.svod.vault.panic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.file.FilePort;

class ErasureTest {

    private static final Duration SHORT = Duration.ofMillis(200);

    @TempDir
    Path directory;

    private Home home;

    @BeforeEach
    void a_vault_on_the_disk() throws IOException {
        home = new Home(directory.resolve("main"));
    }

    @Test
    void only_the_marker_is_left_and_no_piece_of_the_keys() throws IOException {
        assertThat(home.piecesOfTheKeysLeft()).isEqualTo(home.keys.length / 32);

        EraseReceipt receipt = erase(new DiskFiles());

        assertThat(home.names()).containsExactly("erased");
        assertThat(home.piecesOfTheKeysLeft()).isZero();
        assertThat(receipt.complete()).isTrue();
    }

    @Test
    void the_receipt_names_every_file_it_overwrote_with_its_length_and_that_it_was_read_back() throws IOException {
        assertThat(erase(new DiskFiles()).erased())
                .containsExactly(
                        new ErasedFile(home.vault.resolve("keys"), VaultTraces.KEY_FILE_BYTES, true),
                        new ErasedFile(home.vault.resolve(Home.STORE + "-journal"), 23, true),
                        new ErasedFile(home.vault.resolve("out/contacts.csv"), 17, true),
                        new ErasedFile(home.vault.resolve("out/earlier/запись.txt"), 13, true));
    }

    @Test
    void the_store_is_unlinked_after_the_keys_are_gone() throws IOException {
        assertThat(erase(new DiskFiles()).unlinked())
                .containsExactly(home.vault.resolve(Home.STORE), home.vault.resolve("lock"));
    }

    @Test
    void the_receipt_says_every_time_what_was_not_reached() throws IOException {
        erase(new DiskFiles());
        assertThat(erase(new DiskFiles()).notReached())
                .extracting(NotReached::code)
                .containsExactly(
                        "backups",
                        "other-devices",
                        "exports-elsewhere",
                        "snapshots",
                        "flash-spare-cells",
                        "swap",
                        "memory",
                        "images-already-taken");
    }

    @Test
    void erasing_again_finds_nothing_and_is_complete() throws IOException {
        erase(new DiskFiles());
        EraseReceipt again = erase(new DiskFiles());
        assertThat(again.erased()).isEmpty();
        assertThat(again.complete()).isTrue();
        assertThat(again.vaults()).containsExactly(home.vault);
    }

    @Test
    void several_vaults_are_all_erased() throws IOException {
        Home other = new Home(directory.resolve(".half-made"));
        List<Path> all = new VaultTraces(new DiskFiles()).vaultsUnder(directory);
        assertThat(all).containsExactly(other.vault, home.vault);

        new Erasure(new DiskFiles(), new SecureRandom(), SHORT).erase(all);

        assertThat(home.names()).containsExactly("erased");
        assertThat(other.names()).containsExactly("erased");
    }

    @Test
    void a_key_file_with_a_broken_start_is_known_by_its_length() throws IOException {
        Files.delete(home.vault.resolve(Home.STORE));
        byte[] broken = home.keys.clone();
        Arrays.fill(broken, 0, 8192, (byte) 0);
        Files.write(home.vault.resolve("keys"), broken);
        erase(new DiskFiles());
        assertThat(home.piecesOfTheKeysLeft()).isZero();
    }

    @Test
    void a_key_file_of_another_length_is_known_by_its_magic() throws IOException {
        Files.delete(home.vault.resolve(Home.STORE));
        Files.write(home.vault.resolve("keys"), Arrays.copyOf(home.keys, 300_001));
        assertThat(erase(new DiskFiles()).erased()).contains(new ErasedFile(home.vault.resolve("keys"), 300_001, true));
    }

    @Test
    void beside_a_store_a_key_file_is_erased_whatever_it_looks_like() throws IOException {
        for (int length : new int[] {0, 1, 4096, 5000}) {
            Home damaged = new Home(directory.resolve("damaged-" + length));
            Files.write(damaged.vault.resolve("keys"), Arrays.copyOfRange(damaged.keys, 64, 64 + length));
            EraseReceipt receipt =
                    new Erasure(new DiskFiles(), new SecureRandom(), SHORT).erase(List.of(damaged.vault));
            assertThat(receipt.complete()).isTrue();
            assertThat(damaged.names()).containsExactly("erased");
        }
    }

    @Test
    void a_directory_that_is_no_vault_keeps_every_byte() throws IOException {
        Path project = Files.createDirectories(directory.resolve("project/out"));
        Files.writeString(project.resolve("result.txt"), "years of work");
        Files.writeString(directory.resolve("project/keys"), "a file of the same name");
        Files.writeString(directory.resolve("project/lock"), "");

        EraseReceipt receipt = new Erasure(new DiskFiles(), new SecureRandom(), SHORT)
                .erase(List.of(directory.resolve("project"), directory.resolve("missing")));

        assertThat(receipt.vaults()).isEmpty();
        assertThat(project.resolve("result.txt")).hasContent("years of work");
        assertThat(directory.resolve("project/keys")).hasContent("a file of the same name");
        assertThat(directory.resolve("project/erased")).doesNotExist();
    }

    @Test
    void a_link_among_the_exports_is_removed_and_what_it_points_at_stays() throws IOException {
        Path elsewhere = Files.writeString(directory.resolve("elsewhere.txt"), "not ours");
        Path folder = Files.createDirectory(directory.resolve("folder"));
        Files.writeString(folder.resolve("inside.txt"), "not ours either");
        Files.createSymbolicLink(home.vault.resolve("out/link"), elsewhere);
        Files.createSymbolicLink(home.vault.resolve("out/linked-folder"), folder);
        erase(new DiskFiles());
        assertThat(home.names()).containsExactly("erased");
        assertThat(elsewhere).hasContent("not ours");
        assertThat(folder.resolve("inside.txt")).hasContent("not ours either");
    }

    @Test
    void our_own_read_only_bit_spares_nothing() throws IOException {
        Files.setPosixFilePermissions(home.vault.resolve("keys"), PosixFilePermissions.fromString("r--------"));
        Files.setPosixFilePermissions(home.vault, PosixFilePermissions.fromString("r-x------"));
        assertThat(erase(new DiskFiles()).complete()).isTrue();
        assertThat(home.names()).containsExactly("erased");
    }

    @Test
    void keys_that_cannot_be_written_are_reported_and_then_the_store_is_overwritten_too() throws IOException {
        EraseReceipt receipt = erase(new UnwillingFiles(path -> path.endsWith("keys"), path -> false));

        assertThat(receipt.complete()).isFalse();
        assertThat(receipt.remaining())
                .containsExactly(
                        new Remaining(home.vault.resolve("keys"), Remaining.Reason.NOT_OVERWRITTEN),
                        new Remaining(home.vault.resolve("keys"), Remaining.Reason.NOT_REMOVED));
        assertThat(receipt.erased()).contains(new ErasedFile(home.vault.resolve(Home.STORE), 40_000, true));
        assertThat(home.names()).containsExactly("erased", "keys");
    }

    @Test
    void a_medium_that_refuses_everything_is_reported_piece_by_piece() throws IOException {
        EraseReceipt receipt = erase(new UnwillingFiles(path -> true, path -> false));
        assertThat(receipt.complete()).isFalse();
        assertThat(receipt.erased()).isEmpty();
        assertThat(receipt.remaining())
                .extracting(Remaining::path)
                .contains(
                        home.vault.resolve("erased"),
                        home.vault.resolve("keys"),
                        home.vault.resolve(Home.STORE),
                        home.vault.resolve("out/contacts.csv"));
        assertThat(home.piecesOfTheKeysLeft()).isEqualTo(home.keys.length / 32);
    }

    @Test
    void a_disk_that_takes_a_write_and_forgets_it_is_found_out() throws IOException {
        EraseReceipt receipt = erase(new UnwillingFiles(path -> false, path -> path.endsWith("keys")));
        assertThat(receipt.erased())
                .contains(new ErasedFile(home.vault.resolve("keys"), VaultTraces.KEY_FILE_BYTES, false));
        assertThat(receipt.remaining())
                .containsExactly(new Remaining(home.vault.resolve("keys"), Remaining.Reason.NOT_CONFIRMED));
    }

    private EraseReceipt erase(FilePort files) {
        return new Erasure(files, new SecureRandom(), SHORT).erase(List.of(home.vault));
    }
}
