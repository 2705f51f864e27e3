package org.svod.protocols.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.protocols.Protocol;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.run.decide.Decision;
import org.svod.protocols.run.decide.Decisions;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.Actor;
import org.svod.protocols.run.event.ContactOutcome;
import org.svod.protocols.run.event.EntryId;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.run.next.Next;
import org.svod.protocols.run.next.NextAction;
import org.svod.protocols.run.view.ClockView;
import org.svod.protocols.run.view.Reason;
import org.svod.protocols.run.view.ReasonCode;
import org.svod.protocols.run.view.StepView;

/** Somebody who walks an incident in a test: decide, append, look. Times are minutes after the report. */
final class Walk {
    static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
    static final String ZONE = "Europe/Moscow";
    static final IncidentId ID = new IncidentId("00112233445566778899aabbccddeeff");

    Incident incident = Incident.fold(ID, TestProtocols::find, List.of());
    Instant now = START;

    /** A real incident, opened at the start, that walks these protocols. */
    static Walk open(Protocol... protocols) {
        Walk walk = new Walk();
        walk.act(new IncidentAction.Open(Mode.REAL, START, ZONE, "place", "ira", "three are held"));
        for (Protocol protocol : protocols) {
            walk.act(IncidentAction.PinProtocol.of(protocol));
        }
        return walk;
    }

    static Instant minute(long minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    Walk at(long minutes) {
        now = minute(minutes);
        return this;
    }

    /** Does it, which must be accepted, and gives back the entries it became. */
    List<JournalEntry> act(IncidentAction action) {
        return act(action, now);
    }

    List<JournalEntry> act(IncidentAction action, Instant happenedAt) {
        Decision decision = Decisions.decide(incident, action, happenedAt, now);
        assertThat(decision).as(action + " at " + now).isInstanceOf(Decision.Accepted.class);
        List<JournalEntry> written = new ArrayList<>();
        for (IncidentEvent event : ((Decision.Accepted) decision).events()) {
            written.add(entry(event, happenedAt, incident.entries().size() + written.size()));
        }
        append(written);
        return written;
    }

    /** Appends an entry that nobody decided on, as a damaged or foreign journal may have it. */
    JournalEntry smuggle(IncidentEvent event) {
        JournalEntry entry = entry(event, now, incident.entries().size());
        append(List.of(entry));
        return entry;
    }

    void append(List<JournalEntry> entries) {
        incident = incident.plus(entries);
    }

    JournalEntry entry(IncidentEvent event, Instant happenedAt, int number) {
        return new JournalEntry(new EntryId("e" + number), now, happenedAt, Actor.of("laptop"), event);
    }

    /** Asks for it, which must be refused, and gives back why. */
    List<Reason> reasons(IncidentAction action) {
        Decision decision = Decisions.decide(incident, action, now);
        assertThat(decision).as(action + " at " + now).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).reasons();
    }

    List<ReasonCode> refusals(IncidentAction action) {
        return reasons(action).stream().map(Reason::code).toList();
    }

    Walk person(String name) {
        act(new IncidentAction.AddPerson(name, ""));
        return this;
    }

    Walk see(int slot, PersonState state) {
        act(new IncidentAction.ObservePerson(Slots.of(slot), state, seenNow(), ""));
        return this;
    }

    Walk moment(String name, Slots slots, Instant when, String source) {
        act(new IncidentAction.ObserveMoment(new Moment(name), slots, new Observation(when, source, ZONE)));
        return this;
    }

    Observation seenNow() {
        return new Observation(now, "mother", ZONE);
    }

    Walk done(String step) {
        act(doing(step));
        return this;
    }

    IncidentAction doing(String step) {
        return new IncidentAction.DoStep(ref(step), "", Optional.of(seenNow()));
    }

    Walk choose(String step, String option) {
        act(new IncidentAction.Decide(ref(step), option, ""));
        return this;
    }

    Walk tried(String step, ContactOutcome outcome) {
        act(new IncidentAction.ReportContact(ref(step), "call", outcome, ""));
        return this;
    }

    Walk undo(JournalEntry entry) {
        act(new IncidentAction.Undo(entry.id(), ""));
        return this;
    }

    /** {@code step}, {@code step#2} or {@code r2/step}; the first run if none is named. */
    static StepRef ref(String text) {
        return StepRef.parse(text.contains("/") ? text : "r1/" + text).orElseThrow();
    }

    StepView step(String text) {
        return incident.step(ref(text), now).orElseThrow();
    }

    ClockView clock(String ref) {
        return incident.clocks(now).stream()
                .filter(clock -> clock.ref().equals("r1/" + ref))
                .findFirst()
                .orElseThrow();
    }

    static ClockId clockId(String id) {
        return new ClockId(id);
    }

    Next next() {
        return NextAction.of(incident, now);
    }
}
