package org.svod.cli.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.svod.cli.screen.Block;
import org.svod.cli.screen.Page;
import org.svod.cli.screen.Screen;
import org.svod.cli.screen.draw.Paging;
import org.svod.cli.words.Words;

/**
 * One page as it stands on the terminal.
 *
 * @param lines what is shown
 * @param choices the digits that can be typed
 * @param next the line of the body with which the next page begins
 * @param cramped whether hardly anything of the body fitted
 */
record Sheet(List<String> lines, Screen choices, int next, boolean cramped) {
    /** The digit that turns the page. */
    static final String TURN = "9";

    private static final int CRAMPED = 4;

    /** The page that begins with line {@code from} of the body, on at most {@code rows} rows where that is possible. */
    static Sheet of(Page page, Function<Screen, List<String>> drawing, Words words, int rows, int from) {
        List<String> body = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        add(page.body(), drawing, body, sizes);
        int extra = body.size();
        add(page.extra(), drawing, body, sizes);
        int start = from < body.size() ? from : 0;
        List<String> head = drawing.apply(page.head());
        Screen alone = page.choices();
        int free = rows - head.size() - drawing.apply(alone).size();
        if (start == 0 && body.size() <= free && extra == body.size()) {
            return sheet(head, body, alone, drawing, 0, false);
        }
        Screen turning = turning(alone, words.say("guide.more"));
        int room = rows - head.size() - drawing.apply(turning).size();
        int length = Paging.length(sizes, room, start, extra);
        int next = start + length;
        Screen choices = next < body.size() ? turning : turning(alone, words.say("guide.from-the-start"));
        return sheet(head, body.subList(start, next), choices, drawing, next, room < CRAMPED && room < extra);
    }

    private static Sheet sheet(
            List<String> head,
            List<String> body,
            Screen choices,
            Function<Screen, List<String>> drawing,
            int next,
            boolean cramped) {
        List<String> lines = new ArrayList<>(head);
        lines.addAll(body);
        lines.addAll(drawing.apply(choices));
        return new Sheet(List.copyOf(lines), choices, next, cramped);
    }

    private static void add(
            Screen screen, Function<Screen, List<String>> drawing, List<String> body, List<Integer> sizes) {
        for (Block block : screen.blocks()) {
            List<String> lines = drawing.apply(new Screen(List.of(block)));
            body.addAll(lines);
            sizes.add(lines.size());
        }
    }

    // Before the last choice, which is the safe way out.
    private static Screen turning(Screen choices, String label) {
        List<Block> blocks = new ArrayList<>(choices.blocks());
        blocks.add(Math.max(0, blocks.size() - 1), new Block.Choice(TURN, label));
        return new Screen(blocks);
    }
}
