package org.svod.cli.command.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;

/** A file that was named as a backup. */
final class BackupFile {
    private BackupFile() {}

    /** Returns if there is a file to be read; a directory, a pipe or a device is none. */
    static void require(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Problem(ExitCode.NOT_FOUND, "no-backup-file", file);
        }
        if (!Files.isReadable(file)) {
            throw new Problem(ExitCode.FAILED, "backup-unreadable", file);
        }
    }
}
