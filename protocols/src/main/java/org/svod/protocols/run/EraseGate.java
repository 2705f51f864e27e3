package org.svod.protocols.run;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.step.Step;
import org.svod.protocols.step.WipeMode;
import org.svod.protocols.step.WipeStep;

/**
 * Once a search, a detention or the taking of a device is recorded, destroying anything can itself be an offence and can
 * be used against the person. So an erase step waits for a lawyer's word. Locking, freezing and rotating our own keys
 * never do.
 */
final class EraseGate {
    /** The moments that shut every erase step, whatever its protocol says. */
    static final Set<Moment> ALWAYS = Set.of(
            new Moment("search_start"), new Moment("detention"), new Moment("delivery"), new Moment("device_seized"));

    /** Other names under which the bundled protocols record that somebody is searched or held. */
    private static final Set<Moment> ALSO = Set.of(
            new Moment("urgent_search"),
            new Moment("search_end"),
            new Moment("restraint"),
            new Moment("to_investigator"));

    private static final Set<PersonState> DETAINED = Set.of(
            PersonState.HELD,
            PersonState.BEFORE_COURT,
            PersonState.TRANSFERRED,
            PersonState.SENT_TO_UNIT,
            PersonState.RELEASED);

    private EraseGate() {}

    static boolean isErase(Step step) {
        return step instanceof WipeStep wipe && wipe.mode() == WipeMode.ERASE;
    }

    /** What began and keeps the step shut; empty if it is open. */
    static List<String> shutBy(Ledger ledger, StepRef ref, Step step) {
        if (!(step instanceof WipeStep wipe) || !isErase(step) || ledger.approvals.contains(ref)) {
            return List.of();
        }
        Set<Moment> moments = new HashSet<>(ALWAYS);
        moments.addAll(ALSO);
        wipe.gate().ifPresent(gate -> moments.addAll(gate.notAfter()));
        Set<String> began = new TreeSet<>();
        ledger.moments.stream()
                .filter(said -> moments.contains(said.moment()))
                .forEach(said -> began.add(said.moment().value()));
        // Somebody seen in custody was detained, even if nobody has written down when.
        boolean held = ledger.people.values().stream()
                .flatMap(person -> person.history().stream())
                .anyMatch(seen -> DETAINED.contains(seen.state()));
        if (held) {
            began.add("detention");
        }
        return List.copyOf(began);
    }
}
