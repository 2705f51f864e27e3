package org.svod.protocols.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.svod.protocols.Protocol;
import org.svod.protocols.step.ContactStep;
import org.svod.protocols.step.DecisionStep;
import org.svod.protocols.step.Step;
import org.svod.protocols.step.SubprotocolStep;
import org.svod.protocols.term.ProtocolId;
import org.svod.protocols.term.StepId;
import org.svod.protocols.when.Condition;

/**
 * Whose steps stand together on a relatives' sheet: those of a protocol and of the protocols which it opens in any case. What
 * is opened only if it comes to that, a criminal case for instance, is a sheet of its own: it frightens people to read it
 * before.
 *
 * @param together the protocol, then those that belong on the same sheet; each once
 * @param apart those that have steps for relatives and are opened only if it comes to that
 */
public record SheetProtocols(List<Protocol> together, List<Protocol> apart) {
    private static final int DEEPEST = 4;

    public SheetProtocols {
        together = List.copyOf(together);
        apart = List.copyOf(apart);
    }

    /** Found by following the steps that open protocols, at most four deep as the linter allows. */
    public static SheetProtocols of(Protocol protocol, Function<ProtocolId, Optional<Protocol>> others) {
        Map<ProtocolId, Protocol> together = new LinkedHashMap<>();
        Map<ProtocolId, Protocol> apart = new LinkedHashMap<>();
        together.put(protocol.id(), protocol);
        follow(protocol, others, 1, together, apart);
        apart.keySet().removeAll(together.keySet());
        return new SheetProtocols(withSteps(protocol, together), withSteps(protocol, apart));
    }

    private static void follow(
            Protocol protocol,
            Function<ProtocolId, Optional<Protocol>> others,
            int depth,
            Map<ProtocolId, Protocol> together,
            Map<ProtocolId, Protocol> apart) {
        for (Step step : protocol.steps()) {
            Optional<Protocol> opened = step instanceof SubprotocolStep sub
                    ? others.apply(sub.protocol()).filter(RelativesPage::mayShow)
                    : Optional.empty();
            if (opened.isEmpty()
                    || depth > DEEPEST
                    || together.containsKey(opened.get().id())) {
                continue;
            }
            if (isInAnyCase(protocol, step)) {
                together.put(opened.get().id(), opened.get());
                follow(opened.get(), others, depth + 1, together, apart);
            } else {
                apart.put(opened.get().id(), opened.get());
            }
        }
    }

    private static boolean isInAnyCase(Protocol protocol, Step wanted) {
        return wanted.when() instanceof Condition.Always
                && protocol.steps().stream().noneMatch(step -> opens(step, wanted.id()));
    }

    private static boolean opens(Step step, StepId wanted) {
        if (step instanceof DecisionStep decision) {
            return decision.options().stream().anyMatch(option -> option.opens().contains(wanted));
        }
        return step instanceof ContactStep contact
                && contact.noAnswer().filter(wanted::equals).isPresent();
    }

    private static List<Protocol> withSteps(Protocol first, Map<ProtocolId, Protocol> found) {
        List<Protocol> with = new ArrayList<>();
        for (Protocol each : found.values()) {
            if (each.id().equals(first.id()) || !RelativesPage.steps(each).isEmpty()) {
                with.add(each);
            }
        }
        return with;
    }
}
