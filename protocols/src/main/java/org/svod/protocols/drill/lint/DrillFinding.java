package org.svod.protocols.drill.lint;

import java.util.Comparator;
import java.util.List;
import org.svod.protocols.lint.finding.Severity;

/**
 * One thing that is wrong, and where.
 *
 * @param code what
 * @param line the line, from 1
 * @param column the column, from 1
 * @param details what its message needs: the name, the role, the number
 */
public record DrillFinding(DrillCode code, int line, int column, List<String> details)
        implements Comparable<DrillFinding> {
    private static final Comparator<DrillFinding> ORDER = Comparator.comparingInt(DrillFinding::line)
            .thenComparingInt(DrillFinding::column)
            .thenComparing(DrillFinding::code)
            .thenComparing(finding -> String.join(",", finding.details()));

    public DrillFinding {
        details = List.copyOf(details);
    }

    /** How much it matters. */
    public Severity severity() {
        return code.severity();
    }

    @Override
    public int compareTo(DrillFinding other) {
        return ORDER.compare(this, other);
    }
}
