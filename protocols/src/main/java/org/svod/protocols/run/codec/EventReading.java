package org.svod.protocols.run.codec;

import java.util.HexFormat;
import java.util.Optional;
import org.svod.protocols.ProtocolDigest;
import org.svod.protocols.ProtocolVersion;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.clock.Moment;
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

/** Reads the fields of each event in the order {@link EventFields} writes them. A number is never given out twice. */
final class EventReading {
    private EventReading() {}

    static boolean isKnown(int kind) {
        return (kind >= 1 && kind <= 29) || (kind >= 40 && kind <= 43) || AfterReading.KINDS.contains(kind);
    }

    static IncidentEvent read(FieldReader in) throws DecodeException {
        return switch (in.kind()) {
            case 1 -> new IncidentEvent.Opened(mode(in), in.instant(), in.text(), in.text(), in.text(), in.text());
            case 2 ->
                new IncidentEvent.ProtocolPinned(
                        run(in),
                        in.value(ProtocolId::new),
                        in.known(ProtocolVersion::parse),
                        in.value(ProtocolDigest::new));
            case 3 -> new IncidentEvent.IntakeAnswered(in.text(), in.text());
            case 4 -> new IncidentEvent.PersonAdded(slot(in), in.text(), in.text());
            case 5 ->
                new IncidentEvent.PersonObserved(in.slots(), in.known(PersonState::ofCode), observation(in), in.text());
            case 6 -> new IncidentEvent.MomentObserved(in.value(Moment::new), in.slots(), observation(in));
            case 7 -> new IncidentEvent.ClockMet(run(in), in.value(ClockId::new), in.slots(), in.text());
            case 8 -> new IncidentEvent.ClockVoided(run(in), in.value(ClockId::new), in.slots(), in.text());
            case 9 -> new IncidentEvent.StepDone(ref(in), in.text());
            case 10 -> new IncidentEvent.StepSkipped(ref(in), in.text());
            case 11 -> new IncidentEvent.StepRefused(ref(in), in.text(), in.text());
            case 12 -> new IncidentEvent.StepPostponed(ref(in), in.instant(), in.text());
            case 13 -> new IncidentEvent.DecisionMade(ref(in), in.text(), in.text());
            case 14 -> new IncidentEvent.ContactTried(ref(in), in.text(), in.known(ContactOutcome::ofCode), in.text());
            case 15 -> new IncidentEvent.PromiseMade(number(in), in.text(), in.text(), in.instant());
            case 16 -> new IncidentEvent.PromiseKept(number(in), in.text());
            case 17 -> new IncidentEvent.PromiseBroken(number(in), in.text());
            case 18 -> new IncidentEvent.GateApproved(ref(in), in.text());
            case 19 -> new IncidentEvent.Noted(in.text());
            case 20 -> new IncidentEvent.Undone(in.value(EntryId::new), in.text());
            case 21 -> new IncidentEvent.Closed(in.text(), in.integer(0, 36_500), in.text());
            case 22 -> new IncidentEvent.Reopened(in.text());
            case 23 -> new IncidentEvent.FalseAlarm(in.text());
            case 24 -> new IncidentEvent.PersonNamed(slot(in), in.text());
            case 25 -> new IncidentEvent.HandoverOffered(in.text(), in.text(), in.instant());
            case 26 -> new IncidentEvent.HandoverAnswered(in.text(), in.text(), in.text());
            case 27 -> new IncidentEvent.HandoverEnded(in.known(HandoverEnd::ofCode), in.text());
            case 28 -> new IncidentEvent.Exported(in.text(), in.text(), in.text(), in.text());
            case 29 -> new IncidentEvent.Taken(in.text(), in.text(), in.text(), in.text(), in.text());
            case 40 -> new IncidentEvent.PersonMerged(slot(in), slot(in), in.text());
            case 41 ->
                new IncidentEvent.ProtocolPinnedFor(
                        run(in),
                        in.value(ProtocolId::new),
                        in.known(ProtocolVersion::parse),
                        in.value(ProtocolDigest::new),
                        in.slots());
            case 42 -> new IncidentEvent.OwnerNamed(in.text(), in.text());
            case 43 -> new IncidentEvent.PilePlaced(in.known(Pile::ofCode));
            default ->
                AfterReading.KINDS.contains(in.kind())
                        ? new IncidentEvent.After(AfterReading.read(in))
                        : new IncidentEvent.Unknown(in.kind(), HexFormat.of().formatHex(in.rest()));
        };
    }

    private static Mode mode(FieldReader in) throws DecodeException {
        return in.known(code -> code.equals(Mode.REAL.code())
                ? Optional.of(Mode.REAL)
                : code.equals(Mode.DRILL.code()) ? Optional.of(Mode.DRILL) : Optional.empty());
    }

    private static Observation observation(FieldReader in) throws DecodeException {
        return new Observation(in.instant(), in.text(), in.text());
    }

    private static StepRef ref(FieldReader in) throws DecodeException {
        return in.known(StepRef::parse);
    }

    private static int slot(FieldReader in) throws DecodeException {
        return in.integer(1, Slots.MAX);
    }

    private static int run(FieldReader in) throws DecodeException {
        return in.integer(1, StepRef.MAX_RUN);
    }

    private static int number(FieldReader in) throws DecodeException {
        return in.integer(1, Integer.MAX_VALUE);
    }
}
