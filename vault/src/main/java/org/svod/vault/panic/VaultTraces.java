package org.svod.vault.panic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.svod.vault.file.FilePort;
import org.svod.vault.file.VaultFileNames;

/**
 * Tells a vault's directory from any other by what lies in it, without opening anything. Strict on purpose: an erase may
 * be pointed at any directory, and somebody's project with a file called {@code keys} must survive that. The launcher
 * applies the same rule before Java starts.
 */
public final class VaultTraces {

    /** First bytes of a key file, and its fixed length: docs/formats/key-file.md. A test compares both with a real one. */
    static final byte[] KEY_FILE_MAGIC = "SVODKEYS".getBytes(StandardCharsets.US_ASCII);

    static final long KEY_FILE_BYTES = 2_244_608;

    private static final Pattern STORE = Pattern.compile("store-[0-9a-f]{16}\\.db");
    private static final Pattern SIDE_FILE = Pattern.compile("store-[0-9a-f]{16}\\.db-(journal|wal|shm)");

    private final FilePort files;

    public VaultTraces(FilePort files) {
        this.files = files;
    }

    /** Whether this is a vault, or what is left of one: a store, an erase marker, or a key file by length or magic. */
    public boolean isVault(Path directory) {
        return hasRemains(directory) || isKeyFile(directory.resolve(VaultFileNames.KEYS));
    }

    /** Every vault directly under the data directory, half-made ones included, sorted by name. */
    public List<Path> vaultsUnder(Path dataDirectory) {
        return list(dataDirectory).stream().filter(this::isVault).toList();
    }

    List<Path> stores(Path directory) {
        return named(directory, STORE);
    }

    List<Path> sideFiles(Path directory) {
        return named(directory, SIDE_FILE);
    }

    /** The entries of a directory; none if it is not one or cannot be read. */
    List<Path> list(Path directory) {
        try {
            return files.list(directory);
        } catch (IOException e) {
            return List.of();
        }
    }

    private boolean hasRemains(Path directory) {
        return list(directory).stream()
                .map(VaultTraces::name)
                .anyMatch(name -> name.equals(VaultFileNames.ERASED)
                        || STORE.matcher(name).matches());
    }

    private boolean isKeyFile(Path keys) {
        try {
            if (files.size(keys) == KEY_FILE_BYTES) {
                return true;
            }
            return Arrays.equals(files.read(keys, 0, KEY_FILE_MAGIC.length), KEY_FILE_MAGIC);
        } catch (IOException e) {
            return false;
        }
    }

    private List<Path> named(Path directory, Pattern pattern) {
        List<Path> found = new ArrayList<>();
        for (Path entry : list(directory)) {
            if (pattern.matcher(name(entry)).matches()) {
                found.add(entry);
            }
        }
        return found;
    }

    private static String name(Path path) {
        Path last = path.getFileName();
        return last == null ? "" : last.toString();
    }
}
