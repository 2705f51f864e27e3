package org.svod.protocols.yaml;

import java.util.List;

/** A problem at a place in a text; whoever knows the name of the file adds it. */
public final class Misread extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final ParseProblem problem;
    // An array and not a List, so that the exception stays serialisable as every exception must be.
    private final String[] details;

    /** A problem at that place, with what its message needs. */
    public Misread(Place place, ParseProblem problem, String... details) {
        super(problem.code());
        this.line = place.line();
        this.column = place.column();
        this.problem = problem;
        this.details = details.clone();
    }

    /** Where. */
    public Place place() {
        return new Place(line, column);
    }

    /** What. */
    public ParseProblem problem() {
        return problem;
    }

    /** The key, what was written, what belongs there. */
    public List<String> details() {
        return List.of(details);
    }
}
