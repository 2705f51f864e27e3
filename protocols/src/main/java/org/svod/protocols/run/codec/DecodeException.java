package org.svod.protocols.run.codec;

/** Bytes that are not what they should be. The message names the fault and its place, never the content. */
public final class DecodeException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Problem {
        /** Written by a newer program in a format this one does not know; nothing is damaged. */
        NEWER_FORMAT,
        /** The bytes end too early. */
        TRUNCATED,
        /** There is more than there should be. */
        TRAILING,
        /** A field has the wrong length, is no valid UTF-8, or holds a value outside its range. */
        BAD_VALUE
    }

    private final Problem problem;

    DecodeException(Problem problem, int offset) {
        super(problem + " at byte " + offset);
        this.problem = problem;
    }

    DecodeException(Problem problem, int offset, Throwable cause) {
        super(problem + " at byte " + offset, cause);
        this.problem = problem;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }
}
