package org.svod.protocols.run;

import java.util.Map;
import java.util.Optional;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.run.view.ClockView;
import org.svod.protocols.run.view.PersonView;
import org.svod.protocols.when.Condition;

/**
 * What a step's condition is asked about. A step for each person sees that person's own answers, moments and clocks
 * first; in it the variable {@code person} is the person's present state, such as {@code held} or {@code seen_free}.
 */
record StepFacts(Ledger ledger, ClockStates clocks, StepRef ref) implements Condition.Facts {
    private static final String PERSON = "person";

    @Override
    public Optional<String> variable(String name) {
        if (ref.slot().isPresent()) {
            int slot = ref.slot().getAsInt();
            if (name.equals(PERSON)) {
                return Optional.ofNullable(ledger.people.get(slot))
                        .map(PersonView::state)
                        .map(state -> state.code());
            }
            String own = ledger.personVariables.getOrDefault(slot, Map.of()).get(name);
            if (own != null) {
                return Optional.of(own);
            }
        }
        return Optional.ofNullable(ledger.variables.get(name));
    }

    /** A limit that ran out did so, even if what it limits was done afterwards. */
    @Override
    public boolean expired(ClockId clock) {
        return clocks.of(ref.run(), clock, ref.slot()).stream().anyMatch(ClockView::ranOut);
    }

    @Override
    public boolean happened(Moment moment) {
        return ledger.moments.stream()
                .anyMatch(said -> said.moment().equals(moment) && ledger.concerns(ref.run(), ref.slot(), said.slots()));
    }
}
