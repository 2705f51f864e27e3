package org.svod.cli.window;

/** What the window that holds the vault says to a request. */
public sealed interface WindowAnswer {
    /**
     * The command ran.
     *
     * @param code its exit code
     * @param out what belongs on standard output
     * @param err what belongs on standard error
     */
    record Done(int code, String out, String err) implements WindowAnswer {}

    /** It was not begun: something else goes on there. Nothing was changed. */
    record NotNow() implements WindowAnswer {}

    /** It is not done for another window. Nothing was changed. */
    record Refused() implements WindowAnswer {}

    /** It was done, and what it said is longer than an answer may be. */
    record TooLong() implements WindowAnswer {}
}
