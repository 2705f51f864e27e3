package org.svod.protocols.run.codec;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.svod.protocols.ProtocolDigest;
import org.svod.protocols.ProtocolVersion;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.run.event.Actor;
import org.svod.protocols.run.event.AfterEvent;
import org.svod.protocols.run.event.ContactOutcome;
import org.svod.protocols.run.event.EntryId;
import org.svod.protocols.run.event.HandoverEnd;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Pile;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.term.ProtocolId;
import org.svod.protocols.term.StepId;

/** One entry of every kind, in the order of the golden vectors. */
final class EventSamples {
    static final Instant HAPPENED = Instant.parse("2026-11-24T00:10:00.125Z");
    static final Instant RECORDED = Instant.parse("2026-11-24T00:12:30Z");
    private static final StepRef STEP = StepRef.of(1, new StepId("call-lawyer"));
    private static final StepRef PERSON_STEP = StepRef.of(2, new StepId("who-there"), 3);

    private EventSamples() {}

    static List<JournalEntry> all() {
        Observation seen = new Observation(HAPPENED, "мать", "Europe/Moscow");
        return List.of(
                        new IncidentEvent.Opened(
                                Mode.REAL, HAPPENED, "Europe/Moscow", "ОВД «Тверской»", "ira", "задержаны трое"),
                        new IncidentEvent.ProtocolPinned(
                                1,
                                new ProtocolId("admin-detention"),
                                new ProtocolVersion(2, 1),
                                new ProtocolDigest("0123456789abcdef".repeat(4))),
                        new IncidentEvent.IntakeAnswered("how_many", "3"),
                        new IncidentEvent.PersonAdded(3, "Пётр", ""),
                        new IncidentEvent.PersonObserved(
                                Slots.of(1, 2, 3), PersonState.HELD, seen, "видела в автобусе"),
                        new IncidentEvent.MomentObserved(new Moment("delivery"), Slots.EVERYBODY, seen),
                        new IncidentEvent.ClockMet(1, new ClockId("ru-adm-3h"), Slots.of(2), "record shown"),
                        new IncidentEvent.ClockVoided(1, new ClockId("ru-adm-48h"), Slots.EVERYBODY, "fine only"),
                        new IncidentEvent.StepDone(STEP, ""),
                        new IncidentEvent.StepSkipped(STEP, "no phone"),
                        new IncidentEvent.StepRefused(PERSON_STEP, "badge 1234", "no reason given"),
                        new IncidentEvent.StepPostponed(STEP, RECORDED, "asleep"),
                        new IncidentEvent.DecisionMade(STEP, "quiet", "family asked"),
                        new IncidentEvent.ContactTried(STEP, "call", ContactOutcome.NO_ANSWER, ""),
                        new IncidentEvent.PromiseMade(1, "mother", "call back", RECORDED),
                        new IncidentEvent.PromiseKept(1, "called"),
                        new IncidentEvent.PromiseBroken(2, "line dead"),
                        new IncidentEvent.GateApproved(PERSON_STEP, "lawyer-anna"),
                        new IncidentEvent.Noted("снег, два автобуса\nтретий уехал"),
                        new IncidentEvent.Undone(new EntryId("0193-00a1-0007"), "wrong person"),
                        new IncidentEvent.Closed("all-free", 90, ""),
                        new IncidentEvent.Reopened("second visit"),
                        new IncidentEvent.FalseAlarm("ambulance, not police"),
                        new IncidentEvent.PersonNamed(3, "Пётр Н."),
                        new IncidentEvent.HandoverOffered("heron", "второй приезд ночью", RECORDED),
                        new IncidentEvent.HandoverAnswered("clock", "0540", "0540"),
                        new IncidentEvent.HandoverEnded(HandoverEnd.DECLINED, "no power"),
                        new IncidentEvent.Exported(
                                "heron", "age1invented", "one two three four five six", "a b c d e f"),
                        new IncidentEvent.Taken(
                                "00112233445566778899aabbccddeeff",
                                "one two three four five six",
                                "six five four three two one",
                                "a b c d e f",
                                "heron, lynx"),
                        new IncidentEvent.After(
                                new AfterEvent.ConsentGiven(Slots.of(1, 3), AfterEvent.Consent.WITHDRAWN, "ira")),
                        new IncidentEvent.After(new AfterEvent.PublicityDecided(
                                AfterEvent.Publicity.LOUD, "ищут третий день", "суд завтра", "heron", RECORDED, 4)),
                        new IncidentEvent.After(new AfterEvent.PublicityEnded("отпущены")),
                        new IncidentEvent.After(new AfterEvent.FileWritten("html", "redacted", "a b c d e f")),
                        new IncidentEvent.After(
                                new AfterEvent.ReviewNoted(AfterEvent.Topic.LATE, "r1/call-lawyer", "номер старый")),
                        new IncidentEvent.After(new AfterEvent.ActionAgreed(2, "lynx", "новый список", RECORDED)),
                        new IncidentEvent.After(
                                new AfterEvent.ActionEnded(2, AfterEvent.ActionEnd.DROPPED, "не нужно")),
                        new IncidentEvent.After(new AfterEvent.ChangeProposed("raid-flat", "звонить раньше")),
                        new IncidentEvent.PersonMerged(7, 3, "тот же человек"),
                        new IncidentEvent.ProtocolPinnedFor(
                                2,
                                new ProtocolId("criminal-detention"),
                                new ProtocolVersion(1, 3),
                                new ProtocolDigest("fedcba9876543210".repeat(4)),
                                Slots.of(3, 5, 6)),
                        new IncidentEvent.OwnerNamed("ira", ""),
                        new IncidentEvent.PilePlaced(Pile.DEADLINE),
                        new IncidentEvent.Unknown(4242, "00000003616263"))
                .stream()
                .map(EventSamples::entry)
                .toList();
    }

    private static JournalEntry entry(IncidentEvent event) {
        Optional<String> onWordOf = event instanceof IncidentEvent.StepDone ? Optional.of("ira") : Optional.empty();
        return new JournalEntry(new EntryId("1"), RECORDED, HAPPENED, new Actor("ноутбук", onWordOf), event);
    }

    static String name(JournalEntry entry) {
        return entry.event() instanceof IncidentEvent.After after
                ? after.what().getClass().getSimpleName()
                : entry.event().getClass().getSimpleName();
    }

    static byte[] encode(JournalEntry entry) {
        return EventCodec.encode(entry.happenedAt(), entry.recordedAt(), entry.actor(), entry.event());
    }
}
