package org.svod.protocols.step;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.protocols.term.LocalizedText;
import org.svod.protocols.term.StepId;

/**
 * One choice of a decision.
 *
 * @param id its name, unique within the decision
 * @param label what it is called on a screen
 * @param opens steps that are locked until this (or another opener) is chosen
 * @param skips steps that no longer apply once this is chosen
 * @param sets variables that conditions read, in the order of the file
 */
public record DecisionOption(
        String id, LocalizedText label, List<StepId> opens, List<StepId> skips, Map<String, String> sets) {
    public DecisionOption {
        opens = List.copyOf(opens);
        skips = List.copyOf(skips);
        sets = Collections.unmodifiableMap(new LinkedHashMap<>(sets));
    }
}
