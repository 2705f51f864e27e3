package org.svod.protocols.term;

import java.util.regex.Pattern;

/**
 * The one spelling of every name inside a protocol file: lower-case Latin letters and digits in groups joined by single
 * {@code -} or {@code _}, 1 to 64 characters. Such a name needs no quoting in YAML, in a shell or over the telephone.
 */
public final class Slug {
    /** The greatest length of a name, in characters. */
    public static final int MAX_LENGTH = 64;

    // No nested repetition over the same characters: matching time stays linear for hostile input.
    private static final Pattern PATTERN = Pattern.compile("[a-z0-9]+(?:[-_][a-z0-9]+)*");

    private Slug() {}

    /** Says whether the text is a name in this spelling. */
    public static boolean isValid(String value) {
        return value.length() <= MAX_LENGTH && PATTERN.matcher(value).matches();
    }

    /**
     * Returns the value unchanged.
     *
     * @throws IllegalArgumentException if it is not a name in this spelling
     */
    public static String require(String value) {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a name of a-z, 0-9, - and _ (1 to 64 characters): " + value);
        }
        return value;
    }
}
