package org.svod.cli.screen.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.svod.cli.screen.Block;

/**
 * Draws bars with signs that every terminal and every printer has. Beside each stands its number, so that nothing has to be
 * guessed from a length; spoken line by line there is the number alone. What is not known is an empty frame, nothing a
 * frame of dots.
 */
final class BarDrawing {
    private static final int CELLS = 10;
    private static final int FRAME = CELLS + 2;

    private final Style style;
    private final int width;

    BarDrawing(Style style, int width) {
        this.style = style;
        this.width = width;
    }

    List<String> draw(List<Block.Bar> bars) {
        int label = 0;
        int said = 0;
        for (Block.Bar bar : bars) {
            label = Math.max(label, Wrapping.columns(bar.label()));
            said = Math.max(said, Wrapping.columns(bar.said()));
        }
        boolean beside = label + 2 + FRAME + 1 + said <= width;
        List<String> lines = new ArrayList<>();
        for (Block.Bar bar : bars) {
            if (style == Style.PLAIN) {
                lines.addAll(Wrapping.wrap(bar.label() + ": " + bar.said(), width, 2));
            } else if (beside) {
                lines.add(Wrapping.pad(bar.label(), label + 2) + frame(bar.percent()) + " " + bar.said());
            } else {
                lines.addAll(Wrapping.wrap(bar.label(), width, 2));
                lines.addAll(Wrapping.wrap("  " + frame(bar.percent()) + " " + bar.said(), width, FRAME + 3));
            }
        }
        return lines;
    }

    // Rounded down but for the first cell: a full bar is the whole and nothing less, and a little is not nothing.
    private static String frame(OptionalInt percent) {
        if (percent.isEmpty()) {
            return "[" + " ".repeat(CELLS) + "]";
        }
        int value = Math.max(0, Math.min(100, percent.getAsInt()));
        int filled = value == 0 ? 0 : Math.max(1, value * CELLS / 100);
        return "[" + "#".repeat(filled) + ".".repeat(CELLS - filled) + "]";
    }
}
