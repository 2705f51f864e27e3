package org.svod.cli.command.board;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.time.ShownTime;
import org.svod.cli.words.Words;
import org.svod.desk.IncidentSummary;
import org.svod.desk.board.Board;
import org.svod.desk.board.BoardLine;
import org.svod.desk.board.Urgency;
import org.svod.desk.standing.Due;

/**
 * The board in words: a head, and a piece for each incident.
 *
 * @param words the language
 * @param zone of this place
 * @param ids how incidents are told apart
 * @param named whether people are named; without, there are numbers only
 */
record BoardScreen(Words words, ZoneId zone, ShortIds ids, boolean named) {
    private static final int DUES = 3;
    private static final int NAMED = 3;

    /** The head of the real ones. */
    Screen head(Board board) {
        ShownTime times = new ShownTime(board.at(), zone, words);
        String unowned = board.unowned() == 0 ? "" : " · " + words.say("board.unowned-count", board.unowned());
        return Screen.of()
                .banner(false, words.say("board.head", board.real().size()) + unowned + " · " + times.at(board.at()))
                .end();
    }

    /** The head of the drills. */
    Screen drillHead(Board board) {
        return Screen.of()
                .banner(true, words.say("board.drills", board.drills().size()))
                .end();
    }

    /** One incident. */
    Screen of(BoardLine line, Instant now) {
        Screen.Builder screen = Screen.of().item(mark(line.urgency()), headline(line));
        line.dues().stream().limit(DUES).forEach(due -> screen.item(Mark.NONE, due(due, now)));
        int more = line.dues().size() - DUES;
        if (more > 0) {
            screen.item(Mark.NONE, words.say("board.more-dues", more));
        }
        return screen.end();
    }

    private String headline(BoardLine line) {
        IncidentSummary summary = line.summary();
        List<String> parts = new ArrayList<>();
        String title = summary.title().map(words::of).orElseGet(() -> words.say("incident.untitled"));
        parts.add(ids.of(summary.id()) + " " + title);
        parts.add(people(summary));
        summary.standing().pile().ifPresent(pile -> parts.add(words.say("journal.pile." + pile.code())));
        parts.add(
                line.isUnowned()
                        ? words.say("board.unowned")
                        : named ? words.say("board.owner", summary.standing().owner()) : words.say("board.owned"));
        return String.join(" · ", parts);
    }

    private String people(IncidentSummary summary) {
        String states = summary.standing().states().entrySet().stream()
                .map(each -> words.say("incident.state." + each.getKey().code()) + " " + each.getValue())
                .collect(Collectors.joining(", "));
        if (summary.people() == 0) {
            return words.say("board.nobody");
        }
        boolean few = named && !summary.standing().names().isEmpty() && summary.notFree() <= NAMED;
        String names = few ? " (" + String.join(", ", summary.standing().names()) + ")" : "";
        return words.say("board.people", summary.people(), states) + names;
    }

    /** One thing that is due. */
    String due(Due due, Instant now) {
        String at = new ShownTime(now, zone, words).withRest(due.at());
        String late = due.isOver(now) ? words.say("board.late") + " " : "";
        if (due.kind() == Due.Kind.PROMISE) {
            String whom = named && !due.whom().isBlank() ? ": " + due.whom() : "";
            return late + words.say("board.promise", at) + whom;
        }
        String title = due.title().map(words::of).orElse("");
        String people = due.people() > 1 ? " (" + words.say("board.for-people", due.people()) + ")" : "";
        return late + words.say("board.clock", at, title) + people;
    }

    private static Mark mark(Urgency urgency) {
        return switch (urgency) {
            case PROMISE_OVERDUE, CLOCK_OVERDUE -> Mark.OVERDUE;
            case SOON -> Mark.SOON;
            case LATER, NOTHING_DUE -> Mark.NONE;
        };
    }
}
