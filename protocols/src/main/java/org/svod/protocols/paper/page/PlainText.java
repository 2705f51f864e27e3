package org.svod.protocols.paper.page;

import java.util.ArrayList;
import java.util.List;

/** Draws a page as plain text, for a terminal, a text file or a typewriter. */
public final class PlainText {
    private static final int NARROWEST = 20;
    private static final int SHORTEST_BLANK = 10;

    private final int columns;
    private final List<String> out = new ArrayList<>();

    private PlainText(int columns) {
        this.columns = Math.max(NARROWEST, columns);
    }

    /** The page in lines of at most so many characters, each ended by a line feed; only exact lines may be longer. */
    public static String draw(Page page, int columns) {
        PlainText text = new PlainText(columns);
        page.marks().forEach(mark -> text.wrap("", "", mark));
        page.blocks().forEach(block -> text.block("", block));
        page.marks().forEach(mark -> text.wrap("", "", mark));
        return String.join("\n", text.out) + "\n";
    }

    private void block(String indent, Block block) {
        if (block instanceof Block.Heading heading) {
            gap();
            wrap(indent, indent, heading.text());
            String line = heading.level() == 1 ? "=" : "-";
            if (heading.level() < 3) {
                out.add(indent + line.repeat(Math.min(columns - indent.length(), length(heading.text()))));
            }
        } else if (block instanceof Block.Paragraph paragraph) {
            wrap(indent, indent, said(paragraph.line()));
        } else if (block instanceof Block.Items items) {
            items.items().forEach(item -> wrap(indent + "- ", indent + "  ", said(item)));
        } else if (block instanceof Block.TickBox box) {
            wrap(indent + (box.ticked() ? "[x] " : "[ ] "), indent + "    ", said(box.line()));
            box.below().forEach(below -> block(indent + "    ", below));
        } else if (block instanceof Block.Ruled ruled) {
            for (int i = 0; i < ruled.lines(); i++) {
                out.add(indent + "_".repeat(Math.max(1, columns - indent.length())));
            }
        } else if (block instanceof Block.Exact exact) {
            exact.lines().forEach(line -> out.add(indent + line));
        } else if (block instanceof Block.Squares squares) {
            wrap(indent, indent, squares.beside()); // what is printed as text is not read by a camera
        } else {
            gap();
            out.add("-".repeat(columns));
        }
    }

    private void gap() {
        if (!out.isEmpty() && !out.get(out.size() - 1).isEmpty()) {
            out.add("");
        }
    }

    private static String said(List<Inline> line) {
        StringBuilder said = new StringBuilder();
        for (Inline piece : line) {
            if (piece instanceof Inline.Words words) {
                said.append(words.text());
            } else if (piece instanceof Inline.Strong strong) {
                said.append(strong.text());
            } else if (piece instanceof Inline.Gap gap) {
                said.append("_".repeat(gap.length()));
            }
        }
        return said.toString();
    }

    private void wrap(String first, String rest, String text) {
        String indent = first;
        StringBuilder line = new StringBuilder();
        for (String next : text.strip().split("\\s+", -1)) {
            int free = columns - length(indent) - (line.length() == 0 ? 0 : length(line) + 1);
            String word = fitted(next, free, columns - length(rest));
            if (line.length() > 0 && length(indent) + length(line) + 1 + length(word) > columns) {
                out.add(indent + line);
                indent = rest;
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
            // A word longer than the page, an address or a row of blanks, is cut rather than run over the edge.
            while (length(indent) + length(line) > columns) {
                int cut = line.offsetByCodePoints(0, columns - length(indent));
                out.add(indent + line.substring(0, cut));
                line.delete(0, cut);
                indent = rest;
            }
        }
        out.add((indent + line).stripTrailing());
    }

    /** A line to write on gives way: it takes what is free, or a line of its own, but is never cut in two. */
    private static String fitted(String word, int free, int whole) {
        boolean blank = !word.isEmpty() && word.chars().allMatch(c -> c == '_');
        if (!blank || word.length() <= free) {
            return word;
        }
        return "_".repeat(Math.min(word.length(), free >= SHORTEST_BLANK ? free : whole));
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
