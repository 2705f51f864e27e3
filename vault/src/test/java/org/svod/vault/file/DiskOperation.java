package org.svod.vault.file;

import java.nio.file.Path;

/** What a program asked of {@link CrashDisk}, in order. */
sealed interface DiskOperation {

    record Create(Path path) implements DiskOperation {}

    record CreateDirectory(Path path) implements DiskOperation {}

    /** Keeps the array it is given. */
    final class Write implements DiskOperation {

        private final Path path;
        private final long offset;
        private final byte[] bytes;

        Write(Path path, long offset, byte[] bytes) {
            this.path = path;
            this.offset = offset;
            this.bytes = bytes;
        }

        Path path() {
            return path;
        }

        long offset() {
            return offset;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /** The SQL engine left a file like this, past the port and unsynced. Keeps the array it is given. */
    final class Engine implements DiskOperation {

        private final Path path;
        private final byte[] bytes;

        Engine(Path path, byte[] bytes) {
            this.path = path;
            this.bytes = bytes;
        }

        Path path() {
            return path;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    record Sync(Path path) implements DiskOperation {}

    record SyncDirectory(Path directory) implements DiskOperation {}

    record Rename(Path from, Path to) implements DiskOperation {}

    record Delete(Path path) implements DiskOperation {}
}
