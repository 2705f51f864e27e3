package org.svod.vault.contacts.exchange.text;

import java.io.Serial;

/** A file that is not read at all; nothing of it was written. */
public final class FileRefusedException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Refused for this reason. */
    public FileRefusedException(Reason reason) {
        super("file: " + reason.code);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Why a file is refused. */
    public enum Reason {
        /** Nothing in it. */
        EMPTY("import-empty"),
        /** No text in an encoding that is read. */
        NOT_TEXT("import-not-text"),
        /** A table whose first line names neither an alias nor a name. */
        NO_HEADER("import-no-header"),
        /** Longer than the longest that is read. */
        TOO_LARGE("import-too-large"),
        /** More rows than the most that are read. */
        TOO_MANY("import-too-many");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The stable word for it. */
        public String code() {
            return code;
        }
    }
}
