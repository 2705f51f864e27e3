package org.svod.cli.guide;

import java.time.Instant;
import org.svod.cli.command.Session;
import org.svod.cli.screen.ClocksScreen;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.NextScreen;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.IncidentDesk;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.next.Next;
import org.svod.protocols.run.next.NextAction;

/**
 * Walks an open incident: one next action, digits, and back to the one next action. Nothing is held in memory between two
 * answers, so that ending it anywhere loses nothing and the next start asks nothing twice.
 */
public final class IncidentGuide {
    private final Walk walk;
    private final Words words;
    private final Callees callees;

    /** Walks the incident {@code id} of {@code desk} at the session's terminal. */
    public IncidentGuide(Session session, IncidentDesk desk, IncidentId id) {
        this.walk = new Walk(session, desk, id);
        this.words = session.words();
        this.callees = new Callees(session);
    }

    /** Walks until the person leaves, or the incident is over. */
    public void walk() {
        boolean more = false;
        while (true) {
            Incident incident = walk.load();
            if (!incident.isOpen()) {
                walk.questions().say("incident.closed");
                return;
            }
            Instant now = walk.now();
            Next next = NextAction.of(incident, now);
            String digit = walk.questions().choose(screen(incident, next, now, more));
            if (digit.equals("0")) {
                walk.questions().say("guide.left");
                return;
            }
            more = digit.equals("9") && !more;
            act(next, digit);
        }
    }

    private Screen screen(Incident incident, Next next, Instant now, boolean more) {
        IncidentTexts texts = walk.texts(incident);
        Screen.Builder screen = Screen.of()
                .banner(texts.isDrill(), texts.banner())
                .all(new NextScreen(texts, callees::of).of(next, more))
                .all(new ClocksScreen(texts).soon(incident.clocks(now)));
        if (next instanceof Next.DoStep step) {
            new StepAnswers(walk).choices(step.view(), screen);
        } else if (next instanceof Next.KeepPromise) {
            screen.choice("1", words.say("guide.kept")).choice("2", words.say("guide.broken"));
        } else if (next instanceof Next.Waiting) {
            screen.choice("1", words.say("guide.look-again"));
        } else {
            screen.choice("1", words.say("guide.close"));
        }
        return screen.choice("5", words.say("guide.people"))
                .choice("6", words.say("guide.clocks"))
                .choice("7", words.say("guide.note"))
                .choice("8", words.say("guide.other"))
                .choice("9", words.say("guide.more"))
                .choice("0", words.say("guide.leave"))
                .end();
    }

    private void act(Next next, String digit) {
        switch (digit) {
            case "5" -> new PeopleGuide(walk).open();
            case "6" -> new ClocksGuide(walk).open();
            case "7" -> walk.act(new IncidentAction.Note(walk.questions().someText("guide.text")));
            case "8" -> new OtherGuide(walk).open();
            case "9" -> {}
            default -> answer(next, digit);
        }
    }

    private void answer(Next next, String digit) {
        if (next instanceof Next.DoStep step) {
            new StepAnswers(walk).answer(step.view(), digit);
        } else if (next instanceof Next.KeepPromise promise) {
            int number = promise.promise().number();
            walk.act(
                    digit.equals("1")
                            ? new IncidentAction.KeepPromise(number, "")
                            : new IncidentAction.BreakPromise(
                                    number, walk.questions().someText("guide.why-broken")));
        } else if (next instanceof Next.NothingLeft) {
            new OtherGuide(walk).close();
        }
    }
}
