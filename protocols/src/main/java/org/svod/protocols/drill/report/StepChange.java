package org.svod.protocols.drill.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One thing expected, in an earlier run and in this one.
 *
 * @param key the inject and the deed, see {@link ExpectationResult#key}
 * @param before what came of it then; absent if it was not asked for
 * @param after what came of it now; absent if it was not asked for
 */
public record StepChange(String key, Optional<Came> before, Optional<Came> after) {
    /**
     * What came of it in one run: all of a run that has to be kept for a comparison, and it names nobody.
     *
     * @param mark how well it was done
     * @param delayMinutes how many minutes after the inject; absent if it was not done
     */
    public record Came(Mark mark, OptionalLong delayMinutes) {}

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
        Optional<Mark> then = before.map(Came::mark).filter(mark -> mark != Mark.OPEN);
        Optional<Mark> now = after.map(Came::mark).filter(mark -> mark != Mark.OPEN);
        if (then.isEmpty() || now.isEmpty()) {
            return Trend.NOT_COMPARABLE;
        }
        // The marks stand from the best to the worst.
        int change = then.get().compareTo(now.get());
        return change > 0 ? Trend.BETTER : change < 0 ? Trend.WORSE : Trend.SAME;
    }

    /** Both runs side by side: what this one asked for in its order, then what only the earlier one did. */
    public static List<StepChange> between(Map<String, Came> earlier, Map<String, Came> later) {
        Map<String, Came> before = new LinkedHashMap<>(earlier);
        List<StepChange> changes = new ArrayList<>();
        later.forEach((key, came) ->
                changes.add(new StepChange(key, Optional.ofNullable(before.remove(key)), Optional.of(came))));
        before.forEach((key, came) -> changes.add(new StepChange(key, Optional.of(came), Optional.empty())));
        return List.copyOf(changes);
    }
}
