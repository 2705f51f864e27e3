package org.svod.protocols.run.decide;

/**
 * One method for each action, so that a new action does not compile until everybody has said what it means to them.
 *
 * @param <T> what is made of an action
 */
public interface ActionVisitor<T> {
    T open(IncidentAction.Open action);

    T pinProtocol(IncidentAction.PinProtocol action);

    T openSubprotocol(IncidentAction.OpenSubprotocol action);

    T addPerson(IncidentAction.AddPerson action);

    T namePerson(IncidentAction.NamePerson action);

    T observePerson(IncidentAction.ObservePerson action);

    T observeMoment(IncidentAction.ObserveMoment action);

    T doStep(IncidentAction.DoStep action);

    T skipStep(IncidentAction.SkipStep action);

    T refuseStep(IncidentAction.RefuseStep action);

    T postponeStep(IncidentAction.PostponeStep action);

    T decide(IncidentAction.Decide action);

    T reportContact(IncidentAction.ReportContact action);

    T makePromise(IncidentAction.MakePromise action);

    T keepPromise(IncidentAction.KeepPromise action);

    T breakPromise(IncidentAction.BreakPromise action);

    T meetClock(IncidentAction.MeetClock action);

    T voidClock(IncidentAction.VoidClock action);

    T approveGate(IncidentAction.ApproveGate action);

    T note(IncidentAction.Note action);

    T offerHandover(IncidentAction.OfferHandover action);

    T answerHandover(IncidentAction.AnswerHandover action);

    T endHandover(IncidentAction.EndHandover action);

    T linkVaults(IncidentAction.LinkVaults action);

    T answerIntake(IncidentAction.AnswerIntake action);

    T undo(IncidentAction.Undo action);

    T close(IncidentAction.Close action);

    T reopen(IncidentAction.Reopen action);

    T declareFalseAlarm(IncidentAction.DeclareFalseAlarm action);

    T mergePeople(IncidentAction.MergePeople action);

    T pinProtocolFor(IncidentAction.PinProtocolFor action);

    T nameOwner(IncidentAction.NameOwner action);

    T placeInPile(IncidentAction.PlaceInPile action);

    T decidePublicity(IncidentAction.DecidePublicity action);

    T agreeAction(IncidentAction.AgreeAction action);

    T recordAfter(IncidentAction.RecordAfter action);
}
