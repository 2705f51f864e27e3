package org.svod.vault.contacts.problem;

import java.io.Serial;

/** One of several contacts that were to be added together has a problem; none was added. Code and arguments are its own. */
public final class OneOfManyException extends ContactProblemException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int position;

    /**
     * @param position which one, counted from 0
     * @param problem what is wrong with it
     */
    public OneOfManyException(int position, ContactProblemException problem) {
        super(problem.code(), problem.args());
        initCause(problem);
        this.position = position;
    }

    /** Which one of those handed in, counted from 0. */
    public int position() {
        return position;
    }
}
