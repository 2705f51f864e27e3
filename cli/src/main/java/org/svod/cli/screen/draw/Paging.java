package org.svod.cli.screen.draw;

import java.util.ArrayList;
import java.util.List;

/** Where pages end: a pure function of lines and room. A block is kept together where it fits on one page. */
public final class Paging {
    private Paging() {}

    /**
     * How many lines from {@code from} on make one page of at most {@code room} lines, at least one.
     *
     * @param blocks the sizes of the blocks in lines, in order
     * @param room how many lines there is room for
     * @param from the first line of the page
     * @param stop a line that starts a new page in any case; at or before {@code from} it is ignored
     */
    public static int length(List<Integer> blocks, int room, int from, int stop) {
        int total = blocks.stream().mapToInt(Integer::intValue).sum();
        int last = stop > from ? Math.min(stop, total) : total;
        int space = Math.max(1, room);
        if (last - from <= space) {
            return last - from;
        }
        int end = from;
        for (int edge : edges(blocks)) {
            if (edge > from && edge <= from + space) {
                end = edge;
            }
        }
        // A block longer than a page is cut where the page ends, and so is one that would leave most of the page empty.
        return end - from >= (space + 1) / 2 ? end - from : space;
    }

    private static List<Integer> edges(List<Integer> blocks) {
        List<Integer> edges = new ArrayList<>();
        int at = 0;
        for (int size : blocks) {
            at += size;
            edges.add(at);
        }
        return edges;
    }
}
