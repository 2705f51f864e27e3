package org.svod.cli.terminal;

/** The process was asked to end (Ctrl-C, hang-up, termination) while a question waited. Everything answered is on disk. */
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The process is ending. */
    public Stopped() {
        super("stopped", null, false, false);
    }
}
