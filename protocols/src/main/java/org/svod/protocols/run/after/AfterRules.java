package org.svod.protocols.run.after;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.svod.protocols.run.event.AfterEvent;
import org.svod.protocols.run.event.AfterEvent.Publicity;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.view.Reason;
import org.svod.protocols.run.view.ReasonCode;

/** Which of these events make sense. Whether the incident is open, and whether people are on the roll, is asked before. */
final class AfterRules implements AfterEvent.Visitor<List<Reason>> {
    private static final List<Reason> FINE = List.of();

    private final After after;
    private final List<Integer> roll;
    private final Instant now;

    AfterRules(After after, Collection<Integer> roll, Instant now) {
        this.after = after;
        this.roll = List.copyOf(roll);
        this.now = now;
    }

    @Override
    public List<Reason> consentGiven(AfterEvent.ConsentGiven event) {
        if (event.slots().isEverybody()) {
            return refuse(ReasonCode.SLOTS_MISSING);
        }
        return event.source().isBlank() ? refuse(ReasonCode.SOURCE_MISSING) : FINE;
    }

    /** Nobody is made public by others: who is named has to have said so, and nobody yet means nobody did. */
    @Override
    public List<Reason> publicityDecided(AfterEvent.PublicityDecided event) {
        if (event.forLoud().isBlank() || event.forQuiet().isBlank()) {
            return refuse(ReasonCode.ARGUMENT_MISSING);
        }
        if (event.by().isBlank()) {
            return refuse(ReasonCode.WHO_MISSING);
        }
        if (!event.until().isAfter(now)) {
            return refuse(ReasonCode.TIME_IN_PAST, event.until().toString());
        }
        List<Integer> unasked = after.withoutConsent(roll);
        if (event.choice() == Publicity.LOUD && (roll.isEmpty() || !unasked.isEmpty())) {
            return unasked.isEmpty()
                    ? refuse(ReasonCode.CONSENT_MISSING)
                    : refuse(ReasonCode.CONSENT_MISSING, Slots.of(unasked).toString());
        }
        return FINE;
    }

    @Override
    public List<Reason> publicityEnded(AfterEvent.PublicityEnded event) {
        if (event.what().isBlank()) {
            return refuse(ReasonCode.TEXT_MISSING);
        }
        return after.publicity().isEmpty() ? refuse(ReasonCode.PUBLICITY_MISSING) : FINE;
    }

    @Override
    public List<Reason> fileWritten(AfterEvent.FileWritten event) {
        return event.form().isBlank() ? refuse(ReasonCode.TEXT_MISSING) : FINE;
    }

    @Override
    public List<Reason> reviewNoted(AfterEvent.ReviewNoted event) {
        return event.text().isBlank() ? refuse(ReasonCode.TEXT_MISSING) : FINE;
    }

    @Override
    public List<Reason> actionAgreed(AfterEvent.ActionAgreed event) {
        if (event.what().isBlank()) {
            return refuse(ReasonCode.TEXT_MISSING);
        }
        if (event.owner().isBlank()) {
            return refuse(ReasonCode.WHO_MISSING);
        }
        return after.actions().containsKey(event.number())
                ? refuse(ReasonCode.ACTION_TAKEN, "" + event.number())
                : FINE;
    }

    @Override
    public List<Reason> actionEnded(AfterEvent.ActionEnded event) {
        ActionView action = after.actions().get(event.number());
        if (action == null) {
            return refuse(ReasonCode.ACTION_UNKNOWN, "" + event.number());
        }
        if (!action.isOpen()) {
            return refuse(ReasonCode.ACTION_FINISHED, "" + event.number());
        }
        boolean unsaid =
                event.end() == AfterEvent.ActionEnd.DROPPED && event.note().isBlank();
        return unsaid ? refuse(ReasonCode.WHY_MISSING) : FINE;
    }

    @Override
    public List<Reason> changeProposed(AfterEvent.ChangeProposed event) {
        return event.protocol().isBlank() || event.text().isBlank() ? refuse(ReasonCode.TEXT_MISSING) : FINE;
    }

    private static List<Reason> refuse(ReasonCode code, String... detail) {
        return List.of(Reason.of(code, detail));
    }
}
