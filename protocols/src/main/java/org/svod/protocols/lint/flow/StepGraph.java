package org.svod.protocols.lint.flow;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.svod.protocols.Protocol;
import org.svod.protocols.step.ContactStep;
import org.svod.protocols.step.DecisionStep;
import org.svod.protocols.step.Step;
import org.svod.protocols.term.StepId;

/**
 * Which step waits for which: for all steps it comes after, and, if it is locked, for any one of the steps that open it.
 * References to steps that do not exist are left out; another rule names them.
 */
final class StepGraph {
    private final Map<StepId, Step> steps = new LinkedHashMap<>();
    private final Map<StepId, Set<StepId>> openers = new LinkedHashMap<>();

    StepGraph(Protocol protocol) {
        protocol.steps().forEach(step -> steps.putIfAbsent(step.id(), step));
        for (Step step : protocol.steps()) {
            if (step instanceof ContactStep contact) {
                contact.noAnswer().ifPresent(opened -> addOpener(opened, step.id()));
            }
            if (step instanceof DecisionStep decision) {
                decision.options().forEach(option -> option.opens().forEach(opened -> addOpener(opened, step.id())));
            }
        }
    }

    private void addOpener(StepId opened, StepId opener) {
        openers.computeIfAbsent(opened, none -> new LinkedHashSet<>()).add(opener);
    }

    /** The steps that open it; empty if it is not locked. */
    Set<StepId> openers(StepId step) {
        return openers.getOrDefault(step, Set.of());
    }

    /** The steps it comes after, as far as they exist. */
    List<StepId> after(Step step) {
        return step.after().stream().filter(steps::containsKey).toList();
    }

    /** The steps that some order of doing them reaches, when every choice may go either way. */
    Set<StepId> startable() {
        Set<StepId> startable = new HashSet<>();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Step step : steps.values()) {
                boolean open = openers(step.id()).isEmpty()
                        || openers(step.id()).stream().anyMatch(startable::contains);
                if (open && startable.containsAll(after(step))) {
                    grew |= startable.add(step.id());
                }
            }
        }
        return startable;
    }

    /** The steps left when these can no longer be done: what only they open, and what comes after nothing else. */
    Set<StepId> without(Set<StepId> gone) {
        Set<StepId> removed = new HashSet<>(gone);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Step step : steps.values()) {
                boolean locked = !openers(step.id()).isEmpty() && removed.containsAll(openers(step.id()));
                boolean cutOff = !after(step).isEmpty() && removed.containsAll(after(step));
                if (locked || cutOff) {
                    grew |= removed.add(step.id());
                }
            }
        }
        Set<StepId> left = new HashSet<>(steps.keySet());
        left.removeAll(removed);
        return left;
    }

    /** Whether the step waits for itself through steps outside the given set. */
    boolean waitsForItself(StepId start, Set<StepId> outside) {
        Set<StepId> seen = new HashSet<>();
        Set<StepId> frontier = new LinkedHashSet<>(waitsFor(start));
        while (!frontier.isEmpty()) {
            if (frontier.contains(start)) {
                return true;
            }
            seen.addAll(frontier);
            Set<StepId> next = new LinkedHashSet<>();
            frontier.stream().filter(step -> !outside.contains(step)).forEach(step -> next.addAll(waitsFor(step)));
            next.removeAll(seen);
            frontier = next;
        }
        return false;
    }

    private Set<StepId> waitsFor(StepId id) {
        Set<StepId> all = new LinkedHashSet<>(openers(id));
        Step step = steps.get(id);
        if (step != null) {
            all.addAll(after(step));
        }
        return all;
    }
}
