package org.svod.cli.command.export;

import java.util.Set;
import org.svod.cli.screen.EventWords;
import org.svod.cli.screen.after.AfterWords;
import org.svod.cli.time.ShownTime;
import org.svod.cli.words.Words;
import org.svod.protocols.ProtocolVersion;
import org.svod.protocols.run.event.EventVisitor;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.term.ProtocolId;

/**
 * A journal entry in one sentence that says of nobody who it was: numbers, states, times, and what protocols call their parts.
 * Nothing that somebody typed is in it, not even where it looks like one of our own words.
 */
final class RedactedWords implements EventVisitor<String> {
    private final Words words;
    private final ShownTime times;
    private final EventWords.Titles titles;
    private final Set<ProtocolId> protocols;

    /** Sentences with what the protocols at hand, {@code protocols}, call their parts. */
    RedactedWords(Words words, ShownTime times, EventWords.Titles titles, Set<ProtocolId> protocols) {
        this.words = words;
        this.times = times;
        this.titles = titles;
        this.protocols = Set.copyOf(protocols);
    }

    @Override
    public String opened(IncidentEvent.Opened event) {
        return words.say(
                "journal.opened", words.say("incident.mode." + event.mode().code()));
    }

    @Override
    public String protocolPinned(IncidentEvent.ProtocolPinned event) {
        return protocol("journal.protocol", event.protocol(), event.version());
    }

    @Override
    public String intakeAnswered(IncidentEvent.IntakeAnswered event) {
        String question = "journal.question." + event.question();
        String answer = "journal.answer." + event.question() + "." + event.answer();
        boolean ours = event.answer().matches("[a-z]+") && words.has(question) && words.has(answer);
        return ours ? words.say("journal.answer", words.say(question), words.say(answer)) : words.say("export.answer");
    }

    @Override
    public String personAdded(IncidentEvent.PersonAdded event) {
        return words.say("export.person", event.slot());
    }

    @Override
    public String personNamed(IncidentEvent.PersonNamed event) {
        return words.say("export.named", event.slot());
    }

    @Override
    public String personObserved(IncidentEvent.PersonObserved event) {
        return words.say(
                "journal.observed",
                people(event.slots()),
                words.say("incident.state." + event.state().code()),
                times.at(event.observation().at()));
    }

    @Override
    public String momentObserved(IncidentEvent.MomentObserved event) {
        return words.say(
                "journal.moment",
                known(titles.moment().apply(event.moment()), event.moment()),
                people(event.slots()),
                times.at(event.observation().at()));
    }

    @Override
    public String clockMet(IncidentEvent.ClockMet event) {
        return words.say("journal.clock-met", known(titles.clock().apply(event.clock()), event.clock()));
    }

    @Override
    public String clockVoided(IncidentEvent.ClockVoided event) {
        return words.say("journal.clock-void", known(titles.clock().apply(event.clock()), event.clock()));
    }

    @Override
    public String stepDone(IncidentEvent.StepDone event) {
        return words.say("journal.done", step(event.ref()));
    }

    @Override
    public String stepSkipped(IncidentEvent.StepSkipped event) {
        return words.say("journal.skipped", step(event.ref()));
    }

    @Override
    public String stepRefused(IncidentEvent.StepRefused event) {
        return words.say("export.refused", step(event.ref()));
    }

    @Override
    public String stepPostponed(IncidentEvent.StepPostponed event) {
        return words.say("journal.postponed", step(event.ref()), times.at(event.until()));
    }

    @Override
    public String decisionMade(IncidentEvent.DecisionMade event) {
        String option = titles.option().apply(event.ref(), event.option());
        return words.say("journal.decided", step(event.ref()), known(option, event.option()));
    }

    @Override
    public String contactTried(IncidentEvent.ContactTried event) {
        return words.say(
                "journal.tried",
                step(event.ref()),
                words.say("journal.outcome." + event.outcome().code()));
    }

    @Override
    public String promiseMade(IncidentEvent.PromiseMade event) {
        return words.say("export.promised", event.number(), times.at(event.dueAt()));
    }

    @Override
    public String promiseKept(IncidentEvent.PromiseKept event) {
        return words.say("journal.promise-kept", event.number());
    }

    @Override
    public String promiseBroken(IncidentEvent.PromiseBroken event) {
        return words.say("journal.promise-broken", event.number());
    }

    @Override
    public String gateApproved(IncidentEvent.GateApproved event) {
        return words.say("export.gate", step(event.ref()));
    }

    @Override
    public String noted(IncidentEvent.Noted event) {
        return words.say("export.note");
    }

    @Override
    public String undone(IncidentEvent.Undone event) {
        return words.say("journal.undone");
    }

    @Override
    public String closed(IncidentEvent.Closed event) {
        return words.say("journal.closed", event.retentionDays());
    }

    @Override
    public String reopened(IncidentEvent.Reopened event) {
        return words.say("journal.reopened");
    }

    @Override
    public String falseAlarm(IncidentEvent.FalseAlarm event) {
        return words.say("journal.false-alarm");
    }

    @Override
    public String handoverOffered(IncidentEvent.HandoverOffered event) {
        return words.say("export.handover-offered", times.at(event.until()));
    }

    @Override
    public String handoverAnswered(IncidentEvent.HandoverAnswered event) {
        boolean right = event.answer().equals(event.expected());
        return words.say(right ? "export.handover-right" : "export.handover-wrong");
    }

    @Override
    public String handoverEnded(IncidentEvent.HandoverEnded event) {
        return words.say("journal.handover-" + event.end().code());
    }

    @Override
    public String exported(IncidentEvent.Exported event) {
        return words.say("export.copied");
    }

    @Override
    public String taken(IncidentEvent.Taken event) {
        return words.say("export.taken");
    }

    @Override
    public String personMerged(IncidentEvent.PersonMerged event) {
        return words.say("journal.merged", event.slot(), event.into());
    }

    @Override
    public String protocolPinnedFor(IncidentEvent.ProtocolPinnedFor event) {
        return protocols.contains(event.protocol())
                ? words.say("journal.protocol-for", event.protocol(), event.version(), event.slots())
                : words.say("export.protocol");
    }

    @Override
    public String ownerNamed(IncidentEvent.OwnerNamed event) {
        return words.say(event.owner().isBlank() ? "journal.owner-none" : "export.owner");
    }

    @Override
    public String pilePlaced(IncidentEvent.PilePlaced event) {
        return words.say(
                "journal.pile", words.say("journal.pile." + event.pile().code()));
    }

    @Override
    public String after(IncidentEvent.After event) {
        return event.what().accept(AfterWords.bare(words, times));
    }

    @Override
    public String unknown(IncidentEvent.Unknown event) {
        return words.say("journal.unknown", event.kind());
    }

    private String protocol(String key, ProtocolId protocol, ProtocolVersion version) {
        return protocols.contains(protocol) ? words.say(key, protocol, version) : words.say("export.protocol");
    }

    private String step(StepRef ref) {
        String title = known(titles.step().apply(ref), ref);
        return ref.slot().isPresent()
                ? words.say("journal.step-for", title, ref.slot().getAsInt())
                : title;
    }

    // Where no protocol at hand has a title for it, it would be what somebody typed.
    private String known(String title, Object raw) {
        return title.equals(raw.toString()) ? words.say("export.left-out") : title;
    }

    private String people(Slots slots) {
        return slots.isEverybody() ? words.say("incident.everyone") : slots.toString();
    }
}
