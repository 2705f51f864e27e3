package org.svod.vault.panic;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Something the erase wanted to do here and could not.
 *
 * @param path the file or directory
 * @param reason what failed
 */
public record Remaining(Path path, Reason reason) {

    /** What failed. */
    public enum Reason {
        /** The file could not be overwritten: read-only medium, no permission, a failing disk. */
        NOT_OVERWRITTEN,
        /** It was written to, but reading it back gave something else. */
        NOT_CONFIRMED,
        /** It is still there under its name. */
        NOT_REMOVED,
        /** The marker that keeps others from writing could not be made, or its name could not be made durable. */
        NOT_MARKED;

        /** The name scripts see, for example {@code not-removed}; never changes. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
