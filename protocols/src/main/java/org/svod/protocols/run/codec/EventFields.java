package org.svod.protocols.run.codec;

import java.time.Instant;
import java.util.HexFormat;
import org.svod.protocols.run.event.Actor;
import org.svod.protocols.run.event.EventVisitor;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.StepRef;

/** Writes each event: its number, what every entry has, then its own fields in the order {@link EventReading} reads them. */
record EventFields(Instant happenedAt, Instant recordedAt, Actor actor) implements EventVisitor<FieldWriter> {
    @Override
    public FieldWriter opened(IncidentEvent.Opened event) {
        return out(1).text(event.mode().code())
                .instant(event.reportedAt())
                .text(event.zone())
                .text(event.place())
                .text(event.caller())
                .text(event.what());
    }

    @Override
    public FieldWriter protocolPinned(IncidentEvent.ProtocolPinned event) {
        return out(2).integer(event.run())
                .text(event.protocol().value())
                .text(event.version().toString())
                .text(event.digest().hex());
    }

    @Override
    public FieldWriter intakeAnswered(IncidentEvent.IntakeAnswered event) {
        return out(3).text(event.question()).text(event.answer());
    }

    @Override
    public FieldWriter personAdded(IncidentEvent.PersonAdded event) {
        return out(4).integer(event.slot()).text(event.name()).text(event.note());
    }

    @Override
    public FieldWriter personNamed(IncidentEvent.PersonNamed event) {
        return out(24).integer(event.slot()).text(event.name());
    }

    @Override
    public FieldWriter personObserved(IncidentEvent.PersonObserved event) {
        return observation(out(5).slots(event.slots()).text(event.state().code()), event.observation())
                .text(event.note());
    }

    @Override
    public FieldWriter momentObserved(IncidentEvent.MomentObserved event) {
        return observation(out(6).text(event.moment().value()).slots(event.slots()), event.observation());
    }

    @Override
    public FieldWriter clockMet(IncidentEvent.ClockMet event) {
        return out(7).integer(event.run())
                .text(event.clock().value())
                .slots(event.slots())
                .text(event.note());
    }

    @Override
    public FieldWriter clockVoided(IncidentEvent.ClockVoided event) {
        return out(8).integer(event.run())
                .text(event.clock().value())
                .slots(event.slots())
                .text(event.why());
    }

    @Override
    public FieldWriter stepDone(IncidentEvent.StepDone event) {
        return step(9, event.ref()).text(event.result());
    }

    @Override
    public FieldWriter stepSkipped(IncidentEvent.StepSkipped event) {
        return step(10, event.ref()).text(event.why());
    }

    @Override
    public FieldWriter stepRefused(IncidentEvent.StepRefused event) {
        return step(11, event.ref()).text(event.who()).text(event.why());
    }

    @Override
    public FieldWriter stepPostponed(IncidentEvent.StepPostponed event) {
        return step(12, event.ref()).instant(event.until()).text(event.why());
    }

    @Override
    public FieldWriter decisionMade(IncidentEvent.DecisionMade event) {
        return step(13, event.ref()).text(event.option()).text(event.why());
    }

    @Override
    public FieldWriter contactTried(IncidentEvent.ContactTried event) {
        return step(14, event.ref())
                .text(event.channel())
                .text(event.outcome().code())
                .text(event.note());
    }

    @Override
    public FieldWriter promiseMade(IncidentEvent.PromiseMade event) {
        return out(15).integer(event.number())
                .text(event.to())
                .text(event.what())
                .instant(event.dueAt());
    }

    @Override
    public FieldWriter promiseKept(IncidentEvent.PromiseKept event) {
        return out(16).integer(event.number()).text(event.note());
    }

    @Override
    public FieldWriter promiseBroken(IncidentEvent.PromiseBroken event) {
        return out(17).integer(event.number()).text(event.why());
    }

    @Override
    public FieldWriter gateApproved(IncidentEvent.GateApproved event) {
        return step(18, event.ref()).text(event.lawyer());
    }

    @Override
    public FieldWriter noted(IncidentEvent.Noted event) {
        return out(19).text(event.text());
    }

    @Override
    public FieldWriter undone(IncidentEvent.Undone event) {
        return out(20).text(event.entry().value()).text(event.why());
    }

    @Override
    public FieldWriter closed(IncidentEvent.Closed event) {
        return out(21).text(event.outcome()).integer(event.retentionDays()).text(event.note());
    }

    @Override
    public FieldWriter reopened(IncidentEvent.Reopened event) {
        return out(22).text(event.why());
    }

    @Override
    public FieldWriter falseAlarm(IncidentEvent.FalseAlarm event) {
        return out(23).text(event.why());
    }

    @Override
    public FieldWriter handoverOffered(IncidentEvent.HandoverOffered event) {
        return out(25).text(event.to()).text(event.fears()).instant(event.until());
    }

    @Override
    public FieldWriter handoverAnswered(IncidentEvent.HandoverAnswered event) {
        return out(26).text(event.question()).text(event.answer()).text(event.expected());
    }

    @Override
    public FieldWriter handoverEnded(IncidentEvent.HandoverEnded event) {
        return out(27).text(event.end().code()).text(event.why());
    }

    @Override
    public FieldWriter exported(IncidentEvent.Exported event) {
        return out(28).text(event.to())
                .text(event.recipient())
                .text(event.head())
                .text(event.file());
    }

    @Override
    public FieldWriter taken(IncidentEvent.Taken event) {
        return out(29).text(event.device())
                .text(event.theirHead())
                .text(event.ourHead())
                .text(event.file())
                .text(event.words());
    }

    @Override
    public FieldWriter personMerged(IncidentEvent.PersonMerged event) {
        return out(40).integer(event.slot()).integer(event.into()).text(event.why());
    }

    @Override
    public FieldWriter protocolPinnedFor(IncidentEvent.ProtocolPinnedFor event) {
        return out(41).integer(event.run())
                .text(event.protocol().value())
                .text(event.version().toString())
                .text(event.digest().hex())
                .slots(event.slots());
    }

    @Override
    public FieldWriter ownerNamed(IncidentEvent.OwnerNamed event) {
        return out(42).text(event.owner()).text(event.why());
    }

    @Override
    public FieldWriter pilePlaced(IncidentEvent.PilePlaced event) {
        return out(43).text(event.pile().code());
    }

    @Override
    public FieldWriter after(IncidentEvent.After event) {
        return event.what().accept(new AfterFields(this::out));
    }

    @Override
    public FieldWriter unknown(IncidentEvent.Unknown event) {
        if (EventReading.isKnown(event.kind())) {
            throw new IllegalArgumentException("a known kind: " + event.kind());
        }
        return out(event.kind()).raw(HexFormat.of().parseHex(event.fieldsHex()));
    }

    private FieldWriter step(int kind, StepRef ref) {
        return out(kind).text(ref.toString());
    }

    private FieldWriter out(int kind) {
        return new FieldWriter(EventCodec.FORMAT, kind)
                .instant(happenedAt)
                .instant(recordedAt)
                .text(actor.slotLabel())
                .optionalText(actor.onWordOf());
    }

    private static FieldWriter observation(FieldWriter out, Observation observation) {
        return out.instant(observation.at()).text(observation.source()).text(observation.zone());
    }
}
