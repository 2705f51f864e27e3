package org.svod.protocols.run.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.svod.protocols.ProtocolDigest;
import org.svod.protocols.ProtocolVersion;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.term.ProtocolId;

/**
 * What one journal entry says happened. Texts are at most {@value #MAX_TEXT} characters, times are cut to milliseconds;
 * the byte form is in {@code docs/formats/entry.md}. Whether an event makes sense after those before it is not decided
 * here but when the journal is folded.
 */
public sealed interface IncidentEvent {
    /** The longest free text, in UTF-16 units. */
    int MAX_TEXT = 16_384;

    /** Calls the visitor's method for this event. */
    <T> T accept(EventVisitor<T> visitor);

    /** The incident begins. {@code reportedAt} is the moment {@code incident}; the zone is that of the place. */
    record Opened(Mode mode, Instant reportedAt, String zone, String place, String caller, String what)
            implements IncidentEvent {
        public Opened {
            reportedAt = reportedAt.truncatedTo(ChronoUnit.MILLIS);
        }

        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.opened(this);
        }
    }

    /** A run begins: this protocol, in exactly this text, is walked from now on. */
    record ProtocolPinned(int run, ProtocolId protocol, ProtocolVersion version, ProtocolDigest digest)
            implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.protocolPinned(this);
        }
    }

    /** A question was answered; the answer becomes the value of the variable of that name. */
    record IntakeAnswered(String question, String answer) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.intakeAnswered(this);
        }
    }

    /** Somebody joins the roll. The name may be blank while nobody knows it. */
    record PersonAdded(int slot, String name, String note) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.personAdded(this);
        }
    }

    /** Somebody on the roll has another name from now on: it became known, or was misheard. */
    record PersonNamed(int slot, String name) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.personNamed(this);
        }
    }

    /** Somebody was seen, or said to be, in a state. */
    record PersonObserved(Slots slots, PersonState state, Observation observation, String note)
            implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.personObserved(this);
        }
    }

    /** A named moment came; clocks anchored at it start. No slots: for everybody. */
    record MomentObserved(Moment moment, Slots slots, Observation observation) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.momentObserved(this);
        }
    }

    /** What a clock limits was done in time, or late. No slots: for everybody it runs for. */
    record ClockMet(int run, ClockId clock, Slots slots, String note) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.clockMet(this);
        }
    }

    /** A clock does not count any more. No slots: for everybody it runs for. */
    record ClockVoided(int run, ClockId clock, Slots slots, String why) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.clockVoided(this);
        }
    }

    /** A step was done. */
    record StepDone(StepRef ref, String result) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.stepDone(this);
        }
    }

    /** A step was left out on purpose. */
    record StepSkipped(StepRef ref, String why) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.stepSkipped(this);
        }
    }

    /** An authority refused what the step asks for: who, and why. */
    record StepRefused(StepRef ref, String who, String why) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.stepRefused(this);
        }
    }

    /** A step was put off until a time. */
    record StepPostponed(StepRef ref, Instant until, String why) implements IncidentEvent {
        public StepPostponed {
            until = until.truncatedTo(ChronoUnit.MILLIS);
        }

        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.stepPostponed(this);
        }
    }

    /** A decision was taken. */
    record DecisionMade(StepRef ref, String option, String why) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.decisionMade(this);
        }
    }

    /** Somebody was tried once. */
    record ContactTried(StepRef ref, String channel, ContactOutcome outcome, String note) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.contactTried(this);
        }
    }

    /** The next contact was promised to somebody. */
    record PromiseMade(int number, String to, String what, Instant dueAt) implements IncidentEvent {
        public PromiseMade {
            dueAt = dueAt.truncatedTo(ChronoUnit.MILLIS);
        }

        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.promiseMade(this);
        }
    }

    /** A promise was kept. */
    record PromiseKept(int number, String note) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.promiseKept(this);
        }
    }

    /** A promise was not kept, and why. */
    record PromiseBroken(int number, String why) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.promiseBroken(this);
        }
    }

    /** A lawyer approved an erase step although an official action has begun. */
    record GateApproved(StepRef ref, String lawyer) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.gateApproved(this);
        }
    }

    /** Something worth keeping. */
    record Noted(String text) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.noted(this);
        }
    }

    /** An earlier entry does not count. Naming an {@code Undone} brings back what that one had taken out. */
    record Undone(EntryId entry, String why) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.undone(this);
        }
    }

    /** The incident ended; names are kept for so many days. */
    record Closed(String outcome, int retentionDays, String note) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.closed(this);
        }
    }

    /** It is not over after all: a second visit, somebody taken again. */
    record Reopened(String why) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.reopened(this);
        }
    }

    /** It did not happen. */
    record FalseAlarm(String why) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.falseAlarm(this);
        }
    }

    /**
     * Somebody is asked to take the incident over. It stays with the one who has it until that person has read it back.
     *
     * @param to who is to take it over, by alias
     * @param fears what the one who offers it is afraid of, blank if nothing
     * @param until when the offer runs out if nobody accepts
     */
    record HandoverOffered(String to, String fears, Instant until) implements IncidentEvent {
        public HandoverOffered {
            until = until.truncatedTo(ChronoUnit.MILLIS);
        }

        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.handoverOffered(this);
        }
    }

    /**
     * One question about the brief was answered by the one who takes over.
     *
     * @param question the name of the question
     * @param answer what was said
     * @param expected what the journal said when the handover was offered, in the same form
     */
    record HandoverAnswered(String question, String answer, String expected) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.handoverAnswered(this);
        }
    }

    /** The one who was asked took it over, or did not, and why. */
    record HandoverEnded(HandoverEnd end, String why) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.handoverEnded(this);
        }
    }

    /**
     * A copy of the incident left this vault, in a file that one key opens.
     *
     * @param to whose key it is, as far as somebody said so
     * @param recipient the public half of that key
     * @param head the six words of this vault's journals when the file was made
     * @param file six words for the file itself
     */
    record Exported(String to, String recipient, String head, String file) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.exported(this);
        }
    }

    /**
     * The incident came into this vault from another one, in a file.
     *
     * @param device the device that made the file
     * @param theirHead the six words of its journals then
     * @param ourHead the six words of this vault's journals before
     * @param file six words for the file itself
     * @param words on whose word it was taken, by alias; none are needed where it was handed over
     */
    record Taken(String device, String theirHead, String ourHead, String file, String words) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.taken(this);
        }
    }

    /**
     * Two numbers on the roll are one person: what was said of {@code slot} is said of {@code into}, and {@code slot} is nobody's
     * number from now on.
     */
    record PersonMerged(int slot, int into, String why) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.personMerged(this);
        }
    }

    /** A run begins for these people alone: what it asks for each person it asks for them, and only their limits run. */
    record ProtocolPinnedFor(int run, ProtocolId protocol, ProtocolVersion version, ProtocolDigest digest, Slots slots)
            implements IncidentEvent {
        /** Which text of which protocol. */
        public ProtocolPinned pin() {
            return new ProtocolPinned(run, protocol, version, digest);
        }

        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.protocolPinnedFor(this);
        }
    }

    /** Somebody answers for the incident from now on; blank: nobody does any more, and why. */
    record OwnerNamed(String owner, String why) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.ownerNamed(this);
        }
    }

    /** The incident was put into a pile. */
    record PilePlaced(Pile pile) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.pilePlaced(this);
        }
    }

    /** Something that is recorded beside the walking of protocols. */
    record After(AfterEvent what) implements IncidentEvent {
        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.after(this);
        }
    }

    /**
     * An event of a newer program. It changes nothing here, is reported, and is written back byte for byte.
     *
     * @param kind its number
     * @param fieldsHex its fields as they stand in the payload, in lower-case hex
     */
    record Unknown(int kind, String fieldsHex) implements IncidentEvent {
        public Unknown {
            if (fieldsHex.length() % 2 != 0 || !fieldsHex.chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0)) {
                throw new IllegalArgumentException("not hex");
            }
        }

        @Override
        public <T> T accept(EventVisitor<T> visitor) {
            return visitor.unknown(this);
        }
    }
}
