package org.svod.vault.file;

import java.nio.file.Path;

/** What a program asked of {@link CrashDisk}, in order. */
sealed interface DiskOperation {

    record Create(Path path) implements DiskOperation {}

    record Write(Path path, long offset, byte[] bytes) implements DiskOperation {
        @Override
        public String toString() {
            return "write " + path.getFileName() + " at " + offset + ", " + bytes.length + " bytes";
        }
    }

    record Sync(Path path) implements DiskOperation {}

    record SyncDirectory(Path directory) implements DiskOperation {}

    record Rename(Path from, Path to) implements DiskOperation {}

    record Delete(Path path) implements DiskOperation {}
}
