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

    /** Why an incident cannot be closed; empty if it can. */
    static List<Reason> closing(Ledger ledger, Instant now) {
        List<Reason> reasons = falseAlarm(ledger);
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

    /**
     * Why it cannot be declared a false alarm. Whoever was named must be seen free all the same, else the word would be
     * a way around the roll; what we promised has to be kept; limits that never were do not matter.
     */
    static List<Reason> falseAlarm(Ledger ledger) {
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
        return reasons;
    }
}
