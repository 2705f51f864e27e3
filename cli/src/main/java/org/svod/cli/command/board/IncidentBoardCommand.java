package org.svod.cli.command.board;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Screen;
import org.svod.desk.IncidentSummary;
import org.svod.desk.board.Board;
import org.svod.desk.board.BoardLine;
import org.svod.protocols.run.event.Pile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** All open incidents, the most pressing first; reads summaries, never journals. Exit code 8 when something is overdue. */
@Command
public final class IncidentBoardCommand implements SvodCommand {
    @Option(names = "--unowned")
    boolean unowned;

    @Option(names = "--pile", paramLabel = "custody|deadline|rest")
    @Nullable String pile;

    @Option(names = "--page", paramLabel = "N")
    int page = 1;

    @Option(names = "--watch")
    boolean watch;

    @Override
    public Answer run(Session session) {
        Optional<Pile> wanted = Optional.ofNullable(pile).map(IncidentBoardCommand::pile);
        if (page < 1) {
            throw new Problem(ExitCode.USAGE, "bad-value", "--page", "" + page, "help incident board");
        }
        session.vault();
        if (watch && !session.options().json()) {
            BoardWatch board = new BoardWatch(session, all -> all.only(line -> isWanted(line, wanted)));
            return session.sharing(board::watch);
        }
        List<IncidentSummary> all = session.inVault(session.incidents()::list);
        Clock clock = session.environment().clock();
        Board board = Board.of(all, clock.instant()).only(line -> isWanted(line, wanted));
        BoardScreen screen = new BoardScreen(session.words(), clock.getZone(), ShortIds.among(all), true);
        return answer(board, shown(session, board, screen), session);
    }

    /** The answer with the board's document and exit code. */
    static Answer answer(Board board, Screen screen, Session session) {
        var zone = session.environment().clock().getZone();
        Answer answer = Answer.done("incident.board", BoardAnswers.document(board, session.words(), zone), screen)
                .then("svod incident next");
        return board.isOverdue() ? answer.with(ExitCode.NEGATIVE) : answer;
    }

    private boolean isWanted(BoardLine line, Optional<Pile> wanted) {
        return (!unowned || line.isUnowned())
                && (wanted.isEmpty() || line.summary().standing().pile().equals(wanted));
    }

    // A list that goes into a file or is spoken is whole; on a terminal the first page is what can be seen.
    private Screen shown(Session session, Board board, BoardScreen screen) {
        if (!session.environment().outputIsTerminal() || !session.writer().repaints()) {
            return BoardPages.whole(board, screen).page(1);
        }
        int columns = session.terminal().columns();
        BoardPages pages = BoardPages.of(
                board,
                screen,
                part -> session.writer().lines(part, columns).size(),
                session.terminal().rows() - 3);
        int shown = Math.min(page, pages.screens().size());
        if (pages.screens().size() == 1) {
            return pages.page(1);
        }
        String next = shown < pages.screens().size() ? "" + (shown + 1) : "1";
        return Screen.of()
                .all(pages.page(shown))
                .text(session.words()
                        .say(
                                "board.page",
                                shown,
                                pages.screens().size(),
                                "svod incident board" + options() + " --page " + next))
                .end();
    }

    private String options() {
        return (unowned ? " --unowned" : "") + (pile == null ? "" : " --pile " + pile);
    }

    /** The pile of that name. */
    static Pile pile(String typed) {
        return Pile.ofCode(typed.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new Problem(ExitCode.USAGE, "bad-value", "--pile", typed, "help incident board"));
    }
}
