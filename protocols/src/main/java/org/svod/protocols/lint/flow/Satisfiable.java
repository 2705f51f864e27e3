package org.svod.protocols.lint.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.when.Condition;

/**
 * Whether a condition can ever hold, found by trying: each variable with each value it is compared with, another value
 * and none; each clock and moment both ways. At most 4,096 combinations; a condition with more counts as satisfiable.
 */
final class Satisfiable {
    private static final int MOST = 4_096;
    private static final String OTHER = "another value";
    private static final String NONE = "";

    private Satisfiable() {}

    private record Tried(Map<String, String> choice) implements Condition.Facts {
        @Override
        public Optional<String> variable(String name) {
            return Optional.ofNullable(choice.get("variable " + name)).filter(value -> !value.equals(NONE));
        }

        @Override
        public boolean expired(ClockId clock) {
            return "yes".equals(choice.get("clock " + clock));
        }

        @Override
        public boolean happened(Moment moment) {
            return "yes".equals(choice.get("moment " + moment));
        }
    }

    static boolean test(Condition condition) {
        Map<String, Set<String>> choices = new HashMap<>();
        condition.atoms().forEach(atom -> {
            if (atom instanceof Condition.Equals equals) {
                of(choices, "variable " + equals.variable(), OTHER, NONE).add(equals.value());
            } else if (atom instanceof Condition.Answered answered) {
                of(choices, "variable " + answered.variable(), OTHER, NONE);
            } else if (atom instanceof Condition.ClockExpired expired) {
                of(choices, "clock " + expired.clock(), "yes", "no");
            } else if (atom instanceof Condition.Happened happened) {
                of(choices, "moment " + happened.moment(), "yes", "no");
            }
        });
        long combinations = 1;
        for (Set<String> values : choices.values()) {
            combinations *= values.size();
            if (combinations > MOST) {
                return true;
            }
        }
        return any(condition, new ArrayList<>(choices.entrySet()), 0, new HashMap<>());
    }

    private static Set<String> of(Map<String, Set<String>> choices, String what, String... always) {
        Set<String> values = choices.computeIfAbsent(what, none -> new LinkedHashSet<>());
        values.addAll(List.of(always));
        return values;
    }

    private static boolean any(
            Condition condition, List<Map.Entry<String, Set<String>>> choices, int at, Map<String, String> choice) {
        if (at == choices.size()) {
            return condition.holds(new Tried(choice));
        }
        for (String value : choices.get(at).getValue()) {
            choice.put(choices.get(at).getKey(), value);
            if (any(condition, choices, at + 1, choice)) {
                return true;
            }
        }
        return false;
    }
}
