package org.svod.protocols.run.event;

/**
 * One method for each event. Whoever handles events implements all of them, so a new event does not compile until
 * everybody has said what it means to them.
 *
 * @param <T> what is made of an event
 */
public interface EventVisitor<T> {
    T opened(IncidentEvent.Opened event);

    T protocolPinned(IncidentEvent.ProtocolPinned event);

    T intakeAnswered(IncidentEvent.IntakeAnswered event);

    T personAdded(IncidentEvent.PersonAdded event);

    T personNamed(IncidentEvent.PersonNamed event);

    T personObserved(IncidentEvent.PersonObserved event);

    T momentObserved(IncidentEvent.MomentObserved event);

    T clockMet(IncidentEvent.ClockMet event);

    T clockVoided(IncidentEvent.ClockVoided event);

    T stepDone(IncidentEvent.StepDone event);

    T stepSkipped(IncidentEvent.StepSkipped event);

    T stepRefused(IncidentEvent.StepRefused event);

    T stepPostponed(IncidentEvent.StepPostponed event);

    T decisionMade(IncidentEvent.DecisionMade event);

    T contactTried(IncidentEvent.ContactTried event);

    T promiseMade(IncidentEvent.PromiseMade event);

    T promiseKept(IncidentEvent.PromiseKept event);

    T promiseBroken(IncidentEvent.PromiseBroken event);

    T gateApproved(IncidentEvent.GateApproved event);

    T noted(IncidentEvent.Noted event);

    T undone(IncidentEvent.Undone event);

    T closed(IncidentEvent.Closed event);

    T reopened(IncidentEvent.Reopened event);

    T falseAlarm(IncidentEvent.FalseAlarm event);

    T handoverOffered(IncidentEvent.HandoverOffered event);

    T handoverAnswered(IncidentEvent.HandoverAnswered event);

    T handoverEnded(IncidentEvent.HandoverEnded event);

    T exported(IncidentEvent.Exported event);

    T taken(IncidentEvent.Taken event);

    T personMerged(IncidentEvent.PersonMerged event);

    T protocolPinnedFor(IncidentEvent.ProtocolPinnedFor event);

    T ownerNamed(IncidentEvent.OwnerNamed event);

    T pilePlaced(IncidentEvent.PilePlaced event);

    T after(IncidentEvent.After event);

    T unknown(IncidentEvent.Unknown event);
}
