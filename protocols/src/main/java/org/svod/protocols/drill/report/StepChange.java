package org.svod.protocols.drill.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One thing expected, in an earlier run and in this one.
 *
 * @param key the inject and the deed, see {@link ExpectationResult#key}
 * @param before what came of it then; absent if it was not asked for
 * @param after what came of it now; absent if it was not asked for
 */
public record StepChange(String key, Optional<ExpectationResult> before, Optional<ExpectationResult> after) {
    /** Which way it went. */
    public enum Trend {
        BETTER,
        SAME,
        WORSE,
        /** It cannot be compared: one of the runs did not ask for it, or broke off before it was due. */
        NOT_COMPARABLE;

        /** The stable lower-case name used in files and JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which way it went, by the marks. */
    public Trend trend() {
        Optional<Mark> then = before.map(ExpectationResult::mark).filter(mark -> mark != Mark.OPEN);
        Optional<Mark> now = after.map(ExpectationResult::mark).filter(mark -> mark != Mark.OPEN);
        if (then.isEmpty() || now.isEmpty()) {
            return Trend.NOT_COMPARABLE;
        }
        // The marks stand from the best to the worst.
        int change = then.get().compareTo(now.get());
        return change > 0 ? Trend.BETTER : change < 0 ? Trend.WORSE : Trend.SAME;
    }

    /** Both runs side by side: what this one asked for in its order, then what only the earlier one did. */
    public static List<StepChange> between(DrillReport earlier, DrillReport later) {
        Map<String, ExpectationResult> before = new LinkedHashMap<>();
        earlier.expected().forEach(result -> before.putIfAbsent(result.key(), result));
        List<StepChange> changes = new ArrayList<>();
        for (ExpectationResult result : later.expected()) {
            changes.add(new StepChange(
                    result.key(), Optional.ofNullable(before.remove(result.key())), Optional.of(result)));
        }
        before.forEach((key, result) -> changes.add(new StepChange(key, Optional.of(result), Optional.empty())));
        return List.copyOf(changes);
    }
}
