package org.svod.vault;

import java.nio.file.Path;
import org.svod.vault.file.VaultFileNames;

/**
 * The names of everything one vault writes, all of it in its own directory (0700, files 0600), but for a directory
 * beside it while the vault is being made.
 *
 * @param path the directory, absolute
 */
public record VaultDirectory(Path path) {
    private static final String LOCK = "lock";
    private static final String OUT = "out";

    /** Makes the path absolute. */
    public VaultDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /** The key file. */
    public Path keys() {
        return path.resolve(VaultFileNames.KEYS);
    }

    /** Held by the process that has the vault open; its content says who that is. */
    public Path lock() {
        return path.resolve(LOCK);
    }

    /** The marker of an erase. */
    public Path erased() {
        return path.resolve(VaultFileNames.ERASED);
    }

    /** What the last rehearsal of an erase measured. */
    public Path rehearsed() {
        return path.resolve(VaultFileNames.REHEARSED);
    }

    /** Where exports go unless told otherwise. */
    public Path out() {
        return path.resolve(OUT);
    }

    /** A store file by its name. */
    public Path store(String name) {
        return path.resolve(name);
    }

    /** The directory it stands in; throws {@link IllegalArgumentException} for the root of a file system. */
    Path parent() {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("a vault cannot be the root of a file system");
        }
        return parent;
    }

    /** Beginning of the names under which vaults of this name are made. */
    String buildingPrefix() {
        return "." + path.getFileName() + ".new-";
    }
}
