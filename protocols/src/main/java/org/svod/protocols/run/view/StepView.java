package org.svod.protocols.run.view;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.svod.protocols.run.event.ContactOutcome;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.step.ContactStep;
import org.svod.protocols.step.Step;
import org.svod.protocols.term.StepId;

/**
 * One step at a moment.
 *
 * @param ref which one
 * @param step what the protocol says
 * @param state where it stands
 * @param since when it became ready or ended, if that is known
 * @param due by when, once what it counts from is known
 * @param overdue whether it is not over and its time, with the grace given, has passed
 * @param againAt for a contact that did not answer or a step put off: when it asks again, past or to come
 * @param waiting for a waiting step: what for
 * @param blockedBy for a locked step: what has to come first
 * @param attempts for a contact: what was tried
 * @param exhausted whether a contact is over because all tries were used up
 * @param chosen for a decision: the id of the option taken
 * @param result what was written down when it ended, blank if nothing
 */
public record StepView(
        StepRef ref,
        Step step,
        StepState state,
        Optional<Instant> since,
        Optional<Instant> due,
        boolean overdue,
        Optional<Instant> againAt,
        Optional<Waiting> waiting,
        List<StepId> blockedBy,
        List<Attempt> attempts,
        boolean exhausted,
        Optional<String> chosen,
        String result) {

    /** One try to reach somebody. */
    public record Attempt(Instant at, String channel, ContactOutcome outcome, String note) {}

    /** What a step waits for, and until when if that is known. */
    public record Waiting(WaitingFor reason, Optional<Instant> until) {}

    /** Why a step waits. */
    public enum WaitingFor {
        /** It was put off. */
        POSTPONED,
        /** The next try is not due yet. */
        RETRY,
        /** It is a timer that has not rung. */
        TIMER,
        /** It would erase something after an official action began, and no lawyer has approved it. */
        GATE;

        /** The stable lower-case name used in files and JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public StepView {
        blockedBy = List.copyOf(blockedBy);
        attempts = List.copyOf(attempts);
    }

    /** The channel to try next: each of the step's channels in turn. Empty if it is no contact or names no channel. */
    public Optional<String> nextChannel() {
        if (step instanceof ContactStep contact && !contact.via().isEmpty()) {
            return Optional.of(contact.via().get(attempts.size() % contact.via().size()));
        }
        return Optional.empty();
    }
}
