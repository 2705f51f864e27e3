package org.svod.cli.command.board;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.svod.cli.screen.Screen;
import org.svod.desk.board.Board;
import org.svod.desk.board.BoardLine;

/**
 * A board cut into pages that fit a terminal; an incident is never cut in two.
 *
 * @param screens the pages, at least one
 */
record BoardPages(List<Screen> screens) {
    /** All of it on one page. */
    static BoardPages whole(Board board, BoardScreen screen) {
        return of(board, screen, part -> 0, 1);
    }

    /**
     * Pages of at most {@code rows} lines, where that is possible.
     *
     * @param height how many lines a part takes
     */
    static BoardPages of(Board board, BoardScreen screen, Function<Screen, Integer> height, int rows) {
        List<Screen> pages = new ArrayList<>();
        Screen head = screen.head(board);
        Screen.Builder page = Screen.of().all(head);
        int used = height.apply(head);
        if (board.all().isEmpty()) {
            return new BoardPages(
                    List.of(page.text(screen.words().say("board.empty")).end()));
        }
        boolean fresh = true;
        for (BoardLine line : board.all()) {
            Screen part = screen.of(line, board.at());
            boolean firstDrill =
                    !board.drills().isEmpty() && line.equals(board.drills().get(0));
            if (firstDrill) {
                part = Screen.of().all(screen.drillHead(board)).all(part).end();
            }
            int lines = height.apply(part);
            if (!fresh && used + lines > rows) {
                pages.add(page.end());
                boolean drill = !firstDrill && board.drills().contains(line);
                Screen again = drill ? screen.drillHead(board) : firstDrill ? Screen.empty() : head;
                page = Screen.of().all(again);
                used = height.apply(again);
            }
            page.all(part);
            used += lines;
            fresh = false;
        }
        pages.add(page.end());
        return new BoardPages(pages);
    }

    /** One page, from 1; the last if there are not so many. */
    Screen page(int number) {
        return screens.get(Math.min(number, screens.size()) - 1);
    }
}
