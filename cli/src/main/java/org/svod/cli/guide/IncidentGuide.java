package org.svod.cli.guide;

import java.time.Instant;
import java.util.Set;
import org.svod.cli.command.Session;
import org.svod.cli.screen.ClocksScreen;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.NextScreen;
import org.svod.cli.screen.Page;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.IncidentDesk;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.next.Next;
import org.svod.protocols.run.next.NextAction;

/**
 * Walks an open incident: one next action, digits, and back to the one next action. Nothing is held in memory between two
 * answers, so that ending it anywhere loses nothing and the next start asks nothing twice.
 */
public final class IncidentGuide {
    /** Digits that mean the same whatever comes next. */
    private static final Set<String> WAYS_ON = Set.of("0", "5", "8");

    private final Walk walk;
    private final Words words;
    private final Callees callees;
    private final Beside beside;

    /** Walks the incident {@code id} of {@code desk} at the session's terminal. */
    public IncidentGuide(Session session, IncidentDesk desk, IncidentId id) {
        this(session, desk, id, Beside.NOTHING);
    }

    /** The same with something that goes on beside it. */
    public IncidentGuide(Session session, IncidentDesk desk, IncidentId id, Beside beside) {
        this.beside = beside;
        this.walk = new Walk(session, desk, id);
        this.words = session.words();
        this.callees = new Callees(session);
    }

    /** Walks until the person leaves, or the incident is over. */
    public void walk() {
        while (beside.before()) {
            Incident incident = walk.load();
            if (!incident.isOpen()) {
                walk.over();
                walk.questions().say("incident.closed");
                return;
            }
            Instant now = walk.now();
            Next next = NextAction.of(incident, now);
            walk.leaving(incident);
            int served = walk.served();
            String digit = walk.questions().choose(page(incident, next, now));
            if (walk.served() != served && !stands(incident, next, now, digit)) {
                continue;
            }
            if (digit.equals("0")) {
                walk.over();
                if (incident.mode() == Mode.REAL) {
                    walk.session().terminal().clear(); // names stood there; who comes next needs none of them
                }
                walk.farewell(walk.load(), walk.isKept() ? "guide.left" : "guide.left-practice")
                        .forEach(walk.questions()::line);
                return;
            }
            act(next, digit);
        }
    }

    // Another window may have written since the screen was drawn. What was typed to an action is not taken for an
    // answer to
    // the one that has come in its place.
    private boolean stands(Incident shown, Next next, Instant now, String digit) {
        Incident incident = walk.load();
        int written = incident.entries().size() - shown.entries().size();
        if (written == 0) {
            return true;
        }
        walk.questions().say("guide.written-elsewhere", written);
        if (WAYS_ON.contains(digit) || NextAction.of(incident, now).equals(next)) {
            return true;
        }
        walk.questions().say("guide.action-changed");
        return false;
    }

    private Page page(Incident incident, Next next, Instant now) {
        IncidentTexts texts = walk.texts(incident);
        NextScreen about = new NextScreen(
                texts, role -> callees.of(role, incident), new StepPrecedents(walk.session(), incident)::of);
        Screen head = Screen.of()
                .banner(texts.isDrill(), texts.banner())
                .all(about.action(next))
                .end();
        Screen body = Screen.of()
                .all(about.needs(next))
                .all(new ClocksScreen(texts).soon(incident.clocks(now)))
                .end();
        Screen.Builder choices = Screen.of();
        if (next instanceof Next.DoStep step) {
            new StepAnswers(walk).choices(step.view(), choices);
        } else if (next instanceof Next.KeepPromise) {
            choices.choice("1", words.say("guide.kept")).choice("2", words.say("guide.broken"));
        } else if (next instanceof Next.Waiting) {
            choices.choice("1", words.say("guide.look-again"));
        } else {
            choices.choice("1", words.say("guide.close"));
        }
        choices.choice("5", words.say("guide.people"));
        beside.choices(choices);
        choices.choice("8", words.say("guide.other"))
                .choice("0", words.say(walk.isKept() ? "guide.leave" : "guide.leave-practice"));
        return new Page(head, body, about.more(next), choices.end());
    }

    private void act(Next next, String digit) {
        switch (digit) {
            case "5" -> new PeopleGuide(walk).open();
            case "6", "7" -> beside.chosen(digit);
            case "8" -> new OtherGuide(walk).open();
            default -> answer(next, digit);
        }
    }

    private void answer(Next next, String digit) {
        if (next instanceof Next.DoStep step) {
            new StepAnswers(walk).answer(step.view(), digit);
        } else if (next instanceof Next.KeepPromise promise) {
            int number = promise.promise().number();
            if (digit.equals("1")) {
                walk.act(new IncidentAction.KeepPromise(number, ""));
            } else {
                walk.questions()
                        .words("guide.why-broken")
                        .ifPresent(why -> walk.act(new IncidentAction.BreakPromise(number, why)));
            }
        } else if (next instanceof Next.NothingLeft) {
            new OtherGuide(walk).close();
        }
    }
}
