package org.svod.cli.command.review;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.time.ShownTime;
import org.svod.desk.review.OpenActions;

/** Agreed actions of which number and day are known: what status says, and what is left after names are purged. */
public final class ActionLines {
    private ActionLines() {}

    /** The actions of all incidents whose time has come. */
    public static List<OpenActions.Open> overdue(Session session) {
        Clock clock = session.environment().clock();
        return session.inVault(() -> OpenActions.all(session.vault().store())).stream()
                .filter(each -> !clock.instant().isBefore(each.due()))
                .toList();
    }

    /** A line for status about each of them. */
    public static Screen screen(Session session, List<OpenActions.Open> overdue) {
        Screen.Builder screen = Screen.of();
        overdue.forEach(each -> line(session, screen, each));
        return screen.end();
    }

    static void line(Session session, Screen.Builder screen, OpenActions.Open action) {
        Clock clock = session.environment().clock();
        String due = new ShownTime(clock.instant(), clock.getZone(), session.words()).withRest(action.due());
        boolean late = !clock.instant().isBefore(action.due());
        String what = session.words()
                .say("review.action-left", action.number(), IncidentTexts.shortId(action.incident()), due);
        screen.item(late ? Mark.OVERDUE : Mark.NONE, what);
    }

    static Map<String, Object> document(Session session, OpenActions.Open action) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("number", action.number());
        line.put(
                "due",
                ShownTime.document(action.due(), session.environment().clock().getZone()));
        return line;
    }
}
