package org.svod.cli.screen;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.svod.cli.screen.after.AfterWords;
import org.svod.cli.time.ShownTime;
import org.svod.cli.words.Words;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.run.event.EventVisitor;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.event.StepRef;

/** A journal entry in one sentence. */
public final class EventWords implements EventVisitor<String> {
    private static final int RECIPIENT_SHOWN = 12;

    private final Words words;
    private final ShownTime times;
    private final Titles titles;

    /**
     * What the protocols of the incident call their parts.
     *
     * @param step the action line of a step
     * @param clock the title of a time limit
     * @param moment the title of a named event
     * @param option the label of an option of a decision
     */
    public record Titles(
            Function<StepRef, String> step,
            Function<ClockId, String> clock,
            Function<Moment, String> moment,
            BiFunction<StepRef, String, String> option) {}

    /** Sentences in the language of {@code words}. */
    public EventWords(Words words, ShownTime times, Titles titles) {
        this.words = words;
        this.times = times;
        this.titles = titles;
    }

    @Override
    public String opened(IncidentEvent.Opened event) {
        String place = event.place().isBlank() ? "" : ", " + event.place();
        return words.say(
                        "journal.opened",
                        words.say("incident.mode." + event.mode().code()))
                + place;
    }

    @Override
    public String protocolPinned(IncidentEvent.ProtocolPinned event) {
        return words.say("journal.protocol", event.protocol(), event.version());
    }

    @Override
    public String intakeAnswered(IncidentEvent.IntakeAnswered event) {
        String key = "journal.question." + event.question();
        return words.say(
                "journal.answer",
                words.has(key) ? words.say(key) : event.question(),
                answer(event.question(), event.answer()));
    }

    // Answers are kept in a form that does not depend on the language; a person reads their own words.
    private String answer(String question, String answer) {
        String key = "journal.answer." + question + "." + answer;
        if (answer.matches("[a-z]+") && words.has(key)) {
            return words.say(key);
        }
        return question.equals("since") ? times.typed(answer) : answer;
    }

    @Override
    public String personAdded(IncidentEvent.PersonAdded event) {
        return event.name().isBlank()
                ? words.say("journal.person-unnamed", event.slot())
                : words.say("journal.person", event.slot(), event.name());
    }

    @Override
    public String personNamed(IncidentEvent.PersonNamed event) {
        return words.say("journal.named", event.slot(), event.name());
    }

    @Override
    public String personObserved(IncidentEvent.PersonObserved event) {
        String state = words.say("incident.state." + event.state().code());
        return words.say("journal.observed", people(event.slots()), state, seen(event.observation()))
                + tail(event.note());
    }

    @Override
    public String momentObserved(IncidentEvent.MomentObserved event) {
        return words.say(
                "journal.moment",
                titles.moment().apply(event.moment()),
                people(event.slots()),
                seen(event.observation()));
    }

    @Override
    public String clockMet(IncidentEvent.ClockMet event) {
        return words.say("journal.clock-met", titles.clock().apply(event.clock())) + tail(event.note());
    }

    @Override
    public String clockVoided(IncidentEvent.ClockVoided event) {
        return words.say("journal.clock-void", titles.clock().apply(event.clock())) + tail(event.why());
    }

    @Override
    public String stepDone(IncidentEvent.StepDone event) {
        return words.say("journal.done", step(event.ref())) + tail(event.result());
    }

    @Override
    public String stepSkipped(IncidentEvent.StepSkipped event) {
        return words.say("journal.skipped", step(event.ref())) + tail(event.why());
    }

    @Override
    public String stepRefused(IncidentEvent.StepRefused event) {
        return words.say("journal.refused", step(event.ref()), event.who()) + tail(event.why());
    }

    @Override
    public String stepPostponed(IncidentEvent.StepPostponed event) {
        return words.say("journal.postponed", step(event.ref()), times.at(event.until())) + tail(event.why());
    }

    @Override
    public String decisionMade(IncidentEvent.DecisionMade event) {
        return words.say("journal.decided", step(event.ref()), titles.option().apply(event.ref(), event.option()))
                + tail(event.why());
    }

    @Override
    public String contactTried(IncidentEvent.ContactTried event) {
        String outcome = words.say("journal.outcome." + event.outcome().code());
        return words.say("journal.tried", step(event.ref()), outcome) + tail(event.note());
    }

    @Override
    public String promiseMade(IncidentEvent.PromiseMade event) {
        return words.say("journal.promised", event.number(), event.to(), event.what(), times.at(event.dueAt()));
    }

    @Override
    public String promiseKept(IncidentEvent.PromiseKept event) {
        return words.say("journal.promise-kept", event.number()) + tail(event.note());
    }

    @Override
    public String promiseBroken(IncidentEvent.PromiseBroken event) {
        return words.say("journal.promise-broken", event.number()) + tail(event.why());
    }

    @Override
    public String gateApproved(IncidentEvent.GateApproved event) {
        return words.say("journal.gate", event.lawyer(), step(event.ref()));
    }

    @Override
    public String noted(IncidentEvent.Noted event) {
        return event.text();
    }

    @Override
    public String undone(IncidentEvent.Undone event) {
        return words.say("journal.undone") + tail(event.why());
    }

    @Override
    public String closed(IncidentEvent.Closed event) {
        return words.say("journal.closed", event.retentionDays()) + tail(event.note());
    }

    @Override
    public String reopened(IncidentEvent.Reopened event) {
        return words.say("journal.reopened") + tail(event.why());
    }

    @Override
    public String falseAlarm(IncidentEvent.FalseAlarm event) {
        return words.say("journal.false-alarm") + tail(event.why());
    }

    @Override
    public String handoverOffered(IncidentEvent.HandoverOffered event) {
        return words.say("journal.handover-offered", event.to(), times.at(event.until())) + tail(event.fears());
    }

    @Override
    public String handoverAnswered(IncidentEvent.HandoverAnswered event) {
        String key = "journal.handover-question." + event.question();
        String question = words.has(key) ? words.say(key) : event.question();
        return event.answer().equals(event.expected())
                ? words.say("journal.handover-right", question, event.answer())
                : words.say("journal.handover-wrong", question, event.answer(), event.expected());
    }

    @Override
    public String handoverEnded(IncidentEvent.HandoverEnded event) {
        return words.say("journal.handover-" + event.end().code()) + tail(event.why());
    }

    @Override
    public String exported(IncidentEvent.Exported event) {
        String whom = event.to().isBlank() ? shortened(event.recipient()) : event.to();
        return words.say("journal.exported", whom, event.file());
    }

    @Override
    public String taken(IncidentEvent.Taken event) {
        String from = words.say("journal.taken", IncidentTexts.shortId(event.device()), event.file());
        return event.words().isBlank() ? from : from + tail(words.say("journal.taken-words", event.words()));
    }

    private static String shortened(String recipient) {
        return recipient.length() > RECIPIENT_SHOWN ? recipient.substring(0, RECIPIENT_SHOWN) + "…" : recipient;
    }

    @Override
    public String personMerged(IncidentEvent.PersonMerged event) {
        return words.say("journal.merged", event.slot(), event.into()) + tail(event.why());
    }

    @Override
    public String protocolPinnedFor(IncidentEvent.ProtocolPinnedFor event) {
        return words.say("journal.protocol-for", event.protocol(), event.version(), event.slots());
    }

    @Override
    public String ownerNamed(IncidentEvent.OwnerNamed event) {
        return event.owner().isBlank()
                ? words.say("journal.owner-none") + tail(event.why())
                : words.say("journal.owner", event.owner()) + tail(event.why());
    }

    @Override
    public String pilePlaced(IncidentEvent.PilePlaced event) {
        return words.say(
                "journal.pile", words.say("journal.pile." + event.pile().code()));
    }

    @Override
    public String after(IncidentEvent.After event) {
        return event.what().accept(AfterWords.whole(words, times, this::named));
    }

    private String named(String ref) {
        return StepRef.parse(ref).map(titles.step()).orElse(ref);
    }

    @Override
    public String unknown(IncidentEvent.Unknown event) {
        return words.say("journal.unknown", event.kind());
    }

    private String step(StepRef ref) {
        String title = titles.step().apply(ref);
        return ref.slot().isPresent()
                ? words.say("journal.step-for", title, ref.slot().getAsInt())
                : title;
    }

    private String people(Slots slots) {
        return slots.isEverybody() ? words.say("incident.everyone") : slots.toString();
    }

    private String seen(Observation observation) {
        String source = observation.source().isBlank() ? words.say("incident.unknown-source") : observation.source();
        return words.say("incident.observation", times.at(observation.at()), source);
    }

    private static String tail(String text) {
        return text.isBlank() ? "" : ": " + text;
    }
}
