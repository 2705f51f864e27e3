package org.svod.protocols.format;

import java.util.List;
import org.svod.protocols.yaml.Misread;
import org.svod.protocols.yaml.ParseProblem;

/** A protocol or drill file that cannot be read: which file, where, and why. Thrown for the first problem only. */
public final class ProtocolParseException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final int column;
    private final ParseProblem problem;
    // An array and not a List, so that the exception stays serialisable as every exception must be.
    private final String[] details;

    /** A problem in that file. */
    public ProtocolParseException(String file, Misread misread) {
        super(file + ":" + misread.place().line() + ":" + misread.place().column() + ": "
                + misread.problem().code() + " " + String.join(", ", misread.details()));
        this.file = file;
        this.line = misread.place().line();
        this.column = misread.place().column();
        this.problem = misread.problem();
        this.details = misread.details().toArray(new String[0]);
    }

    /** The name of the file as it was given. */
    public String file() {
        return file;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }

    /** The column, from 1. */
    public int column() {
        return column;
    }

    /** Why it cannot be read. */
    public ParseProblem problem() {
        return problem;
    }

    /** What the message of that problem needs: the key, what was written, what belongs there. */
    public List<String> details() {
        return List.of(details);
    }
}
