package org.svod.cli.guide;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.svod.cli.ask.Questions;
import org.svod.cli.command.Session;
import org.svod.cli.command.duty.CheckInAlarms;
import org.svod.cli.command.window.Sharing;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.terminal.Alarm;
import org.svod.cli.time.TypedTime;
import org.svod.cli.words.Words;
import org.svod.desk.Acted;
import org.svod.desk.IncidentDesk;
import org.svod.protocols.Protocol;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.view.Reason;

/** One incident being walked at a terminal: load, ask, act, say the receipt. Keeps nothing between two answers. */
public final class Walk {
    // So many entries are said one by one; more would push the next action off a small screen.
    private static final int SAID = 3;

    private final Session session;
    private final IncidentDesk desk;
    private final IncidentId id;
    private final Questions questions;

    /** The incident {@code id} of {@code desk}, walked at the session's terminal. */
    public Walk(Session session, IncidentDesk desk, IncidentId id) {
        this.session = session;
        this.desk = desk;
        this.id = id;
        this.questions = session.questions();
    }

    Session session() {
        return session;
    }

    Questions questions() {
        return questions;
    }

    Words words() {
        return session.words();
    }

    Clock clock() {
        return session.environment().clock();
    }

    Instant now() {
        return clock().instant();
    }

    TypedTime times() {
        return new TypedTime(now(), clock().getZone());
    }

    Incident load() {
        return session.inVault(() -> desk.load(id));
    }

    IncidentTexts texts(Incident incident) {
        return new IncidentTexts(words(), incident, now(), clock().getZone());
    }

    Observation seen(Instant at, String source) {
        return new Observation(at, source, clock().getZone().getId());
    }

    /** Acts, and says that it is saved, or why it was not done; the answer is on disk before the next question. */
    Acted act(IncidentAction action) {
        return act(List.of(action));
    }

    /** The same for several actions: all of them are on disk when this returns, or none. */
    Acted act(List<IncidentAction> actions) {
        Acted acted = session.inVault(() -> desk.act(id, actions));
        Screen.Builder screen = Screen.of();
        IncidentTexts texts = texts(acted.incident());
        if (acted.written().size() > SAID) {
            screen.item(Mark.OK, words().say("guide.saved-many", acted.written().size()));
        } else {
            acted.written().forEach(entry -> screen.item(Mark.OK, words().say("guide.saved", texts.said(entry))));
        }
        for (Reason reason : acted.refused()) {
            screen.item(Mark.NO, words().say("guide.not-done", texts.reason(reason)));
        }
        questions.show(screen.end());
        leaving(acted.incident());
        return acted;
    }

    /** A screen about this incident: real or drill and draft stand in its first line. */
    Screen.Builder screen() {
        IncidentTexts texts = texts(load());
        return Screen.of().banner(texts.isDrill(), texts.banner());
    }

    /** The whole sentence about a draft, once, when it is opened; its screens carry the word alone. */
    void sayIfDraft(Protocol protocol) {
        if (protocol.isDraft()) {
            questions.say("common.draft-sentence");
        }
    }

    /** Rings for the incident while questions wait, and keeps what is said when it is left in the middle. */
    void leaving(Incident incident) {
        List<Alarm> alarms = new ArrayList<>(new IncidentAlarms(texts(incident)).after(incident, now()));
        if (incident.mode() == Mode.REAL) {
            alarms.addAll(new CheckInAlarms(session).after(now()));
        }
        alarms.sort(Comparator.comparing(Alarm::at));
        questions.ringAt(alarms);
        session.departure().say(farewell(incident, isKept() ? "guide.interrupted" : "guide.interrupted-practice"));
        // What another window writes may have a time too.
        session.sharing().ifPresent(sharing -> sharing.afterEach(() -> leaving(load())));
    }

    /** Nothing of this incident rings any more. */
    void over() {
        questions.ringAt(List.of());
        session.sharing().ifPresent(sharing -> sharing.afterEach(() -> {}));
    }

    /** Whether it can be gone on with later; practice without a vault cannot. */
    boolean isKept() {
        return !session.isThrownAway();
    }

    /** How often other windows were served so far. */
    int served() {
        return session.sharing().map(Sharing::served).orElse(0);
    }

    /** What is said on leaving; in a real incident also what nobody will ring for. */
    List<String> farewell(Incident incident, String key) {
        List<JournalEntry> entries = incident.entries();
        IncidentTexts texts = texts(incident);
        List<String> lines = new ArrayList<>();
        lines.add(words().say(
                        key,
                        entries.isEmpty()
                                ? ""
                                : texts.at(entries.get(entries.size() - 1).recordedAt())));
        List<Alarm> alarms = new IncidentAlarms(texts).after(incident, now());
        if (incident.mode() == Mode.REAL && !alarms.isEmpty()) {
            lines.add(
                    words().say("incident.nothing-rings", texts.at(alarms.get(0).at())));
        }
        return lines;
    }
}
