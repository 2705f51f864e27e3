package org.svod.protocols.run.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.AfterEvent;
import org.svod.protocols.run.event.HandoverEnd;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.run.view.Reason;
import org.svod.protocols.run.view.ReasonCode;
import org.svod.protocols.run.view.StepState;
import org.svod.protocols.run.view.StepView;
import org.svod.protocols.step.Step;

/**
 * Turns an action into events and checks what only a person can get wrong: texts, times, names. Whether the events make
 * sense in the incident is asked afterwards.
 */
record Drafting(Incident incident, Instant happenedAt, Instant now) implements ActionVisitor<Draft> {
    private static final Duration COMEBACK = Duration.ofMinutes(15);

    @Override
    public Draft open(IncidentAction.Open action) {
        Observation reported = new Observation(action.reportedAt(), action.caller(), action.zone());
        return checked(
                observed(reported),
                List.of(action.place(), action.caller(), action.what()),
                new IncidentEvent.Opened(
                        action.mode(),
                        action.reportedAt(),
                        action.zone(),
                        action.place(),
                        action.caller(),
                        action.what()));
    }

    private NextNumbers numbers() {
        return NextNumbers.after(incident.entries());
    }

    @Override
    public Draft pinProtocol(IncidentAction.PinProtocol action) {
        if (numbers().run() > StepRef.MAX_RUN) {
            return Draft.refused(Reason.of(ReasonCode.NO_NUMBER_LEFT));
        }
        IncidentEvent.ProtocolPinned pin =
                new IncidentEvent.ProtocolPinned(numbers().run(), action.protocol(), action.version(), action.digest());
        return incident.canPin(pin)
                ? Draft.of(pin)
                : Draft.refused(Reason.of(
                        ReasonCode.PROTOCOL_MISSING,
                        action.protocol().value(),
                        action.version().toString()));
    }

    @Override
    public Draft openSubprotocol(IncidentAction.OpenSubprotocol action) {
        IncidentEvent done = new IncidentEvent.StepDone(action.ref(), "");
        boolean forOne = action.ref().slot().isPresent();
        if (!forOne && incident.goingOn(action.pin().protocol(), now).isPresent()) {
            return Draft.of(done);
        }
        Draft begun = forOne
                ? pinProtocolFor(new IncidentAction.PinProtocolFor(
                        action.pin(), action.ref().slots()))
                : pinProtocol(action.pin());
        List<IncidentEvent> events = new ArrayList<>(begun.events());
        events.add(done);
        return new Draft(events, begun.reasons());
    }

    @Override
    public Draft addPerson(IncidentAction.AddPerson action) {
        if (numbers().slot() > Slots.MAX) {
            return Draft.refused(Reason.of(ReasonCode.NO_NUMBER_LEFT));
        }
        return checked(
                List.of(),
                List.of(action.name(), action.note()),
                new IncidentEvent.PersonAdded(numbers().slot(), action.name(), action.note()));
    }

    @Override
    public Draft namePerson(IncidentAction.NamePerson action) {
        return checked(List.of(), List.of(action.name()), new IncidentEvent.PersonNamed(action.slot(), action.name()));
    }

    @Override
    public Draft observePerson(IncidentAction.ObservePerson action) {
        List<Reason> reasons = observed(action.observation());
        if (action.state() == PersonState.SEEN_FREE
                && action.observation().source().isBlank()) {
            reasons.add(Reason.of(ReasonCode.SOURCE_MISSING));
        }
        return checked(
                reasons,
                List.of(action.note()),
                new IncidentEvent.PersonObserved(action.slots(), action.state(), action.observation(), action.note()));
    }

    @Override
    public Draft observeMoment(IncidentAction.ObserveMoment action) {
        List<Reason> reasons = observed(action.observation());
        if (incident.isOpen() && !incident.knownMoments().contains(action.moment())) {
            List<String> known =
                    incident.knownMoments().stream().map(Moment::value).toList();
            reasons.add(new Reason(ReasonCode.MOMENT_UNKNOWN, known));
        }
        return checked(
                reasons,
                List.of(),
                new IncidentEvent.MomentObserved(action.moment(), action.slots(), action.observation()));
    }

    @Override
    public Draft doStep(IncidentAction.DoStep action) {
        IncidentEvent.StepDone done = new IncidentEvent.StepDone(action.ref(), action.result());
        Optional<Moment> moment = RecordedMoment.moment(incident, done, now);
        boolean canBeDone = incident.step(action.ref(), now)
                .filter(view -> view.state() == StepState.READY || view.state() == StepState.WAITING)
                .isPresent();
        if (moment.isEmpty() || !canBeDone) {
            return checked(List.of(), List.of(action.result()), done); // Nobody is asked for a time in vain.
        }
        if (action.observation().isEmpty()) {
            return Draft.refused(
                    Reason.of(ReasonCode.OBSERVATION_MISSING, moment.get().value()));
        }
        Observation observation = action.observation().get();
        return checked(
                observed(observation),
                List.of(action.result()),
                new IncidentEvent.MomentObserved(moment.get(), action.ref().slots(), observation),
                done);
    }

    @Override
    public Draft skipStep(IncidentAction.SkipStep action) {
        return checked(List.of(), List.of(action.why()), new IncidentEvent.StepSkipped(action.ref(), action.why()));
    }

    @Override
    public Draft refuseStep(IncidentAction.RefuseStep action) {
        return checked(
                List.of(),
                List.of(action.who(), action.why()),
                new IncidentEvent.StepRefused(action.ref(), action.who(), action.why()));
    }

    @Override
    public Draft postponeStep(IncidentAction.PostponeStep action) {
        Duration comeback = incident.step(action.ref(), now)
                .map(StepView::step)
                .map(Drafting::comeback)
                .orElse(COMEBACK);
        Instant until = action.until().orElse(now.plus(comeback));
        List<Reason> past =
                until.isAfter(now) ? List.of() : List.of(Reason.of(ReasonCode.TIME_IN_PAST, until.toString()));
        return checked(past, List.of(action.why()), new IncidentEvent.StepPostponed(action.ref(), until, action.why()));
    }

    private static Duration comeback(Step step) {
        return step.core().comebackMinutes().isPresent()
                ? Duration.ofMinutes(step.core().comebackMinutes().getAsInt())
                : COMEBACK;
    }

    @Override
    public Draft decide(IncidentAction.Decide action) {
        return checked(
                List.of(),
                List.of(action.why()),
                new IncidentEvent.DecisionMade(action.ref(), action.option(), action.why()));
    }

    @Override
    public Draft reportContact(IncidentAction.ReportContact action) {
        return checked(
                List.of(),
                List.of(action.channel(), action.note()),
                new IncidentEvent.ContactTried(action.ref(), action.channel(), action.outcome(), action.note()));
    }

    @Override
    public Draft makePromise(IncidentAction.MakePromise action) {
        List<Reason> past = action.dueAt().isAfter(happenedAt)
                ? List.of()
                : List.of(Reason.of(ReasonCode.TIME_IN_PAST, action.dueAt().toString()));
        return checked(
                past,
                List.of(action.to(), action.what()),
                new IncidentEvent.PromiseMade(numbers().promise(), action.to(), action.what(), action.dueAt()));
    }

    @Override
    public Draft keepPromise(IncidentAction.KeepPromise action) {
        return checked(
                List.of(), List.of(action.note()), new IncidentEvent.PromiseKept(action.number(), action.note()));
    }

    @Override
    public Draft breakPromise(IncidentAction.BreakPromise action) {
        return checked(
                List.of(), List.of(action.why()), new IncidentEvent.PromiseBroken(action.number(), action.why()));
    }

    @Override
    public Draft meetClock(IncidentAction.MeetClock action) {
        return checked(
                List.of(),
                List.of(action.note()),
                new IncidentEvent.ClockMet(action.run(), action.clock(), action.slots(), action.note()));
    }

    @Override
    public Draft voidClock(IncidentAction.VoidClock action) {
        return checked(
                List.of(),
                List.of(action.why()),
                new IncidentEvent.ClockVoided(action.run(), action.clock(), action.slots(), action.why()));
    }

    @Override
    public Draft approveGate(IncidentAction.ApproveGate action) {
        return checked(
                List.of(), List.of(action.lawyer()), new IncidentEvent.GateApproved(action.ref(), action.lawyer()));
    }

    @Override
    public Draft note(IncidentAction.Note action) {
        return checked(List.of(), List.of(action.text()), new IncidentEvent.Noted(action.text()));
    }

    @Override
    public Draft offerHandover(IncidentAction.OfferHandover action) {
        List<Reason> past = action.until().isAfter(now)
                ? List.of()
                : List.of(Reason.of(ReasonCode.TIME_IN_PAST, action.until().toString()));
        return checked(
                past,
                List.of(action.to(), action.fears()),
                new IncidentEvent.HandoverOffered(action.to(), action.fears(), action.until()));
    }

    @Override
    public Draft answerHandover(IncidentAction.AnswerHandover action) {
        return checked(
                List.of(),
                List.of(action.question(), action.answer(), action.expected()),
                new IncidentEvent.HandoverAnswered(action.question(), action.answer(), action.expected()));
    }

    @Override
    public Draft endHandover(IncidentAction.EndHandover action) {
        List<IncidentEvent> events = new ArrayList<>();
        events.add(new IncidentEvent.HandoverEnded(action.end(), action.why()));
        if (action.end() == HandoverEnd.ACCEPTED) {
            incident.handover().ifPresent(offer -> events.add(new IncidentEvent.OwnerNamed(offer.to(), "")));
        }
        return checked(List.of(), List.of(action.why()), events.toArray(IncidentEvent[]::new));
    }

    @Override
    public Draft linkVaults(IncidentAction.LinkVaults action) {
        return Draft.of(action.link());
    }

    @Override
    public Draft answerIntake(IncidentAction.AnswerIntake action) {
        return checked(
                List.of(),
                List.of(action.question(), action.answer()),
                new IncidentEvent.IntakeAnswered(action.question(), action.answer()));
    }

    @Override
    public Draft undo(IncidentAction.Undo action) {
        List<IncidentEvent> events = new ArrayList<>();
        events.add(new IncidentEvent.Undone(action.entry(), action.why()));
        RecordedMoment.with(incident, action.entry(), now)
                .or(() -> AfterDrafting.promiseOf(incident, action.entry()))
                .ifPresent(beside -> events.add(new IncidentEvent.Undone(beside, action.why())));
        return checked(List.of(), List.of(action.why()), events.toArray(IncidentEvent[]::new));
    }

    @Override
    public Draft close(IncidentAction.Close action) {
        return checked(
                List.of(),
                List.of(action.outcome(), action.note()),
                new IncidentEvent.Closed(action.outcome(), action.retentionDays(), action.note()));
    }

    @Override
    public Draft reopen(IncidentAction.Reopen action) {
        return checked(List.of(), List.of(action.why()), new IncidentEvent.Reopened(action.why()));
    }

    @Override
    public Draft declareFalseAlarm(IncidentAction.DeclareFalseAlarm action) {
        return checked(List.of(), List.of(action.why()), new IncidentEvent.FalseAlarm(action.why()));
    }

    @Override
    public Draft mergePeople(IncidentAction.MergePeople action) {
        return checked(
                List.of(),
                List.of(action.why()),
                new IncidentEvent.PersonMerged(action.slot(), action.into(), action.why()));
    }

    @Override
    public Draft pinProtocolFor(IncidentAction.PinProtocolFor action) {
        Draft whole = pinProtocol(action.pin());
        if (!whole.reasons().isEmpty()) {
            return whole;
        }
        return Draft.of(new IncidentEvent.ProtocolPinnedFor(
                numbers().run(),
                action.pin().protocol(),
                action.pin().version(),
                action.pin().digest(),
                action.slots()));
    }

    @Override
    public Draft nameOwner(IncidentAction.NameOwner action) {
        return checked(
                List.of(),
                List.of(action.owner(), action.why()),
                new IncidentEvent.OwnerNamed(action.owner(), action.why()));
    }

    @Override
    public Draft placeInPile(IncidentAction.PlaceInPile action) {
        return Draft.of(new IncidentEvent.PilePlaced(action.pile()));
    }

    @Override
    public Draft decidePublicity(IncidentAction.DecidePublicity action) {
        return checked(
                List.of(),
                List.of(action.forLoud(), action.forQuiet(), action.by(), action.promise()),
                new AfterDrafting(incident, numbers()).decided(action).toArray(IncidentEvent[]::new));
    }

    @Override
    public Draft agreeAction(IncidentAction.AgreeAction action) {
        return checked(
                List.of(),
                List.of(action.owner(), action.what()),
                new IncidentEvent.After(
                        new AfterEvent.ActionAgreed(numbers().action(), action.owner(), action.what(), action.due())));
    }

    @Override
    public Draft recordAfter(IncidentAction.RecordAfter action) {
        return checked(
                List.of(),
                AfterTexts.of(action.event()),
                new AfterDrafting(incident, numbers()).recorded(action.event()).toArray(IncidentEvent[]::new));
    }

    private List<Reason> observed(Observation observation) {
        List<Reason> reasons = new ArrayList<>();
        // A time to come would start limits late, or declare somebody free who is not yet.
        if (observation.at().isAfter(now)) {
            reasons.add(Reason.of(ReasonCode.TIME_IN_FUTURE, observation.at().toString()));
        }
        if (observation.knownZone().isEmpty()) {
            reasons.add(Reason.of(ReasonCode.ZONE_UNKNOWN, observation.zone()));
        }
        if (!isSound(observation.source())) {
            reasons.add(Reason.of(ReasonCode.TEXT_INVALID));
        }
        return reasons;
    }

    private static Draft checked(List<Reason> reasons, List<String> texts, IncidentEvent... events) {
        List<Reason> all = new ArrayList<>(reasons);
        if (!texts.stream().allMatch(Drafting::isSound)) {
            all.add(Reason.of(ReasonCode.TEXT_INVALID));
        }
        return new Draft(List.of(events), all);
    }

    /** Short enough, and whole characters: half a surrogate pair could not be written down. */
    private static boolean isSound(String text) {
        return text.length() <= IncidentEvent.MAX_TEXT
                && text.codePoints().noneMatch(point -> point >= 0xd800 && point <= 0xdfff);
    }
}
