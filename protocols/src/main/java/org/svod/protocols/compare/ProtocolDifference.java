package org.svod.protocols.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.svod.protocols.Protocol;
import org.svod.protocols.clock.ClockDefinition;
import org.svod.protocols.compare.Changed.How;
import org.svod.protocols.step.Step;
import org.svod.protocols.step.StepCore;
import org.svod.protocols.term.LocalizedText;

/**
 * What a new version changes: first its clocks, on which people rely without looking, then its steps. Texts count as changed
 * in either language. Each list is in the order of the new version, what is gone last.
 *
 * @param clocks clocks that differ
 * @param steps steps that differ
 */
public record ProtocolDifference(List<Changed> clocks, List<Changed> steps) {
    /** Copies the lists. */
    public ProtocolDifference {
        clocks = List.copyOf(clocks);
        steps = List.copyOf(steps);
    }

    /** From {@code before} to {@code after}. */
    public static ProtocolDifference between(Protocol before, Protocol after) {
        return new ProtocolDifference(
                changes(
                        before.clocks(),
                        after.clocks(),
                        clock -> clock.id().value(),
                        ClockDefinition::title,
                        ProtocolDifference::fields),
                changes(
                        before.steps(),
                        after.steps(),
                        step -> step.id().value(),
                        Step::title,
                        ProtocolDifference::fields));
    }

    /** Whether clocks and steps are the same in both. */
    public boolean isEmpty() {
        return clocks.isEmpty() && steps.isEmpty();
    }

    private static <T> List<Changed> changes(
            List<T> before,
            List<T> after,
            Function<T, String> id,
            Function<T, LocalizedText> title,
            BiFunction<T, T, List<String>> fields) {
        List<Changed> changes = new ArrayList<>();
        for (T now : after) {
            before.stream()
                    .filter(old -> id.apply(old).equals(id.apply(now)))
                    .findFirst()
                    .ifPresentOrElse(
                            old -> {
                                if (!old.equals(now)) {
                                    changes.add(new Changed(
                                            How.CHANGED, id.apply(now), title.apply(now), fields.apply(old, now)));
                                }
                            },
                            () -> changes.add(new Changed(How.ADDED, id.apply(now), title.apply(now), List.of())));
        }
        for (T old : before) {
            if (after.stream().noneMatch(now -> id.apply(now).equals(id.apply(old)))) {
                changes.add(new Changed(How.REMOVED, id.apply(old), title.apply(old), List.of()));
            }
        }
        return changes;
    }

    private static List<String> fields(ClockDefinition old, ClockDefinition now) {
        return differing(
                old,
                now,
                Map.entry("title", ClockDefinition::title),
                Map.entry("kind", ClockDefinition::kind),
                Map.entry("anchor", ClockDefinition::anchor),
                Map.entry("length", clock -> clock.length() + " " + clock.unit()),
                Map.entry("per", ClockDefinition::per),
                Map.entry("warn_at", ClockDefinition::warnAtMinutes),
                Map.entry("on_expire", ClockDefinition::onExpire),
                Map.entry("law", ClockDefinition::law),
                Map.entry("exceptions", ClockDefinition::exceptions));
    }

    private static List<String> fields(Step old, Step now) {
        List<String> fields = differing(
                old.core(),
                now.core(),
                Map.entry("title", StepCore::title),
                Map.entry("text", StepCore::text),
                Map.entry("why", StepCore::why),
                Map.entry("say", StepCore::say),
                Map.entry("never", StepCore::never),
                Map.entry("role", StepCore::role),
                Map.entry("after", StepCore::after),
                Map.entry("when", StepCore::when),
                Map.entry("due", StepCore::due),
                Map.entry("comeback", StepCore::comebackMinutes),
                Map.entry("required", StepCore::required),
                Map.entry("if_refused", StepCore::ifRefused),
                Map.entry("per", StepCore::per),
                Map.entry("laws", StepCore::laws));
        if (old.kind() != now.kind()) {
            fields.add(0, "kind");
        } else if (fields.isEmpty()) {
            fields.add(now.kind().code());
        }
        return fields;
    }

    @SafeVarargs
    private static <T> List<String> differing(T old, T now, Map.Entry<String, Function<T, Object>>... fields) {
        List<String> differing = new ArrayList<>();
        for (Map.Entry<String, Function<T, Object>> field : fields) {
            if (!field.getValue().apply(old).equals(field.getValue().apply(now))) {
                differing.add(field.getKey());
            }
        }
        return differing;
    }
}
