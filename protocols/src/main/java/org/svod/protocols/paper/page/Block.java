package org.svod.protocols.paper.page;

import java.util.List;

/** A piece of a page, from top to bottom. */
public sealed interface Block {
    /** A heading; level 1 is the title of the page. */
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("not a level: " + level);
            }
        }
    }

    /** A sentence or more. */
    record Paragraph(List<Inline> line) implements Block {
        public Paragraph {
            line = List.copyOf(line);
        }
    }

    /** A list without numbers. */
    record Items(List<List<Inline>> items) implements Block {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /** A box to tick, or ticked already, what it is about, and what belongs to it below. */
    record TickBox(boolean ticked, List<Inline> line, List<Block> below) implements Block {
        public TickBox {
            line = List.copyOf(line);
            below = List.copyOf(below);
        }

        /** A box to tick. */
        public TickBox(List<Inline> line, List<Block> below) {
            this(false, line, below);
        }
    }

    /** Empty lines to write on. */
    record Ruled(int lines) implements Block {}

    /** Lines that stay exactly as they are, each column as wide as the next. */
    record Exact(List<String> lines) implements Block {
        public Exact {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A square of black and white cells, and words that stand beside it; without rows the words alone.
     *
     * @param rows each row of it, {@code #} for black and {@code .} for white
     */
    record Squares(List<String> rows, String beside) implements Block {
        public Squares {
            rows = List.copyOf(rows);
        }
    }

    /** The next block begins on a new sheet. */
    record NewSheet() implements Block {}

    /** Words on their own line. */
    static Block paragraph(String text) {
        return new Paragraph(List.of(new Inline.Words(text)));
    }
}
