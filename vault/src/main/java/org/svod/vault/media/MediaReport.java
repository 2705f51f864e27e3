package org.svod.vault.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the disk under a folder means for erasing keys there. It reads a handful of the system's small files, changes nothing
 * and never fails: what cannot be told is said to be unknown. Where there is no {@code /proc}, as on macOS, that is all of it.
 */
public final class MediaReport {
    private static final Set<String> SYNC_NAMES = Set.of(
            "dropbox",
            "nextcloud",
            "owncloud",
            "onedrive",
            "google drive",
            "googledrive",
            "yandex.disk",
            "megasync",
            "mega",
            "icloud drive",
            "syncthing",
            "pcloud");
    private static final List<String> SYNC_MARKS = List.of(".stfolder", ".dropbox", ".owncloudsync.log", ".sync");
    private static final List<String> SNAPSHOT_MARKS = List.of(".snapshots", ".zfs", "timeshift", ".snap");
    private static final List<String> GUEST_VENDORS = List.of(
            "qemu", "vmware", "innotek", "xen", "microsoft corporation", "parallels", "bochs", "amazon", "google");

    private final SystemFiles system;

    /** Asks the system whose files are below {@code root}: {@code /}, except in tests. */
    public MediaReport(Path root) {
        this.system = new SystemFiles(root);
    }

    /** All that was found about {@code folder}; the file system first. The folder itself need not be there yet. */
    public List<MediaFinding> of(Path folder) {
        Path real = real(folder.toAbsolutePath().normalize());
        List<MediaFinding> found = new ArrayList<>();
        Optional<Mount> mount = Mount.of(system, real);
        if (mount.isEmpty()) {
            found.add(new MediaFinding(MediaTrait.FILE_SYSTEM_UNKNOWN, ""));
            found.add(new MediaFinding(MediaTrait.DEVICE_UNKNOWN, ""));
        } else {
            found.add(new MediaFinding(mount.get().kind(), mount.get().type()));
            snapshots(mount.get()).ifPresent(found::add);
            if (mount.get().kind() != MediaTrait.IN_MEMORY && mount.get().kind() != MediaTrait.NETWORK) {
                found.addAll(new BlockDevice(system)
                        .findings(mount.get().device(), mount.get().options()));
            }
        }
        found.addAll(swap());
        hibernation().ifPresent(found::add);
        syncFolder(real).ifPresent(found::add);
        guest().ifPresent(found::add);
        return List.copyOf(found);
    }

    private Optional<MediaFinding> snapshots(Mount mount) {
        String point = mount.point().equals("/") ? "" : mount.point();
        return SNAPSHOT_MARKS.stream()
                .map(mark -> point + "/" + mark)
                .filter(system::exists)
                .findFirst()
                .map(path -> new MediaFinding(MediaTrait.SNAPSHOTS, path));
    }

    private List<MediaFinding> swap() {
        Optional<String> swaps = system.text("/proc/swaps");
        if (swaps.isEmpty()) {
            return List.of();
        }
        List<MediaFinding> found = new ArrayList<>();
        swaps.get().lines().skip(1).map(line -> line.split("\\s+", 2)[0]).forEach(device -> found.add(swap(device)));
        return found.isEmpty() ? List.of(new MediaFinding(MediaTrait.NO_SWAP, "")) : found;
    }

    private MediaFinding swap(String device) {
        String name = device.substring(device.lastIndexOf('/') + 1);
        if (name.startsWith("zram")) {
            return new MediaFinding(MediaTrait.SWAP_IN_MEMORY, device);
        }
        boolean encrypted =
                device.startsWith("/dev/") && new BlockDevice(system).isEncrypted("/sys/class/block/" + name, 0);
        return new MediaFinding(encrypted ? MediaTrait.SWAP_ENCRYPTED : MediaTrait.SWAP_PLAIN, device);
    }

    private Optional<MediaFinding> hibernation() {
        return system.text("/sys/power/resume")
                .filter(device -> !device.isEmpty() && !device.equals("0:0"))
                .map(device -> new MediaFinding(MediaTrait.HIBERNATION, device));
    }

    private Optional<MediaFinding> syncFolder(Path folder) {
        for (Path each = folder; each != null && each.getFileName() != null; each = each.getParent()) {
            Path above = each;
            String name = each.getFileName().toString().toLowerCase(Locale.ROOT);
            if (SYNC_NAMES.contains(name)
                    || SYNC_MARKS.stream()
                            .anyMatch(mark -> system.exists(above.resolve(mark).toString()))) {
                return Optional.of(new MediaFinding(MediaTrait.SYNC_FOLDER, each.toString()));
            }
        }
        return Optional.empty();
    }

    private Optional<MediaFinding> guest() {
        if (system.exists("/.dockerenv")
                || system.exists("/run/.containerenv")
                || system.exists("/run/systemd/container")) {
            return Optional.of(new MediaFinding(MediaTrait.GUEST_SYSTEM, "container"));
        }
        if (system.text("/proc/sys/kernel/osrelease")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .contains("microsoft")) {
            return Optional.of(new MediaFinding(MediaTrait.GUEST_SYSTEM, "WSL"));
        }
        String vendor = system.text("/sys/class/dmi/id/sys_vendor").orElse("");
        boolean guest = GUEST_VENDORS.stream().anyMatch(vendor.toLowerCase(Locale.ROOT)::startsWith)
                || system.exists("/sys/hypervisor/type");
        return guest ? Optional.of(new MediaFinding(MediaTrait.GUEST_SYSTEM, vendor)) : Optional.empty();
    }

    /** Links followed as far as the path exists. */
    private static Path real(Path path) {
        Path parent = path.getParent();
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return parent == null ? path : real(parent).resolve(path.getFileName());
        }
    }
}
