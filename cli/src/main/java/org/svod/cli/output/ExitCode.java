package org.svod.cli.output;

/** The exit codes, stable for scripts; {@code docs/exit-codes.md} is checked against this list by a test. */
public enum ExitCode {
    /** What was asked was done. */
    DONE(0),
    /** It could not be done, and none of the codes below says why. */
    FAILED(1),
    /** The command line was not understood. */
    USAGE(2),
    /** The person stopped it; what was answered is saved. */
    STOPPED(3),
    /** Locked, or the passphrase opens nothing. */
    LOCKED(4),
    /** What was named does not exist. */
    NOT_FOUND(5),
    /** Another process holds the vault, or the name is taken: try again. */
    BUSY(6),
    /** A check of integrity failed. */
    INTEGRITY(7),
    /** The check is negative: overdue, refused, a finding. */
    NEGATIVE(8),
    /** More approvals are needed. */
    APPROVALS(9),
    /** A person must answer and there is no terminal. */
    NEEDS_PERSON(10),
    /** A fault of ours. */
    OUR_FAULT(70),
    /** Keys were dropped; the launcher starts a fresh process at the unlock line. */
    KEYS_DROPPED(75),
    /** Keys were dropped before, and now they are to be erased; the launcher does it. */
    ERASE_ASKED(76),
    /** Stopped by Ctrl-C. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number the process ends with. */
    public int number() {
        return number;
    }
}
