package org.svod.cli.command.window;

import org.svod.cli.window.WindowAnswer;

/** The window that holds the vault has done the command; what it said is this one's answer. */
public final class ServedElsewhere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient WindowAnswer.Done answer;

    ServedElsewhere(WindowAnswer.Done answer) {
        super("served elsewhere", null, false, false);
        this.answer = answer;
    }

    /** What it said. */
    public WindowAnswer.Done answer() {
        return answer;
    }
}
