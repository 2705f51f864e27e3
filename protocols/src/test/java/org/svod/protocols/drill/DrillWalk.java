package org.svod.protocols.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.protocols.Protocol;
import org.svod.protocols.drill.session.DrillSession;
import org.svod.protocols.drill.session.Pause;
import org.svod.protocols.drill.session.Timeline;
import org.svod.protocols.format.DocumentedExample;
import org.svod.protocols.run.Incident;
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

/** Somebody who plays a drill in a test, on paper and in the incident. Times are minutes after the start. */
public final class DrillWalk {
    public static final Instant START = Instant.parse("2026-11-24T18:00:00Z");
    private static final String ZONE = "Europe/Moscow";

    private final Drill drill;
    private final Map<String, Instant> sent = new LinkedHashMap<>();
    private final List<Pause> pauses = new ArrayList<>();
    private Optional<Instant> ended = Optional.empty();
    private Incident incident;
    private Instant now = START;

    /** The drill of docs/formats/drill.md with the protocol of docs/formats/protocol.md. */
    public DrillWalk() {
        this(
                DrillExample.read(DrillExample.text()).drill(),
                List.of(DocumentedExample.read().protocol()));
    }

    /** Another drill; the first protocol is pinned. */
    public DrillWalk(Drill drill, List<Protocol> known) {
        this.drill = drill;
        this.incident = Incident.fold(
                new IncidentId("00112233445566778899aabbccddeeff"),
                pin -> known.stream()
                        .filter(protocol -> protocol.digest().equals(pin.digest()))
                        .findFirst(),
                List.of());
        act(new IncidentAction.Open(Mode.DRILL, START, ZONE, "", "", "drill"));
        act(IncidentAction.PinProtocol.of(known.get(0)));
        act(new IncidentAction.AddPerson("", ""));
    }

    public static Instant minute(long minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    public DrillWalk at(long minutes) {
        now = minute(minutes);
        return this;
    }

    public DrillWalk send(String inject) {
        sent.put(inject, now);
        return this;
    }

    public DrillWalk pause(long from, long to) {
        pauses.add(new Pause(minute(from), Optional.of(minute(to))));
        return this;
    }

    public DrillWalk pause(long from) {
        pauses.add(new Pause(minute(from), Optional.empty()));
        return this;
    }

    public DrillWalk end() {
        ended = Optional.of(now);
        return this;
    }

    public DrillWalk call(String step, ContactOutcome outcome) {
        return act(new IncidentAction.ReportContact(ref(step), "call", outcome, ""));
    }

    public DrillWalk choose(String step, String option) {
        return act(new IncidentAction.Decide(ref(step), option, ""));
    }

    public DrillWalk note(String text) {
        return act(new IncidentAction.Note(text));
    }

    public DrillWalk see(PersonState state) {
        return act(new IncidentAction.ObservePerson(Slots.of(1), state, new Observation(now, "sister", ZONE), ""));
    }

    private static StepRef ref(String step) {
        return StepRef.parse("r1/" + step).orElseThrow();
    }

    public DrillWalk act(IncidentAction action) {
        Decision decision = Decisions.decide(incident, action, now);
        assertThat(decision).as(action + " at " + now).isInstanceOf(Decision.Accepted.class);
        List<JournalEntry> written = new ArrayList<>();
        for (IncidentEvent event : ((Decision.Accepted) decision).events()) {
            EntryId id = new EntryId("e" + (incident.entries().size() + written.size()));
            written.add(new JournalEntry(id, now, now, Actor.of("laptop"), event));
        }
        incident = incident.plus(written);
        return this;
    }

    public DrillSession session() {
        return new DrillSession(drill, new Timeline(START, pauses, sent, ended, false), incident);
    }

    public Instant now() {
        return now;
    }
}
