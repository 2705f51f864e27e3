package org.svod.cli.screen.draw;

import java.util.ArrayList;
import java.util.List;
import org.svod.cli.screen.Block;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;

/**
 * Draws a screen: a pure function of model, width and style. Only the sixteen theme colours are used; no red beside green, no
 * dim text.
 */
public final class Drawing {
    private static final int NARROW = 60;
    private static final String NO_BREAK = "\u00a0";
    private static final String BOLD = "\u001b[1m";
    private static final String REVERSE = "\u001b[1;7m";
    private static final String YELLOW = "\u001b[33m";
    private static final String CYAN = "\u001b[36m";
    private static final String RESET = "\u001b[0m";

    private final Style style;
    private final int width;

    /** Draws in {@code style} on {@code width} columns. */
    public Drawing(Style style, int width) {
        this.style = style;
        this.width = Math.max(24, Math.min(width, 100));
    }

    /** The lines, without line ends. */
    public List<String> draw(Screen screen) {
        List<String> lines = new ArrayList<>();
        List<Block.Choice> choices = new ArrayList<>();
        for (Block block : screen.blocks()) {
            if (block instanceof Block.Choice choice) {
                choices.add(choice);
            } else {
                choices(choices, lines);
                draw(block, lines);
            }
        }
        choices(choices, lines);
        return lines;
    }

    // Side by side, because forty columns and fifteen rows must hold the action and every way on from it. Spoken or
    // printed,
    // each stands on its own line.
    private void choices(List<Block.Choice> choices, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (Block.Choice choice : choices) {
            String item = choice.digit() + " " + choice.label();
            boolean full = Wrapping.columns(line) + Wrapping.columns(item) + 3 > width;
            if (line.length() > 0 && (full || style == Style.PLAIN)) {
                lines.addAll(Wrapping.wrap(line.toString(), width, 2));
                line.setLength(0);
            }
            line.append(line.length() > 0 ? "   " : "").append(item);
        }
        if (line.length() > 0) {
            lines.addAll(Wrapping.wrap(line.toString(), width, 2));
        }
        choices.clear();
    }

    private void draw(Block block, List<String> lines) {
        if (block instanceof Block.Banner banner) {
            lines.addAll(painted(BOLD, banner(banner.text())));
            if (style != Style.PLAIN) {
                lines.add((banner.drill() ? "-" : "=").repeat(width));
            }
        } else if (block instanceof Block.Text text) {
            lines.addAll(Wrapping.wrap(text.text(), width, 0));
        } else if (block instanceof Block.Action action) {
            labelled(action.label(), action.text(), BOLD, lines);
        } else if (block instanceof Block.Detail detail) {
            labelled(detail.label(), detail.text(), "", lines);
        } else if (block instanceof Block.Item item) {
            item(item, lines);
        } else if (block instanceof Block.Table table) {
            table(table, lines);
        } else if (block instanceof Block.Bars bars) {
            lines.addAll(new BarDrawing(style, width).draw(bars.bars()));
        } else if (block instanceof Block.Gap) {
            lines.add("");
        } else if (block instanceof Block.Exact exact) {
            lines.addAll(exact.lines());
        }
    }

    // A dot that parts two pieces stays at the end of a line and does not begin the next one.
    private List<String> banner(String text) {
        return Wrapping.wrap(text.replace(" · ", NO_BREAK + "· "), width, 0).stream()
                .map(line -> line.replace(NO_BREAK, " "))
                .toList();
    }

    private void labelled(String label, String text, String paint, List<String> lines) {
        if (style == Style.PLAIN || width < NARROW) {
            lines.addAll(painted(paint, Wrapping.wrap(label + ": " + text, width, 2)));
            return;
        }
        int indent = Math.max(10, Wrapping.columns(label) + 2);
        lines.addAll(painted(paint, Wrapping.wrap(Wrapping.pad(label, indent) + text, width, indent)));
    }

    private void item(Block.Item item, List<String> lines) {
        String sign = item.mark().sign();
        String text = Wrapping.pad(sign, 2) + " " + item.text();
        if (item.mark() == Mark.NONE) {
            text = "   " + item.text();
        }
        lines.addAll(painted(paint(item.mark()), Wrapping.wrap(text, width, 3)));
    }

    private static String paint(Mark mark) {
        return switch (mark) {
            case NONE, NO -> "";
            case OK -> CYAN;
            case SOON -> YELLOW;
            case OVERDUE -> REVERSE;
        };
    }

    private List<String> painted(String paint, List<String> lines) {
        boolean colour = style == Style.FULL && !paint.isEmpty();
        return colour ? lines.stream().map(line -> paint + line + RESET).toList() : lines;
    }

    private void table(Block.Table table, List<String> lines) {
        int columns = table.heads().size();
        int[] widths = new int[columns];
        for (int column = 0; column < columns; column++) {
            widths[column] = Wrapping.columns(table.heads().get(column));
            for (List<String> row : table.rows()) {
                widths[column] = Math.max(widths[column], Wrapping.columns(row.get(column)));
            }
        }
        int total = 2 * (columns - 1);
        for (int each : widths) {
            total += each;
        }
        if (style == Style.PLAIN || width < NARROW || total > width) {
            blocks(table, lines);
            return;
        }
        lines.addAll(painted(BOLD, List.of(row(table.heads(), widths))));
        for (List<String> row : table.rows()) {
            lines.add(row(row, widths));
        }
    }

    private static String row(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            line.append(Wrapping.pad(cells.get(column), widths[column] + 2));
        }
        return line.toString().stripTrailing();
    }

    private void blocks(Block.Table table, List<String> lines) {
        for (List<String> row : table.rows()) {
            for (int column = 0; column < row.size(); column++) {
                if (row.get(column).isBlank()) {
                    continue;
                }
                String text =
                        column == 0 ? row.get(column) : "  " + table.heads().get(column) + ": " + row.get(column);
                lines.addAll(Wrapping.wrap(text, width, column == 0 ? 2 : 4));
            }
        }
    }
}
