package org.svod.protocols.yaml;

import java.util.Locale;

/** Why a file cannot be read. The codes are stable and listed in docs/formats/protocol.md. */
public enum ParseProblem {
    TOO_LARGE,
    NOT_UTF8,
    BAD_YAML,
    TOO_DEEP,
    NOT_ONE_DOCUMENT,
    FORBIDDEN_YAML,
    BAD_CHARACTER,
    DUPLICATE_KEY,
    UNKNOWN_KEY,
    MISSING_KEY,
    EMPTY,
    WRONG_SHAPE,
    BAD_VALUE,
    NEWER_FORMAT;

    /** The stable code: {@code duplicate-key}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
