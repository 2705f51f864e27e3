package org.svod.protocols.run.decide;

import java.time.Instant;
import java.util.Optional;
import org.svod.protocols.Protocol;
import org.svod.protocols.ProtocolDigest;
import org.svod.protocols.ProtocolVersion;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.run.event.AfterEvent;
import org.svod.protocols.run.event.ContactOutcome;
import org.svod.protocols.run.event.EntryId;
import org.svod.protocols.run.event.HandoverEnd;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Pile;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.term.ProtocolId;

/** What somebody asks for. {@link Decisions} answers with events or with reasons. */
public sealed interface IncidentAction {
    /** Calls the visitor's method for this action. */
    <T> T accept(ActionVisitor<T> visitor);

    /** Open the incident; the zone is that of the place. */
    record Open(Mode mode, Instant reportedAt, String zone, String place, String caller, String what)
            implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.open(this);
        }
    }

    /** Start walking a protocol. */
    record PinProtocol(ProtocolId protocol, ProtocolVersion version, ProtocolDigest digest) implements IncidentAction {
        /** Start walking this one. */
        public static PinProtocol of(Protocol protocol) {
            return new PinProtocol(protocol.id(), protocol.version(), protocol.digest());
        }

        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.pinProtocol(this);
        }
    }

    /**
     * Do a step that opens another protocol. Where a run of it goes on already, that one is joined and no second one is
     * begun; a step asked for each person begins one for each,
     * and for them alone.
     *
     * @param pin the protocol as it is at hand now
     */
    record OpenSubprotocol(StepRef ref, PinProtocol pin) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.openSubprotocol(this);
        }
    }

    /** Put somebody on the roll under the next number; the name may be blank. */
    record AddPerson(String name, String note) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.addPerson(this);
        }
    }

    /** Give somebody on the roll a name: it became known, or was misheard. */
    record NamePerson(int slot, String name) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.namePerson(this);
        }
    }

    /** Say where people were seen. */
    record ObservePerson(Slots slots, PersonState state, Observation observation, String note)
            implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.observePerson(this);
        }
    }

    /** Say when a moment came; no slots for everybody. */
    record ObserveMoment(Moment moment, Slots slots, Observation observation) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.observeMoment(this);
        }
    }

    /** Say that a step is done. A step that records a moment needs the observation, others have none. */
    record DoStep(StepRef ref, String result, Optional<Observation> observation) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.doStep(this);
        }
    }

    /** Leave a step out, and why. */
    record SkipStep(StepRef ref, String why) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.skipStep(this);
        }
    }

    /** Write down that an authority refused: who, and why if they said. */
    record RefuseStep(StepRef ref, String who, String why) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.refuseStep(this);
        }
    }

    /** Put a step off: until a time, or for as long as the protocol says, or a quarter of an hour. */
    record PostponeStep(StepRef ref, Optional<Instant> until, String why) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.postponeStep(this);
        }
    }

    /** Take a decision. */
    record Decide(StepRef ref, String option, String why) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.decide(this);
        }
    }

    /** Say how one attempt to reach somebody ended. */
    record ReportContact(StepRef ref, String channel, ContactOutcome outcome, String note) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.reportContact(this);
        }
    }

    /** Promise somebody the next contact. */
    record MakePromise(String to, String what, Instant dueAt) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.makePromise(this);
        }
    }

    /** Say that a promise was kept. */
    record KeepPromise(int number, String note) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.keepPromise(this);
        }
    }

    /** Say that a promise was not kept, and why. */
    record BreakPromise(int number, String why) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.breakPromise(this);
        }
    }

    /** Say that what a clock limits was done; no slots for everybody it runs for. */
    record MeetClock(int run, ClockId clock, Slots slots, String note) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.meetClock(this);
        }
    }

    /** Say that a clock does not count, and why; no slots for everybody it runs for. */
    record VoidClock(int run, ClockId clock, Slots slots, String why) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.voidClock(this);
        }
    }

    /** Say which lawyer approved an erase step. */
    record ApproveGate(StepRef ref, String lawyer) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.approveGate(this);
        }
    }

    /** Write something down. */
    record Note(String text) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.note(this);
        }
    }

    /** Ask somebody to take the incident over; the offer runs out by itself. */
    record OfferHandover(String to, String fears, Instant until) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.offerHandover(this);
        }
    }

    /** Read one question back: what was said, and what the journal said when it was offered, in the same form. */
    record AnswerHandover(String question, String answer, String expected) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.answerHandover(this);
        }
    }

    /** Take the incident over after all was read back, or decline, and why. */
    record EndHandover(HandoverEnd end, String why) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.endHandover(this);
        }
    }

    /** Write down that a copy left this vault, or came into it. */
    record LinkVaults(IncidentEvent link) implements IncidentAction {
        /** Refuses anything but the two events that link vaults. */
        public LinkVaults {
            if (!(link instanceof IncidentEvent.Exported || link instanceof IncidentEvent.Taken)) {
                throw new IllegalArgumentException("no link: " + link.getClass().getSimpleName());
            }
        }

        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.linkVaults(this);
        }
    }

    /** Answer a question; the answer is the value of the variable of that name. */
    record AnswerIntake(String question, String answer) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.answerIntake(this);
        }
    }

    /** Take an entry back, or bring one back by undoing its undoing. */
    record Undo(EntryId entry, String why) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.undo(this);
        }
    }

    /** Close the incident and keep names for 30, 90 or 365 days. */
    record Close(String outcome, int retentionDays, String note) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.close(this);
        }
    }

    /** It is not over after all. */
    record Reopen(String why) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.reopen(this);
        }
    }

    /** It did not happen. */
    record DeclareFalseAlarm(String why) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.declareFalseAlarm(this);
        }
    }

    /** Say that two numbers on the roll are one person: {@code slot} goes, {@code into} stays. */
    record MergePeople(int slot, int into, String why) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.mergePeople(this);
        }
    }

    /** Start walking a protocol for some people only. */
    record PinProtocolFor(PinProtocol pin, Slots slots) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.pinProtocolFor(this);
        }
    }

    /** Say who answers for the incident; blank for nobody, and then why. */
    record NameOwner(String owner, String why) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.nameOwner(this);
        }
    }

    /** Put the incident into a pile. */
    record PlaceInPile(Pile pile) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.placeInPile(this);
        }
    }

    /**
     * Decide between loud and quiet.
     *
     * @param promise what is promised to the one who decided: to look at it again
     */
    record DecidePublicity(
            AfterEvent.Publicity choice, String forLoud, String forQuiet, String by, Instant until, String promise)
            implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.decidePublicity(this);
        }
    }

    /** Agree that somebody does something by a time. */
    record AgreeAction(String owner, String what, Instant due) implements IncidentAction {
        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.agreeAction(this);
        }
    }

    /** Write down something else beside the protocols. */
    record RecordAfter(AfterEvent event) implements IncidentAction {
        /** Refuses what has a number of its own to be given. */
        public RecordAfter {
            if (event instanceof AfterEvent.PublicityDecided || event instanceof AfterEvent.ActionAgreed) {
                throw new IllegalArgumentException(
                        "not without its number: " + event.getClass().getSimpleName());
            }
        }

        @Override
        public <T> T accept(ActionVisitor<T> visitor) {
            return visitor.recordAfter(this);
        }
    }
}
