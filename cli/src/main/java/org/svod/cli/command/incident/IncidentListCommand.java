package org.svod.cli.command.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.Screen;
import org.svod.cli.time.ShownTime;
import org.svod.cli.words.Words;
import org.svod.desk.IncidentSummary;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.view.IncidentState;
import picocli.CommandLine.Command;

/** All incidents, open ones first; reads summaries, never journals. */
@Command
public final class IncidentListCommand implements SvodCommand {
    @Override
    public Answer run(Session session) {
        Words words = session.words();
        session.vault();
        var clock = session.environment().clock();
        ShownTime times = new ShownTime(clock.instant(), clock.getZone(), words);
        List<Map<String, Object>> lines = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (IncidentSummary summary : session.inVault(session.incidents()::list)) {
            String title = summary.title().map(words::of).orElseGet(() -> words.say("incident.untitled"));
            String state = state(words, summary)
                    + summary.purgedAt()
                            .map(at -> ", " + words.say("incident.names-gone"))
                            .orElse("");
            rows.add(List.of(
                    IncidentTexts.shortId(summary.id().hex()),
                    words.say("incident.mode." + summary.mode().code()) + ", " + state,
                    title,
                    times.at(summary.openedAt()),
                    summary.notFree() + "/" + summary.people()));
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", summary.id());
            line.put("mode", summary.mode().code());
            line.put("state", summary.state().code());
            line.put("title", title);
            line.put("opened", ShownTime.document(summary.openedAt(), clock.getZone()));
            line.put("people", summary.people());
            line.put("notFree", summary.notFree());
            line.put("entries", summary.entries());
            line.put("namesUntil", summary.namesUntil().map(at -> ShownTime.document(at, clock.getZone())));
            line.put("namesPurged", summary.purgedAt().map(at -> ShownTime.document(at, clock.getZone())));
            lines.add(line);
        }
        List<String> heads = List.of(
                words.say("incident.head.id"),
                words.say("incident.head.state"),
                words.say("incident.head.what"),
                words.say("incident.head.opened"),
                words.say("incident.head.not-free"));
        Screen screen = rows.isEmpty()
                ? Screen.of().text(words.say("incident.none")).end()
                : Screen.of().table(heads, rows).end();
        return Answer.done("incident.list", Map.of("incidents", lines), screen);
    }

    // A drill that has ended was no false alarm to whoever played it.
    private static String state(Words words, IncidentSummary summary) {
        boolean ended = summary.mode() == Mode.DRILL && summary.state() == IncidentState.FALSE_ALARM;
        return words.say(
                ended
                        ? "drill.state-ended"
                        : "incident.incident-state." + summary.state().code());
    }
}
