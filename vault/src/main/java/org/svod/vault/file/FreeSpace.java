package org.svod.vault.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much may still be written to a disk; tests have a disk of their own size. */
@FunctionalInterface
public interface FreeSpace {

    /** Bytes that this process may still write where {@code path} stands, which must be there. */
    long bytes(Path path) throws IOException;

    /** That of the real disk. */
    static FreeSpace ofDisk() {
        return path -> Files.getFileStore(path).getUsableSpace();
    }
}
