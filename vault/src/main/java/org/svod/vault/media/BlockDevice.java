package org.svod.vault.media;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code /sys} tells about a block device and those below it. */
final class BlockDevice {
    private static final int DEEPEST = 8;

    private final SystemFiles system;

    BlockDevice(SystemFiles system) {
        this.system = system;
    }

    /** Magnetic or flash, and what lies between; the device is named by its numbers, as in {@code 8:1}. */
    List<MediaFinding> findings(String numbers, List<String> mountOptions) {
        List<MediaFinding> found = new ArrayList<>();
        String home = "/sys/dev/block/" + numbers;
        if (isEncrypted(home, 0)) {
            found.add(new MediaFinding(MediaTrait.ENCRYPTED_BELOW, "dm-crypt"));
        }
        Set<String> rotational = new HashSet<>();
        collect(home, rotational, 0);
        if (rotational.contains("0")) {
            found.add(new MediaFinding(MediaTrait.FLASH, ""));
        } else if (rotational.contains("1")) {
            found.add(new MediaFinding(MediaTrait.ROTATIONAL, ""));
        } else {
            found.add(new MediaFinding(MediaTrait.DEVICE_UNKNOWN, numbers));
        }
        if (mountOptions.stream().anyMatch(option -> option.equals("discard") || option.startsWith("discard="))) {
            found.add(new MediaFinding(MediaTrait.TRIM, "discard"));
        }
        return found;
    }

    /** Whether the device, or one that it stands on, is dm-crypt. */
    boolean isEncrypted(String home, int depth) {
        if (system.text(home + "/dm/uuid").orElse("").startsWith("CRYPT-")) {
            return true;
        }
        return depth < DEEPEST
                && system.names(home + "/slaves").stream()
                        .anyMatch(name -> isEncrypted(home + "/slaves/" + name, depth + 1));
    }

    private void collect(String home, Set<String> rotational, int depth) {
        List<String> below = system.names(home + "/slaves");
        if (!below.isEmpty() && depth < DEEPEST) {
            below.forEach(name -> collect(home + "/slaves/" + name, rotational, depth + 1));
            return;
        }
        // A partition has no queue of its own; its disk is the folder above.
        Optional<String> said =
                system.text(home + "/queue/rotational").or(() -> system.text(home + "/../queue/rotational"));
        said.ifPresent(rotational::add);
    }
}
