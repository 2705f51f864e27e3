package org.svod.desk.precedent;

import java.util.Optional;
import java.util.stream.Stream;

/** What a precedent says of a step. */
public enum Verdict {
    /** It helped, or would have. */
    HELPED("helped"),
    /** It was taken and did not help. */
    FAILED("failed");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    /** The stable lower-case name used in the vault and in JSON. */
    public String code() {
        return code;
    }

    static Optional<Verdict> ofCode(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
