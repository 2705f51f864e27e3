package org.svod.vault.contacts.problem;

import java.io.Serial;
import java.util.List;

/**
 * Something about a contact that the person who typed can put right; nothing was written. Closed: a switch over it names
 * every case. The message is English for a trace and holds nothing of the contact; what a person reads is made from
 * {@link #code} and {@link #args}.
 */
public abstract sealed class ContactProblemException extends Exception
        permits AliasTakenException,
                ContactMissingException,
                ContactRefusedException,
                OneOfManyException,
                RowRefusedException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;

    @SuppressWarnings("serial") // what List.copyOf returns is serializable, although its declared type is not
    private final List<String> args;

    ContactProblemException(String code, List<String> args) {
        super("contact: " + code);
        this.code = code;
        this.args = List.copyOf(args);
    }

    /** A stable kebab-case word for what is wrong. */
    public final String code() {
        return code;
    }

    /** What the sentence about it needs, in the order each subclass and reason states. May hold what was typed. */
    public final List<String> args() {
        return args;
    }
}
