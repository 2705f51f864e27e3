package org.svod.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.svod.vault.file.FilePort;
import org.svod.vault.file.VaultFileNames;

/**
 * What the marker of an erase says of the rest of its folder. An erase makes it first and removes everything of ours after
 * it; so as long as anything of ours lies beside it, the erase has not come to its end, and nobody may call it done.
 */
final class EraseMark {
    private static final Pattern STORE_OR_SIDE_FILE = Pattern.compile("store-[0-9a-f]{16}\\.db.*");

    private EraseMark() {}

    /** Whether nothing of ours is left here but the marker and what a rehearsal measured. A stranger's files do not count. */
    static boolean isAlone(FilePort files, VaultDirectory directory) throws IOException {
        return files.list(directory.path()).stream().noneMatch(file -> isOurs(directory, file));
    }

    private static boolean isOurs(VaultDirectory directory, Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(VaultFileNames.KEYS)
                || STORE_OR_SIDE_FILE.matcher(name).matches()
                || file.equals(directory.lock())
                || file.equals(directory.out())
                || name.equals(VaultFileNames.REHEARSAL);
    }
}
