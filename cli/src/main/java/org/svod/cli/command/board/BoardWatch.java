package org.svod.cli.command.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.svod.cli.ask.Questions;
import org.svod.cli.command.Session;
import org.svod.cli.output.Answer;
import org.svod.cli.screen.Screen;
import org.svod.cli.terminal.Alarm;
import org.svod.cli.terminal.Terminal;
import org.svod.cli.terminal.Waited;
import org.svod.cli.time.ShownTime;
import org.svod.cli.words.Words;
import org.svod.desk.IncidentSummary;
import org.svod.desk.board.Board;
import org.svod.desk.board.BoardLine;
import org.svod.desk.standing.Due;

/**
 * The board live: drawn anew every quarter of a minute and when something comes due, until a key is pressed. It rings as other
 * waiting screens do. When nobody has pressed a key for two minutes it names nobody any more; the keys are dropped when they are
 * dropped elsewhere.
 */
final class BoardWatch {
    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final Duration NAMED_FOR = Duration.ofMinutes(2);

    private final Session session;
    private final Terminal terminal;
    private final Words words;
    private final Questions questions;
    private final UnaryOperator<Board> filter;
    private Map<String, String> before = Map.of();

    BoardWatch(Session session, UnaryOperator<Board> filter) {
        this.session = session;
        this.terminal = session.terminal();
        this.words = session.words();
        this.questions = session.questions();
        this.filter = filter;
    }

    /** Watches until the person leaves; the answer is the board as it stood last, and shows nothing more. */
    Answer watch() {
        if (!terminal.present()) {
            throw session.needsPerson("svod incident board");
        }
        Clock clock = session.environment().clock();
        Instant since = clock.instant();
        while (true) {
            Instant now = clock.instant();
            List<IncidentSummary> all = session.inVault(session.incidents()::list);
            Board board = filter.apply(Board.of(all, now));
            boolean named = Duration.between(since, now).compareTo(NAMED_FOR) < 0;
            BoardScreen screen = new BoardScreen(words, clock.getZone(), ShortIds.among(all), named);
            show(board, screen);
            questions.ringAt(alarms(board, screen));
            Waited waited = terminal.await("> ", untilNext(board), since);
            if (!waited.timeUp()) {
                if (named || waited.line().map("0"::equals).orElse(true)) {
                    return left(board);
                }
                since = clock.instant(); // Somebody is back: the names first.
            }
        }
    }

    private Answer left(Board board) {
        questions.ringAt(List.of());
        terminal.clear();
        board.next()
                .ifPresent(at -> questions.say(
                        "incident.nothing-rings",
                        new ShownTime(board.at(), session.environment().clock().getZone(), words).at(at)));
        return IncidentBoardCommand.answer(board, Screen.empty(), session);
    }

    private void show(Board board, BoardScreen screen) {
        if (!session.writer().repaints()) {
            changes(board, screen);
            return;
        }
        terminal.clear();
        int columns = terminal.columns();
        BoardPages pages = BoardPages.of(
                board, screen, part -> session.writer().lines(part, columns).size(), terminal.rows() - 4);
        Screen.Builder shown = Screen.of().all(pages.page(1));
        int rest = pages.screens().size() - 1;
        if (rest > 0) {
            shown.text(words.say("board.watch-more", rest));
        }
        questions.show(shown.text(words.say(screen.named() ? "board.watching" : "board.watching-unnamed"))
                .end());
    }

    // Spoken or printed line by line, only what is new is said.
    private void changes(Board board, BoardScreen screen) {
        Map<String, String> now = new LinkedHashMap<>();
        for (BoardLine line : board.all()) {
            String id = screen.ids().of(line.summary().id());
            String key = line.urgency() + " " + line.summary().standing()
                    + line.summary().people();
            now.put(id, key);
            if (!before.isEmpty() && !key.equals(before.get(id))) {
                questions.show(screen.of(line, board.at()));
            }
        }
        before.keySet().stream().filter(id -> !now.containsKey(id)).forEach(id -> questions.say("board.gone", id));
        if (before.isEmpty()) {
            questions.show(BoardPages.whole(board, screen).page(1));
            questions.say("board.watching");
        }
        before = now;
    }

    private static Duration untilNext(Board board) {
        Duration next = board.next().map(at -> Duration.between(board.at(), at)).orElse(EVERY);
        return next.compareTo(EVERY) < 0 ? next.plusMillis(1) : EVERY;
    }

    private List<Alarm> alarms(Board board, BoardScreen screen) {
        List<Alarm> alarms = new ArrayList<>();
        for (BoardLine line : board.all()) {
            for (Due due : line.dues()) {
                if (!due.isOver(board.at())) {
                    alarms.add(new Alarm(
                            due.at(), screen.ids().of(line.summary().id()) + " " + screen.due(due, due.at())));
                }
            }
        }
        alarms.sort(Comparator.comparing(Alarm::at));
        return alarms;
    }
}
