package org.svod.protocols.lint.finding;

import java.util.Comparator;
import java.util.List;

/**
 * One thing that is wrong, and where.
 *
 * @param code what
 * @param line the line, from 1
 * @param column the column, from 1
 * @param details what its message needs, in the order of the message: the name, the role, the number
 */
public record Finding(FindingCode code, int line, int column, List<String> details) implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparingInt(Finding::line)
            .thenComparingInt(Finding::column)
            .thenComparing(Finding::code)
            .thenComparing(finding -> String.join(",", finding.details()));

    public Finding {
        details = List.copyOf(details);
    }

    /** How much it matters. */
    public Severity severity() {
        return code.severity();
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
