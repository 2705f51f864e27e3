package org.svod.protocols.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.svod.protocols.ProtocolDigest;
import org.svod.protocols.ProtocolVersion;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.AfterEvent;
import org.svod.protocols.run.event.AfterEvent.ActionEnd;
import org.svod.protocols.run.event.AfterEvent.Consent;
import org.svod.protocols.run.event.AfterEvent.Publicity;
import org.svod.protocols.run.event.ContactOutcome;
import org.svod.protocols.run.event.EntryId;
import org.svod.protocols.run.event.HandoverEnd;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.view.FoldProblem;
import org.svod.protocols.run.view.Reason;
import org.svod.protocols.run.view.ReasonCode;
import org.svod.protocols.term.ProtocolId;

/** Every reason for which something is refused, reached once, with what it names; and none without a test. */
class RefusalsTest {
    private static final IncidentAction NOTE = new IncidentAction.Note("text");
    private final Map<ReasonCode, Function<Walk, Reason>> ways = new EnumMap<>(ReasonCode.class);

    @TestFactory
    Stream<DynamicTest> every_reason_is_reached() {
        opening();
        closing();
        steps();
        people();
        texts();
        numbers();
        entries();
        handover();
        after();
        return Stream.of(ReasonCode.values())
                .map(code -> DynamicTest.dynamicTest(code.text(), () -> {
                    Walk walk = Walk.open(TestProtocols.EVERYTHING).person("Anna");
                    Reason reason = Objects.requireNonNull(ways.get(code), "no test reaches it")
                            .apply(walk);
                    assertThat(reason.code()).isEqualTo(code);
                }));
    }

    private static Reason one(List<Reason> reasons, String... detail) {
        assertThat(reasons).hasSize(1);
        assertThat(reasons.get(0).detail()).containsExactly(detail);
        return reasons.get(0);
    }

    private void refused(ReasonCode code, IncidentAction action, String... detail) {
        ways.put(code, walk -> one(walk.reasons(action), detail));
    }

    private static Reason problem(Walk walk, IncidentEvent event, String... detail) {
        walk.smuggle(event);
        List<FoldProblem> problems = walk.incident.problems();
        assertThat(problems).hasSize(1);
        return one(problems.get(0).reasons(), detail);
    }

    private void opening() {
        ways.put(ReasonCode.INCIDENT_NOT_OPENED, walk -> one(new Walk().reasons(NOTE)));
        refused(
                ReasonCode.INCIDENT_ALREADY_OPEN,
                new IncidentAction.Open(Mode.DRILL, Walk.START, Walk.ZONE, "", "", ""));
        ways.put(
                ReasonCode.ZONE_UNKNOWN,
                walk -> one(
                        new Walk().reasons(new IncidentAction.Open(Mode.REAL, Walk.START, "Mars/Base", "", "", "")),
                        "Mars/Base"));
        ways.put(
                ReasonCode.UNDO_OPENING,
                walk -> one(walk.reasons(
                        new IncidentAction.Undo(walk.incident.entries().get(0).id(), ""))));
        refused(
                ReasonCode.PROTOCOL_MISSING,
                new IncidentAction.PinProtocol(
                        new ProtocolId("gone"), new ProtocolVersion(2, 1), new ProtocolDigest("00".repeat(32))),
                "gone",
                "2.1");
    }

    private void closing() {
        ways.put(ReasonCode.PERSON_NOT_SEEN_FREE, walk -> {
            walk.person("").person("").person("").see(2, PersonState.SEEN_FREE);
            return one(walk.reasons(new IncidentAction.Close("over", 30, "")), "1,3-4");
        });
        ways.put(ReasonCode.CLOCK_RUNNING, walk -> {
            walk.see(1, PersonState.SEEN_FREE).moment("visit", Slots.EVERYBODY, walk.now, "");
            return one(walk.reasons(new IncidentAction.Close("over", 30, "")), "r1/visit-day");
        });
        ways.put(ReasonCode.PROMISE_OPEN, walk -> {
            walk.see(1, PersonState.SEEN_FREE);
            walk.act(new IncidentAction.MakePromise("mother", "call", Walk.minute(30)));
            return one(walk.reasons(new IncidentAction.Close("over", 30, "")), "1");
        });
        ways.put(ReasonCode.RETENTION_UNKNOWN, walk -> {
            walk.see(1, PersonState.SEEN_FREE);
            return one(walk.reasons(new IncidentAction.Close("over", 31, "")), "30", "90", "365");
        });
        ways.put(ReasonCode.OUTCOME_UNKNOWN, walk -> {
            walk.see(1, PersonState.SEEN_FREE);
            return one(walk.reasons(new IncidentAction.Close("well", 30, "")), "over", "all-free");
        });
        ways.put(ReasonCode.INCIDENT_CLOSED, walk -> {
            walk.see(1, PersonState.SEEN_FREE).act(new IncidentAction.Close("over", 30, ""));
            return one(walk.reasons(new IncidentAction.AddPerson("", "")));
        });
        refused(ReasonCode.INCIDENT_NOT_CLOSED, new IncidentAction.Reopen("a second visit"));
    }

    private void steps() {
        refused(ReasonCode.STEP_UNKNOWN, new IncidentAction.SkipStep(Walk.ref("roll#1"), "why"), "r1/roll#1");
        refused(ReasonCode.STEP_LOCKED, new IncidentAction.SkipStep(Walk.ref("care"), "why"), "r1/care", "hurt");
        ways.put(
                ReasonCode.STEP_FINISHED,
                walk -> one(walk.done("roll").reasons(walk.doing("roll")), "r1/roll", "done"));
        ways.put(
                ReasonCode.STEP_NOT_APPLICABLE,
                walk -> one(walk.choose("hurt", "well").reasons(walk.doing("care")), "r1/care"));
        ways.put(ReasonCode.STEP_NEEDS_DECISION, walk -> one(walk.reasons(walk.doing("hurt")), "well", "bad"));
        refused(ReasonCode.STEP_NOT_DECISION, new IncidentAction.Decide(Walk.ref("roll"), "well", ""), "r1/roll");
        refused(
                ReasonCode.STEP_NOT_CONTACT,
                new IncidentAction.ReportContact(Walk.ref("roll"), "call", ContactOutcome.REACHED, ""),
                "r1/roll");
        refused(ReasonCode.STEP_NOT_ERASE, new IncidentAction.ApproveGate(Walk.ref("rotate"), "Olga"), "r1/rotate");
        ways.put(ReasonCode.SUBPROTOCOL_NOT_STARTED, walk -> one(walk.reasons(walk.doing("sub")), "order"));
        refused(
                ReasonCode.OBSERVATION_MISSING,
                new IncidentAction.DoStep(Walk.ref("delivered#1"), "", Optional.empty()),
                "delivery");
        refused(ReasonCode.OPTION_UNKNOWN, new IncidentAction.Decide(Walk.ref("hurt"), "maybe", ""), "well", "bad");
        ways.put(
                ReasonCode.GATE_CLOSED,
                walk -> one(walk.see(1, PersonState.HELD).reasons(walk.doing("erase")), "detention"));
        refused(ReasonCode.LAWYER_MISSING, new IncidentAction.ApproveGate(Walk.ref("erase"), " "));
        refused(ReasonCode.WHO_MISSING, new IncidentAction.RefuseStep(Walk.ref("ruled#1"), " ", "no reason"));
        refused(ReasonCode.WHY_MISSING, new IncidentAction.SkipStep(Walk.ref("roll"), " "));
        ways.put(
                ReasonCode.TIME_IN_PAST,
                walk -> one(
                        walk.at(10)
                                .reasons(new IncidentAction.PostponeStep(
                                        Walk.ref("roll"), Optional.of(Walk.minute(10)), "")),
                        Walk.minute(10).toString()));
    }

    private static IncidentAction see(Slots slots, PersonState state, Instant at, String source) {
        return new IncidentAction.ObservePerson(slots, state, new Observation(at, source, Walk.ZONE), "");
    }

    private void people() {
        refused(ReasonCode.PERSON_UNKNOWN, see(Slots.of(1, 4, 5), PersonState.HELD, Walk.START, ""), "4-5");
        refused(ReasonCode.SLOTS_MISSING, see(Slots.EVERYBODY, PersonState.HELD, Walk.START, ""));
        refused(ReasonCode.SOURCE_MISSING, see(Slots.of(1), PersonState.SEEN_FREE, Walk.START, " "));
        refused(
                ReasonCode.TIME_IN_FUTURE,
                see(Slots.of(1), PersonState.HELD, Walk.minute(1), ""),
                Walk.minute(1).toString());
        ways.put(ReasonCode.MOMENT_UNKNOWN, walk -> {
            List<Reason> reasons = walk.reasons(
                    new IncidentAction.ObserveMoment(new Moment("unheard-of"), Slots.EVERYBODY, walk.seenNow()));
            assertThat(reasons.get(0).detail()).contains("delivery", "visit", "incident", "device_seized");
            return reasons.get(0);
        });
        refused(
                ReasonCode.CLOCK_UNKNOWN,
                new IncidentAction.MeetClock(2, Walk.clockId("word"), Slots.EVERYBODY, ""),
                "r2/word");
        ways.put(ReasonCode.CLOCK_FINISHED, walk -> {
            IncidentAction met = new IncidentAction.MeetClock(1, Walk.clockId("word"), Slots.EVERYBODY, "");
            walk.act(met);
            return one(walk.reasons(met), "r1/word");
        });
    }

    private void texts() {
        refused(ReasonCode.TEXT_MISSING, new IncidentAction.Note(" \n"));
        refused(ReasonCode.TEXT_INVALID, new IncidentAction.Note("half a pair \ud83d"));
    }

    private void numbers() {
        ways.put(
                ReasonCode.RUN_TAKEN,
                walk -> problem(
                        walk,
                        new IncidentEvent.ProtocolPinned(
                                1, new ProtocolId("order"), new ProtocolVersion(1, 0), TestProtocols.ORDER.digest()),
                        "r1"));
        refused(ReasonCode.PERSON_SAME, new IncidentAction.MergePeople(1, 1, "twice"), "1");
        ways.put(ReasonCode.PERSON_MERGED, walk -> {
            walk.person("").act(new IncidentAction.MergePeople(2, 1, "twice"));
            return one(walk.reasons(see(Slots.of(1, 2), PersonState.HELD, Walk.START, "")), "2", "1");
        });
        ways.put(ReasonCode.SLOT_TAKEN, walk -> problem(walk, new IncidentEvent.PersonAdded(1, "", ""), "1"));
        ways.put(ReasonCode.PROMISE_TAKEN, walk -> {
            walk.act(new IncidentAction.MakePromise("mother", "call", Walk.minute(30)));
            return problem(walk, new IncidentEvent.PromiseMade(1, "father", "call", Walk.minute(40)), "1");
        });
        refused(ReasonCode.PROMISE_UNKNOWN, new IncidentAction.KeepPromise(4, ""), "4");
        ways.put(ReasonCode.PROMISE_FINISHED, walk -> {
            walk.act(new IncidentAction.MakePromise("mother", "call", Walk.minute(30)));
            walk.act(new IncidentAction.KeepPromise(1, ""));
            return one(walk.reasons(new IncidentAction.BreakPromise(1, "line dead")), "1");
        });
        ways.put(ReasonCode.NO_NUMBER_LEFT, walk -> {
            walk.smuggle(new IncidentEvent.PersonAdded(Slots.MAX, "", ""));
            return one(walk.reasons(new IncidentAction.AddPerson("", "")));
        });
    }

    private void entries() {
        refused(ReasonCode.ENTRY_UNKNOWN, new IncidentAction.Undo(new EntryId("nowhere"), ""), "nowhere");
        ways.put(ReasonCode.ALREADY_UNDONE, walk -> {
            EntryId note = walk.act(NOTE).get(0).id();
            walk.act(new IncidentAction.Undo(note, ""));
            return one(walk.reasons(new IncidentAction.Undo(note, "")), note.value());
        });
        ways.put(ReasonCode.LATER_ENTRY_DEPENDS, walk -> {
            EntryId added =
                    walk.act(new IncidentAction.AddPerson("", "")).get(0).id();
            walk.see(2, PersonState.HELD);
            String seen = walk.incident
                    .entries()
                    .get(walk.incident.entries().size() - 1)
                    .id()
                    .value();
            return one(walk.reasons(new IncidentAction.Undo(added, "")), seen);
        });
        ways.put(ReasonCode.EVENT_UNKNOWN, walk -> problem(walk, new IncidentEvent.Unknown(4242, "")));
    }

    private void handover() {
        IncidentAction offer = new IncidentAction.OfferHandover("heron", "", Walk.minute(30));
        IncidentAction accept = new IncidentAction.EndHandover(HandoverEnd.ACCEPTED, "");
        refused(ReasonCode.HANDOVER_MISSING, accept);
        ways.put(ReasonCode.HANDOVER_OPEN, walk -> {
            walk.act(offer);
            return one(walk.reasons(offer), "heron");
        });
        ways.put(ReasonCode.HANDOVER_TIMED_OUT, walk -> {
            walk.act(offer);
            return one(walk.at(31).reasons(accept), "heron");
        });
        ways.put(ReasonCode.HANDOVER_NOT_READ_BACK, walk -> {
            walk.act(offer);
            walk.act(new IncidentAction.AnswerHandover("not_free", "1", "1"));
            walk.act(new IncidentAction.AnswerHandover("people", "2", "1"));
            return one(walk.reasons(accept), "1");
        });
    }

    private static IncidentAction loud(String forQuiet) {
        return new IncidentAction.DecidePublicity(
                Publicity.LOUD, "missing", forQuiet, "heron", Walk.minute(60), "look again");
    }

    private static IncidentAction recorded(AfterEvent event) {
        return new IncidentAction.RecordAfter(event);
    }

    private void after() {
        refused(ReasonCode.CONSENT_MISSING, loud("court"), "1");
        ways.put(ReasonCode.ARGUMENT_MISSING, walk -> {
            walk.act(recorded(new AfterEvent.ConsentGiven(Slots.of(1), Consent.GIVEN, "heron")));
            return one(walk.reasons(loud(" ")));
        });
        refused(ReasonCode.PUBLICITY_MISSING, recorded(new AfterEvent.PublicityEnded("released")));
        IncidentAction agreed = new IncidentAction.AgreeAction("lynx", "a new list", Walk.minute(600));
        IncidentAction done = recorded(new AfterEvent.ActionEnded(1, ActionEnd.DONE, ""));
        refused(ReasonCode.ACTION_UNKNOWN, done, "1");
        ways.put(ReasonCode.ACTION_FINISHED, walk -> {
            walk.act(agreed);
            walk.act(done);
            return one(walk.reasons(done), "1");
        });
        ways.put(ReasonCode.ACTION_TAKEN, walk -> {
            walk.act(agreed);
            AfterEvent same = new AfterEvent.ActionAgreed(1, "heron", "another", Walk.minute(600));
            return problem(walk, new IncidentEvent.After(same), "1");
        });
    }

    @Test
    void a_text_is_as_long_as_an_entry_can_hold_and_no_longer() {
        Walk walk = Walk.open(TestProtocols.EVERYTHING);
        walk.act(new IncidentAction.Note("д".repeat(IncidentEvent.MAX_TEXT)));
        assertThat(walk.refusals(new IncidentAction.Note("д".repeat(IncidentEvent.MAX_TEXT + 1))))
                .containsExactly(ReasonCode.TEXT_INVALID);
    }

    @Test
    void all_that_stands_in_the_way_of_closing_is_said_at_once() {
        Walk walk = Walk.open(TestProtocols.EVERYTHING).person("Anna").moment("visit", Slots.EVERYBODY, Walk.START, "");
        walk.act(new IncidentAction.MakePromise("mother", "call", Walk.minute(30)));
        assertThat(walk.refusals(new IncidentAction.Close("well", 31, "")))
                .containsExactly(
                        ReasonCode.PERSON_NOT_SEEN_FREE,
                        ReasonCode.PROMISE_OPEN,
                        ReasonCode.CLOCK_RUNNING,
                        ReasonCode.RETENTION_UNKNOWN,
                        ReasonCode.OUTCOME_UNKNOWN);
    }

    @Test
    void a_step_that_is_over_is_refused_as_such_and_asks_for_no_time_in_vain() {
        Walk walk = Walk.open(TestProtocols.EVERYTHING).person("Anna").done("delivered#1");
        assertThat(walk.refusals(new IncidentAction.DoStep(Walk.ref("delivered#1"), "", Optional.empty())))
                .containsExactly(ReasonCode.STEP_FINISHED);
    }

    @Test
    void a_clock_for_each_person_cannot_be_met_while_nobody_is_on_the_roll() {
        Walk walk = Walk.open(TestProtocols.EVERYTHING);
        assertThat(walk.refusals(new IncidentAction.MeetClock(1, Walk.clockId("held"), Slots.EVERYBODY, "")))
                .containsExactly(ReasonCode.SLOTS_MISSING);
    }

    @Test
    void nothing_is_said_to_have_happened_after_it_was_written_down() {
        Walk walk = Walk.open(TestProtocols.EVERYTHING).person("Anna");
        Observation ahead = new Observation(Walk.minute(1), "mother", Walk.ZONE);
        walk.smuggle(new IncidentEvent.PersonObserved(Slots.of(1), PersonState.SEEN_FREE, ahead, ""));
        walk.smuggle(new IncidentEvent.MomentObserved(new Moment("visit"), Slots.EVERYBODY, ahead));
        assertThat(walk.incident.problems()).hasSize(2).allSatisfy(problem -> assertThat(problem.reasons())
                .extracting(Reason::code)
                .containsExactly(ReasonCode.TIME_IN_FUTURE));
        assertThat(walk.incident.people().get(0).isSeenFree()).isFalse();
    }
}
