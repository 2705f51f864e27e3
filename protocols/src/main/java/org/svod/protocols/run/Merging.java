package org.svod.protocols.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.run.view.MomentView;
import org.svod.protocols.run.view.PersonView;
import org.svod.protocols.run.view.RunView;
import org.svod.protocols.run.view.StepView.Attempt;

/**
 * Two numbers on the roll turn out to be one person. Everything that was said of the one is said of the other from now on; where
 * both have an answer, that of the number that stays counts. The number that goes is never given to anybody else.
 */
record Merging(Ledger ledger, int slot, int into) {
    void merge() {
        people();
        ledger.moments.replaceAll(
                said -> new MomentView(said.moment(), renumbered(said.slots()), said.observation(), said.position()));
        ledger.clockEnds.replaceAll(end -> new Ledger.ClockEnd(
                end.run(), end.clock(), renumbered(end.slots()), end.state(), end.at(), end.position()));
        ledger.runs.replaceAll((number, run) ->
                new RunView(number, run.pin(), run.startedAt(), run.protocol(), renumbered(run.slots())));
        steps();
        Map<String, String> answers = ledger.personVariables.remove(slot);
        if (answers != null) {
            Map<String, String> kept = ledger.personVariables.computeIfAbsent(into, number -> new HashMap<>());
            answers.forEach(kept::putIfAbsent);
        }
        ledger.merged.replaceAll((gone, stays) -> stays == slot ? into : stays);
        ledger.after = ledger.after.merged(slot, into);
        ledger.merged.put(slot, into);
    }

    private void people() {
        PersonView gone = ledger.people.remove(slot);
        if (gone != null) {
            ledger.people.computeIfPresent(into, (number, stays) -> joined(gone, stays));
        }
    }

    private PersonView joined(PersonView gone, PersonView stays) {
        List<PersonView.Seen> history = new ArrayList<>(stays.history());
        history.addAll(gone.history());
        history.sort(Comparator.comparing(seen -> ledger.positions.getOrDefault(seen.entry(), Integer.MAX_VALUE)));
        // One entry that named both numbers is one observation.
        List<PersonView.Seen> once = history.stream().distinct().toList();
        String name = stays.name().isBlank() ? gone.name() : stays.name();
        String note = stays.note().isBlank() ? gone.note() : stays.note();
        return new PersonView(into, name, note, once);
    }

    private Slots renumbered(Slots slots) {
        if (slots.isEverybody() || !slots.covers(slot)) {
            return slots;
        }
        TreeSet<Integer> numbers = new TreeSet<>(slots.numbers());
        numbers.remove(slot);
        numbers.add(into);
        return Slots.of(numbers);
    }

    private void steps() {
        for (StepRef ref : refs()) {
            StepRef stays = StepRef.of(ref.run(), ref.step(), into);
            Ledger.StepEnd end = ledger.stepEnds.remove(ref);
            Ledger.Choice choice = ledger.choices.remove(ref);
            boolean over = ledger.stepEnds.containsKey(stays) || ledger.choices.containsKey(stays);
            if (end != null && !over) {
                ledger.stepEnds.put(stays, end);
            }
            if (choice != null && !over) {
                ledger.choices.put(stays, choice);
            }
            Instant until = ledger.postponed.remove(ref);
            if (until != null) {
                ledger.postponed.putIfAbsent(stays, until);
            }
            attempts(ref, stays);
            if (ledger.approvals.remove(ref)) {
                ledger.approvals.add(stays);
            }
        }
    }

    private void attempts(StepRef ref, StepRef stays) {
        List<Attempt> moved = ledger.attempts.remove(ref);
        if (moved != null) {
            List<Attempt> all = ledger.attempts.computeIfAbsent(stays, same -> new ArrayList<>());
            all.addAll(moved);
            all.sort(Comparator.comparing(Attempt::at));
        }
    }

    private TreeSet<StepRef> refs() {
        TreeSet<StepRef> refs = new TreeSet<>(ledger.stepEnds.keySet());
        refs.addAll(ledger.choices.keySet());
        refs.addAll(ledger.postponed.keySet());
        refs.addAll(ledger.attempts.keySet());
        refs.addAll(ledger.approvals);
        refs.removeIf(ref -> ref.slot().isEmpty() || ref.slot().getAsInt() != slot);
        return refs;
    }
}
