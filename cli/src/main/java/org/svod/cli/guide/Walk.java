package org.svod.cli.guide;

import java.time.Clock;
import java.time.Instant;
import org.svod.cli.ask.Questions;
import org.svod.cli.command.Session;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.time.TypedTime;
import org.svod.cli.words.Words;
import org.svod.desk.Acted;
import org.svod.desk.IncidentDesk;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.view.Reason;

/** One incident being walked at a terminal: load, ask, act, say the receipt. Keeps nothing between two answers. */
public final class Walk {
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
        Acted acted = session.inVault(() -> desk.act(id, action));
        Screen.Builder screen = Screen.of();
        if (acted.done()) {
            IncidentTexts texts = texts(acted.incident());
            acted.written().forEach(entry -> screen.item(Mark.OK, words().say("guide.saved", texts.said(entry))));
        } else {
            for (Reason reason : acted.refused()) {
                screen.item(
                        Mark.NO,
                        words().say("guide.not-done", texts(acted.incident()).reason(reason)));
            }
        }
        questions.show(screen.end());
        return acted;
    }
}
