package org.svod.cli.command.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.precedent.Contradiction;
import org.svod.desk.shelf.ShelfDue;
import org.svod.protocols.term.ProtocolId;

/** Protocols that somebody has to look at, as lines of status; nothing if there are none. */
public final class ShelfLines {
    private static final int NAMED = 2;

    private final Words words;

    /** Lines in the language of {@code words}. */
    public ShelfLines(Words words) {
        this.words = words;
    }

    /** At most one line for overdue reviews and one for translations. */
    public Screen attention(List<ShelfDue> due) {
        Screen.Builder screen = Screen.of();
        line(
                screen,
                "protocol.status-review",
                due.stream().filter(ShelfDue::reviewOverdue).toList());
        line(
                screen,
                "protocol.status-stale",
                due.stream().filter(ShelfDue::translationStale).toList());
        return screen.end();
    }

    private void line(Screen.Builder screen, String key, List<ShelfDue> due) {
        if (due.isEmpty()) {
            return;
        }
        List<String> named = new ArrayList<>(
                due.stream().limit(NAMED).map(each -> each.id().value()).toList());
        if (due.size() > NAMED) {
            named.add(words.say("protocol.status-others", due.size() - NAMED));
        }
        screen.item(Mark.SOON, words.say(key, String.join(", ", named)));
    }

    /** One line for protocols that precedents contradict; nothing if there are none. */
    public Screen contradicted(List<ProtocolId> ids) {
        Screen.Builder screen = Screen.of();
        if (!ids.isEmpty()) {
            String named = String.join(", ", ids.stream().map(ProtocolId::value).toList());
            screen.item(Mark.SOON, words.say("protocol.contradicted", named));
        }
        return screen.end();
    }

    /** What contradicts a protocol, as a document. */
    static List<Map<String, Object>> contradictions(List<Contradiction> all) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Contradiction each : all) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("precedent", each.precedent());
            line.put("step", each.step());
            lines.add(line);
        }
        return lines;
    }

    /** Protocols due for review, as a document. */
    public static List<Map<String, Object>> data(List<ShelfDue> due) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (ShelfDue each : due) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", each.id());
            line.put("reviewOverdue", each.reviewOverdue());
            line.put("translationStale", each.translationStale());
            lines.add(line);
        }
        return lines;
    }
}
