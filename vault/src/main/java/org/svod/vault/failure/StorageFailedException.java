package org.svod.vault.failure;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** The disk refused. What was on it before stays valid; a failed sync ends the command and is never retried. */
public final class StorageFailedException extends VaultException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public StorageFailedException(Kind kind, IOException cause) {
        super("the disk refused: " + kind, cause);
        this.kind = kind;
    }

    /** Sorts an error of the operating system; the path stays in the cause only. */
    public static StorageFailedException of(IOException cause) {
        return new StorageFailedException(kindOf(cause), cause);
    }

    /** What to say to the person: make room, allow writing, or look at the disk. */
    public Kind kind() {
        return kind;
    }

    private static Kind kindOf(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return Kind.READ_ONLY;
        }
        // The JDK has no exception types for these two; the launcher fixes the locale, so the text is the C one.
        String reason = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
        if (reason == null) {
            return Kind.OTHER;
        }
        if (reason.contains("No space left") || reason.contains("quota exceeded")) {
            return Kind.FULL;
        }
        return reason.contains("Read-only file system") ? Kind.READ_ONLY : Kind.OTHER;
    }

    /** Why the disk refused. */
    public enum Kind {
        /** No room, or the quota is used up. */
        FULL,
        /** Mounted read-only, or this user may not write here. */
        READ_ONLY,
        /** Anything else the operating system reported. */
        OTHER
    }
}
