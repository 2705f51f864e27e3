package org.svod.protocols.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.svod.protocols.clock.ClockKind;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.view.ClockView;
import org.svod.protocols.run.view.PersonView;
import org.svod.protocols.run.view.PromiseView;
import org.svod.protocols.run.view.Reason;
import org.svod.protocols.run.view.ReasonCode;

/** What stands between an incident and its end. Nobody may be forgotten inside. */
final class ClosingRules {
    private ClosingRules() {}

    /**
     * Why an incident cannot be closed, nor declared a false alarm; empty if it can. The word false alarm is no way around
     * the roll, a promise or a limit that runs: what never was is made void first, with a reason.
     */
    static List<Reason> closing(Ledger ledger, Instant now) {
        List<Reason> reasons = new ArrayList<>();
        List<Integer> notFree = ledger.people.values().stream()
                .filter(person -> !person.isSeenFree())
                .map(PersonView::slot)
                .toList();
        if (!notFree.isEmpty()) {
            reasons.add(
                    Reason.of(ReasonCode.PERSON_NOT_SEEN_FREE, Slots.of(notFree).toString()));
        }
        List<String> promises = ledger.promises.values().stream()
                .filter(PromiseView::isOpen)
                .map(promise -> Integer.toString(promise.number()))
                .toList();
        if (!promises.isEmpty()) {
            reasons.add(new Reason(ReasonCode.PROMISE_OPEN, promises));
        }
        List<String> running = new ClockStates(ledger, now)
                .all().stream()
                        .filter(clock -> clock.kind() == ClockKind.AUTHORITY_LIMIT
                                && clock.state().isRunning())
                        .map(ClockView::ref)
                        .toList();
        if (!running.isEmpty()) {
            reasons.add(new Reason(ReasonCode.CLOCK_RUNNING, running));
        }
        return reasons;
    }
}
