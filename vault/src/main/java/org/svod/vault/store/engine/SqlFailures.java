package org.svod.vault.store.engine;

import java.io.IOException;
import java.sql.SQLException;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;

/** Sorts the engine's result codes (sqlite.org/rescode.html) into what a person can act on. */
final class SqlFailures {
    private static final int PRIMARY = 0xff;
    private static final int PERM = 3;
    private static final int BUSY = 5;
    private static final int READONLY = 8;
    private static final int IOERR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int NOTADB = 26;

    private SqlFailures() {}

    /** Whether the disk itself failed, as opposed to being full or read-only. */
    static boolean isDiskError(SQLException failed) {
        return (failed.getErrorCode() & PRIMARY) == IOERR;
    }

    /** Throws {@link IllegalStateException} for a code that only a mistake of ours can cause. */
    static VaultException sort(SQLException failed) {
        // The engine's message may quote a value, so it is not carried on; its code is.
        IOException code = new IOException("engine result " + failed.getErrorCode(), failed);
        return switch (failed.getErrorCode() & PRIMARY) {
            case FULL -> new StorageFailedException(StorageFailedException.Kind.FULL, code);
            case READONLY, CANTOPEN, PERM -> new StorageFailedException(StorageFailedException.Kind.READ_ONLY, code);
            case IOERR, BUSY -> new StorageFailedException(StorageFailedException.Kind.OTHER, code);
            case CORRUPT, NOTADB -> new StoreDamagedException("a page or table cannot be read", code);
            default ->
                throw new IllegalStateException(
                        "the engine refused a statement, result " + failed.getErrorCode(), failed);
        };
    }
}
