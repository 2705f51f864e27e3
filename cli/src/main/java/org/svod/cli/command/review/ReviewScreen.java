package org.svod.cli.command.review;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.cli.command.Session;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.JournalScreen;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.time.ShownTime;
import org.svod.cli.words.Words;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.after.ActionView;
import org.svod.protocols.run.event.AfterEvent.ReviewNoted;
import org.svod.protocols.run.review.Late;
import org.svod.protocols.run.view.PromiseView;

/** A review: the timeline, what was late and why, what helped, actions, proposed changes. */
final class ReviewScreen {
    private final Words words;
    private final Incident incident;
    private final Instant now;
    private final ZoneId zone;
    private final IncidentTexts texts;
    private final List<Late> late;

    ReviewScreen(Session session, Incident incident) {
        this.words = session.words();
        this.incident = incident;
        this.now = session.environment().clock().instant();
        this.zone = session.environment().clock().getZone();
        this.texts = new IncidentTexts(words, incident, now, zone);
        this.late = Late.of(incident, now);
    }

    Screen whole() {
        Screen.Builder screen = Screen.of().banner(texts.isDrill(), texts.banner());
        screen.text(words.say("review.timeline"))
                .all(new JournalScreen(texts)
                        .of(incident.entries().stream()
                                .filter(entry -> !incident.isUndone(entry.id()))
                                .toList()));
        return screen.gap().all(summary()).end();
    }

    /** All but the timeline. */
    Screen summary() {
        Screen.Builder screen = Screen.of();
        screen.text(words.say(late.isEmpty() ? "review.nothing-late" : "review.late"));
        for (Late each : late) {
            String done = each.done()
                    .map(at -> words.say("review.done-at", texts.at(at)))
                    .orElseGet(() -> words.say("review.not-done"));
            screen.item(
                    Mark.OVERDUE, words.say("review.late-line", name(each), texts.at(each.due()), done, each.ref()));
            why(each).ifPresent(why -> screen.detail(words.say("review.why"), why));
        }
        notes(screen);
        incident.after().actions().values().forEach(action -> screen.item(mark(action), said(action)));
        incident.after()
                .changes()
                .forEach(change -> screen.detail(words.say("review.proposed", change.protocol()), change.text()));
        return screen.end();
    }

    private void notes(Screen.Builder screen) {
        for (ReviewNoted note : incident.after().notes()) {
            boolean shown = late.stream().anyMatch(each -> each.ref().equals(note.about()));
            if (!shown) {
                screen.detail(words.say("after.topic." + note.topic().code()), note.text());
            }
        }
    }

    private Optional<String> why(Late each) {
        return incident.after().notes().stream()
                .filter(note -> note.about().equals(each.ref()))
                .map(ReviewNoted::text)
                .reduce((one, other) -> one + "; " + other);
    }

    private String name(Late each) {
        return switch (each.kind()) {
            case STEP, CLOCK -> texts.named(each.ref());
            case PROMISE ->
                incident.promises().stream()
                        .filter(promise -> each.ref().equals("p" + promise.number()))
                        .map(this::promise)
                        .findFirst()
                        .orElse(each.ref());
        };
    }

    private String promise(PromiseView promise) {
        return words.say("incident.promise-now", promise.to(), promise.what());
    }

    private Mark mark(ActionView action) {
        return action.isOverdue(now) ? Mark.OVERDUE : action.isOpen() ? Mark.NONE : Mark.OK;
    }

    private String said(ActionView action) {
        String state = action.end()
                .map(end -> " · " + words.say("review.end." + end.code()))
                .orElse("");
        return words.say("after.action", action.number(), action.owner(), texts.at(action.due()), action.what())
                + state;
    }

    Map<String, Object> document() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("incident", incident.id());
        data.put("purged", false);
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Late each : late) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("kind", each.kind().code());
            line.put("ref", each.ref());
            line.put("due", ShownTime.document(each.due(), zone));
            line.put("done", each.done().map(at -> ShownTime.document(at, zone)));
            line.put("why", why(each));
            lines.add(line);
        }
        data.put("late", lines);
        List<Map<String, Object>> notes = new ArrayList<>();
        incident.after().notes().forEach(note -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("topic", note.topic().code());
            line.put("about", note.about());
            line.put("text", note.text());
            notes.add(line);
        });
        data.put("notes", notes);
        data.put(
                "actions",
                incident.after().actions().values().stream().map(this::document).toList());
        List<Map<String, Object>> changes = new ArrayList<>();
        incident.after()
                .changes()
                .forEach(change -> changes.add(Map.of("protocol", change.protocol(), "text", change.text())));
        data.put("changes", changes);
        return data;
    }

    private Map<String, Object> document(ActionView action) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("number", action.number());
        line.put("owner", action.owner());
        line.put("what", action.what());
        line.put("due", ShownTime.document(action.due(), zone));
        line.put("end", action.end().map(end -> end.code()));
        line.put("overdue", action.isOverdue(now));
        return line;
    }

    /** The first thing that was late and of which nobody said why. */
    Optional<Late> unexplained() {
        return late.stream().filter(each -> why(each).isEmpty()).findFirst();
    }

    /** What it is called. */
    String called(Late each) {
        return name(each);
    }
}
