package org.svod.vault.media;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The mounted file system a folder is on, from {@code /proc/self/mountinfo} (proc_pid_mountinfo(5)).
 *
 * @param point where it is mounted
 * @param device its major and minor number, as in {@code 8:1}
 * @param type its kind, as in {@code ext4}
 * @param options of the mount and of the file system
 */
record Mount(String point, String device, String type, List<String> options) {
    private static final Set<String> IN_PLACE =
            Set.of("ext2", "ext3", "ext4", "xfs", "jfs", "vfat", "exfat", "ntfs", "ntfs3", "hfsplus", "udf");
    private static final Set<String> COPY_ON_WRITE =
            Set.of("btrfs", "zfs", "bcachefs", "nilfs2", "f2fs", "apfs", "overlay", "aufs");
    private static final Set<String> NETWORK =
            Set.of("nfs", "nfs4", "cifs", "smb3", "9p", "ceph", "virtiofs", "fuse.sshfs", "fuse.rclone", "afs");

    /** The mount with the longest point above {@code folder}. */
    static Optional<Mount> of(SystemFiles system, Path folder) {
        Optional<Mount> best = Optional.empty();
        for (String line : system.text("/proc/self/mountinfo").orElse("").split("\n", -1)) {
            Optional<Mount> mount = parse(line).filter(each -> folder.startsWith(each.point()));
            // A later line covers an earlier one at the same point.
            if (mount.isPresent()
                    && best.map(b -> b.point().length() <= mount.get().point().length())
                            .orElse(true)) {
                best = mount;
            }
        }
        return best;
    }

    MediaTrait kind() {
        if (IN_PLACE.contains(type)) {
            return options.contains("data=journal") ? MediaTrait.DATA_JOURNAL : MediaTrait.IN_PLACE;
        }
        if (COPY_ON_WRITE.contains(type)) {
            return MediaTrait.COPY_ON_WRITE;
        }
        if (NETWORK.contains(type)) {
            return MediaTrait.NETWORK;
        }
        if (type.equals("tmpfs") || type.equals("ramfs")) {
            return MediaTrait.IN_MEMORY;
        }
        return type.startsWith("fuse") ? MediaTrait.USER_SPACE : MediaTrait.FILE_SYSTEM_UNKNOWN;
    }

    // 36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw,errors=continue
    private static Optional<Mount> parse(String line) {
        String[] halves = line.split(" - ", 2);
        String[] before = halves[0].split(" ", -1);
        String[] after = halves.length < 2 ? new String[0] : halves[1].split(" ", -1);
        if (before.length < 6 || after.length < 3) {
            return Optional.empty();
        }
        List<String> options = new ArrayList<>(Arrays.asList(before[5].split(",", -1)));
        options.addAll(Arrays.asList(after[2].split(",", -1)));
        return Optional.of(new Mount(unescaped(before[4]), before[2], after[0], options));
    }

    private static String unescaped(String point) {
        return point.replace("\\040", " ")
                .replace("\\011", "\t")
                .replace("\\012", "\n")
                .replace("\\134", "\\");
    }
}
