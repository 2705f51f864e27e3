package org.svod.cli.output;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something a person must be told, in three lines: what happened, why, what to type now. The words are the catalogue's,
 * {@code errors.ID.what}, {@code .why} and {@code .now}; the id is stable. Arguments never hold a secret.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode code;
    private final String id;
    private final transient List<Object> arguments;
    private final transient Map<String, Object> details;

    /** A problem with exit code {@code code} and catalogue id {@code id}. */
    public Problem(ExitCode code, String id, Object... arguments) {
        super(id);
        this.code = code;
        this.id = id;
        this.arguments = List.of(arguments);
        this.details = Map.of();
    }

    /** The same with the fault that led to it, shown only when a person asks for details of our own faults. */
    public Problem(Throwable cause, ExitCode code, String id, Object... arguments) {
        super(id, cause);
        this.code = code;
        this.id = id;
        this.arguments = List.of(arguments);
        this.details = Map.of();
    }

    private Problem(Problem same, Map<String, Object> details) {
        super(same.id, same);
        this.code = same.code;
        this.id = same.id;
        this.arguments = same.arguments;
        this.details = details;
    }

    /** The same problem with more for a script to read, beside the three lines. */
    public Problem with(Map<String, Object> more) {
        return new Problem(this, new TreeMap<>(more));
    }

    /** What stands in the document beside the three lines. */
    public Map<String, Object> details() {
        return details;
    }

    /** The exit code the process ends with. */
    public ExitCode code() {
        return code;
    }

    /** The stable id, part of the catalogue keys. */
    public String id() {
        return id;
    }

    /** The arguments of the three lines. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
