package org.svod.cli.command.incident.answer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.cli.command.Session;
import org.svod.cli.guide.Callees;
import org.svod.cli.guide.StepPrecedents;
import org.svod.cli.output.Answer;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.NextScreen;
import org.svod.cli.screen.Screen;
import org.svod.cli.time.ShownTime;
import org.svod.cli.words.Words;
import org.svod.desk.Acted;
import org.svod.desk.precedent.Because;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.next.Next;
import org.svod.protocols.run.next.NextAction;
import org.svod.protocols.run.view.ClockView;
import org.svod.protocols.run.view.PersonView;
import org.svod.protocols.run.view.Reason;
import org.svod.protocols.run.view.StepView;

/** Incidents as answers: receipts, the next action, people and clocks as documents. */
public final class IncidentAnswers {
    /** So many entries are said one by one; more would push everything else off a small screen. */
    private static final int SAID = 8;

    private IncidentAnswers() {}

    /** What was written down, and how to take it back. */
    public static Answer receipt(String kind, Acted acted, Session session) {
        IncidentTexts texts = texts(acted.incident(), session);
        Screen.Builder screen = Screen.of();
        if (acted.written().size() > SAID) {
            screen.item(
                    Mark.OK,
                    session.words().say("guide.saved-many", acted.written().size()));
        } else {
            acted.written()
                    .forEach(entry -> screen.item(Mark.OK, session.words().say("guide.saved", texts.said(entry))));
        }
        screen.text(session.words().say("incident.undo-hint"));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("incident", acted.incident().id());
        data.put(
                "entries",
                acted.written().stream().map(entry -> entry.id().value()).toList());
        data.put("people", people(acted.incident()));
        return Answer.done(kind, data, screen.end()).then("svod incident next", "svod incident undo");
    }

    /** The one next action. */
    public static Answer next(Incident incident, Session session) {
        Instant now = session.environment().clock().instant();
        ZoneId zone = session.environment().clock().getZone();
        IncidentTexts texts = texts(incident, session);
        Next next = NextAction.of(incident, now);
        StepPrecedents precedents = new StepPrecedents(session, incident);
        Screen screen = Screen.of()
                .banner(incident.mode() == Mode.DRILL, texts.banner())
                .all(new NextScreen(texts, role -> new Callees(session).of(role, incident), precedents::of).of(next))
                .end();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("incident", incident.id());
        data.put(
                "step",
                next instanceof Next.DoStep step ? Optional.of(step(step, session.words(), zone)) : Optional.empty());
        if (next instanceof Next.DoStep step) {
            data.put("because", because(precedents.of(step.ref()), session.words()));
        }
        if (next instanceof Next.KeepPromise promise) {
            data.put("promise", promise.promise().number());
        }
        data.put("waiting", waiting(NextAction.awaited(incident, now), zone));
        data.put("clocks", clocks(incident.clocks(now), zone));
        return Answer.done("incident.next", data, screen);
    }

    /** Texts about an incident, now. */
    public static IncidentTexts texts(Incident incident, Session session) {
        return new IncidentTexts(
                session.words(),
                incident,
                session.environment().clock().instant(),
                session.environment().clock().getZone());
    }

    private static Map<String, Object> step(Next.DoStep next, Words words, ZoneId zone) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", next.ref());
        data.put("kind", next.step().kind().code());
        data.put("role", next.step().role().code());
        data.put("title", words.of(next.step().title()));
        data.put("due", next.due().map(due -> ShownTime.document(due, zone)));
        data.put("overdue", next.overdue());
        data.put("why", next.why().code());
        return data;
    }

    /** What speaks of a step, as a document. */
    public static List<Map<String, Object>> because(List<Because> all, Words words) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Because each : all) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", each.id());
            line.put("own", each.own());
            line.put("verdict", each.verdict().code());
            line.put("on", each.on().map(Object::toString));
            line.put("place", each.place().map(words::of));
            line.put("what", each.what().map(words::of));
            line.put("source", each.source().map(words::of));
            lines.add(line);
        }
        return lines;
    }

    private static List<Map<String, Object>> waiting(List<Next.Awaited> awaited, ZoneId zone) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Next.Awaited each : awaited) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("kind", each.kind().code());
            line.put("ref", each.ref());
            line.put("at", each.at().map(at -> ShownTime.document(at, zone)));
            lines.add(line);
        }
        return lines;
    }

    /** Time limits as a document. */
    public static List<Map<String, Object>> clocks(List<ClockView> clocks, ZoneId zone) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (ClockView clock : clocks) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", clock.ref());
            line.put("state", clock.state().code());
            line.put("expires", clock.expires().map(at -> ShownTime.document(at, zone)));
            line.put("claimed", clock.claimedExpires().map(at -> ShownTime.document(at, zone)));
            line.put("law", clock.law());
            lines.add(line);
        }
        return lines;
    }

    /** The roll as a document. */
    public static List<Map<String, Object>> people(Incident incident) {
        return people(incident.people());
    }

    /** Some people of the roll as a document. */
    public static List<Map<String, Object>> people(List<PersonView> people) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (PersonView person : people) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("slot", person.slot());
            line.put("name", person.name());
            line.put("state", person.state().code());
            lines.add(line);
        }
        return lines;
    }

    /** Why something was refused, as a document. */
    public static List<Map<String, Object>> reasons(List<Reason> refused) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Reason reason : refused) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("code", reason.code().text());
            line.put("detail", String.join(",", reason.detail()));
            lines.add(line);
        }
        return lines;
    }

    /** Steps as a document. */
    public static List<Map<String, Object>> steps(List<StepView> steps, Words words, ZoneId zone) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (StepView step : steps) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", step.ref());
            line.put("state", step.state().code());
            line.put("title", words.of(step.step().title()));
            line.put("due", step.due().map(at -> ShownTime.document(at, zone)));
            lines.add(line);
        }
        return lines;
    }
}
