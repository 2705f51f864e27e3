package org.svod.vault.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report on made-up systems, each a folder of the small files that a real one has. */
class MediaReportTest {
    private static final Path FOLDER = Path.of("/home/member/.local/share/svod/main");

    @TempDir
    Path root;

    @BeforeEach
    void a_plain_laptop() throws Exception {
        mounted("ext4", "rw,relatime");
        file("/sys/dev/block/8:2/queue/rotational", "0\n");
        file("/proc/swaps", "Filename Type Size Used Priority\n");
        file("/sys/power/resume", "0:0\n");
    }

    @Test
    void flash_under_a_file_system_that_writes_in_place() {
        assertThat(traits()).containsExactly(MediaTrait.IN_PLACE, MediaTrait.FLASH, MediaTrait.NO_SWAP);
    }

    @ParameterizedTest
    @CsvSource({
        "btrfs, COPY_ON_WRITE",
        "zfs, COPY_ON_WRITE",
        "overlay, COPY_ON_WRITE",
        "xfs, IN_PLACE",
        "nfs4, NETWORK",
        "tmpfs, IN_MEMORY",
        "fuse.gocryptfs, USER_SPACE",
        "fuse.sshfs, NETWORK",
        "squashfs, FILE_SYSTEM_UNKNOWN"
    })
    void every_kind_of_file_system_has_its_line(String type, MediaTrait trait) throws Exception {
        mounted(type, "rw");
        assertThat(traits()).startsWith(trait);
    }

    @Test
    void the_nearest_mount_counts_and_the_last_one_at_the_same_place() throws Exception {
        file("/proc/self/mountinfo", """
                1 0 8:1 / / rw shared:1 - ext4 /dev/sda1 rw
                2 1 0:40 / /home/member rw shared:2 - btrfs /dev/sda2 rw
                3 1 0:41 / /home/mem rw shared:3 - zfs pool rw
                4 1 0:42 / /home/member rw shared:4 - tmpfs tmpfs rw
                """);
        assertThat(traits()).startsWith(MediaTrait.IN_MEMORY);
    }

    @Test
    void a_journal_that_holds_data_is_said() throws Exception {
        mounted("ext4", "rw,data=journal");
        assertThat(traits()).startsWith(MediaTrait.DATA_JOURNAL);
    }

    @Test
    void the_disk_under_an_encrypted_one_is_looked_at() throws Exception {
        file("/sys/dev/block/8:2/dm/uuid", "CRYPT-LUKS2-abc");
        file("/sys/dev/block/8:2/slaves/sda2/queue/rotational", "1");
        assertThat(traits())
                .containsExactly(
                        MediaTrait.IN_PLACE, MediaTrait.ENCRYPTED_BELOW, MediaTrait.ROTATIONAL, MediaTrait.NO_SWAP);
    }

    @Test
    void swap_is_told_apart() throws Exception {
        file("/proc/swaps", """
                Filename Type Size Used Priority
                /dev/zram0 partition 1 0 100
                /dev/dm-3 partition 1 0 -2
                /swapfile file 1 0 -3
                """);
        file("/sys/class/block/dm-3/dm/uuid", "CRYPT-PLAIN-swap");
        assertThat(traits())
                .contains(MediaTrait.SWAP_IN_MEMORY, MediaTrait.SWAP_ENCRYPTED, MediaTrait.SWAP_PLAIN)
                .doesNotContain(MediaTrait.NO_SWAP);
    }

    @Test
    void hibernation_snapshots_trim_sync_folders_and_guests_are_found() throws Exception {
        mounted("btrfs", "rw,discard=async");
        file("/sys/power/resume", "8:3");
        file("/.snapshots/1/info.xml", "");
        file("/home/member/.local/share/svod/.stfolder/x", "");
        file("/sys/class/dmi/id/sys_vendor", "QEMU");
        assertThat(traits())
                .contains(
                        MediaTrait.HIBERNATION,
                        MediaTrait.SNAPSHOTS,
                        MediaTrait.TRIM,
                        MediaTrait.SYNC_FOLDER,
                        MediaTrait.GUEST_SYSTEM);
    }

    @Test
    void a_folder_of_a_known_program_is_a_sync_folder() {
        assertThat(new MediaReport(root).of(Path.of("/home/member/Nextcloud/svod")))
                .extracting(MediaFinding::trait)
                .contains(MediaTrait.SYNC_FOLDER);
    }

    @Test
    void a_system_without_these_files_is_said_to_be_unknown(@TempDir Path empty) {
        assertThat(new MediaReport(empty).of(FOLDER))
                .extracting(MediaFinding::trait)
                .containsExactly(MediaTrait.FILE_SYSTEM_UNKNOWN, MediaTrait.DEVICE_UNKNOWN);
    }

    @Test
    void this_very_computer_gives_an_answer() {
        assertThat(new MediaReport(Path.of("/")).of(root)).isNotEmpty();
    }

    private List<MediaTrait> traits() {
        return new MediaReport(root)
                .of(FOLDER).stream().map(MediaFinding::trait).toList();
    }

    private void mounted(String type, String options) throws IOException {
        file("/proc/self/mountinfo", "25 1 8:2 / / rw,relatime shared:1 - " + type + " /dev/sda2 " + options + "\n");
    }

    private void file(String path, String content) throws IOException {
        Path file = root.resolve(path.substring(1));
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, content);
    }
}
