package org.svod.protocols.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.protocols.Protocol;
import org.svod.protocols.clock.Per;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.run.view.RunView;
import org.svod.protocols.step.ContactStep;
import org.svod.protocols.step.DecisionStep;
import org.svod.protocols.step.Step;
import org.svod.protocols.term.StepId;

/** Which steps there are, once or for each person, and how they are tied to each other. */
final class StepMap {
    private final Ledger ledger;

    StepMap(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Every step of every run: runs in order, steps in file order, then people in order. */
    List<StepRef> all() {
        List<StepRef> all = new ArrayList<>();
        for (RunView run : ledger.runs.values()) {
            run.protocol()
                    .ifPresent(protocol -> protocol.steps().forEach(step -> all.addAll(refs(run.number(), step))));
        }
        return all;
    }

    /** The step a reference names, if the run has it and the person is on the roll. */
    Optional<Step> find(StepRef ref) {
        return ledger.protocolOf(ref.run())
                .flatMap(protocol -> protocol.step(ref.step()))
                .filter(step -> step.per() == Per.INCIDENT
                        ? ref.slot().isEmpty()
                        : ref.slot().isPresent()
                                && isWalkedFor(ref.run(), ref.slot().getAsInt()));
    }

    private boolean isWalkedFor(int run, int slot) {
        return ledger.people.containsKey(slot) && ledger.walkedFor(run).covers(slot);
    }

    List<StepRef> refs(int run, Step step) {
        return step.per() == Per.INCIDENT
                ? List.of(StepRef.of(run, step.id()))
                : ledger.peopleOf(run).stream()
                        .map(slot -> StepRef.of(run, step.id(), slot))
                        .toList();
    }

    /** Another step as seen from one: for a person's step the same person's, for a step asked once everybody's. */
    List<StepRef> seenFrom(StepRef from, Step other) {
        if (from.slot().isEmpty() || other.per() == Per.INCIDENT) {
            return refs(from.run(), other);
        }
        int slot = from.slot().getAsInt();
        return isWalkedFor(from.run(), slot) ? List.of(StepRef.of(from.run(), other.id(), slot)) : List.of();
    }

    /** The decisions and contacts that can open a step; if there are any, it is locked until one does. */
    List<Step> openers(StepRef ref) {
        return ledger.protocolOf(ref.run()).map(Protocol::steps).orElse(List.of()).stream()
                .filter(step -> canOpen(step, ref.step()))
                .toList();
    }

    private static boolean canOpen(Step step, StepId wanted) {
        if (step instanceof DecisionStep decision) {
            return decision.options().stream().anyMatch(option -> option.opens().contains(wanted));
        }
        return step instanceof ContactStep contact
                && contact.noAnswer().filter(wanted::equals).isPresent();
    }
}
