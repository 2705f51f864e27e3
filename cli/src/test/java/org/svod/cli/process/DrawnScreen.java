package org.svod.cli.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a terminal shows of what it is sent: the little that this program uses. Anything else is refused, so that it is noticed. */
final class DrawnScreen {
    private static final Pattern SEQUENCE = Pattern.compile("\u001b\\[([0-9;]*)([A-Za-z])");

    private final int columns;
    private final int rows;
    private final List<int[]> lines = new ArrayList<>();
    private int row;
    private int column;

    DrawnScreen(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        clear();
    }

    private void clear() {
        lines.clear();
        for (int i = 0; i < rows; i++) {
            lines.add(blank());
        }
    }

    private int[] blank() {
        int[] line = new int[columns];
        Arrays.fill(line, ' ');
        return line;
    }

    DrawnScreen write(String text) {
        Matcher sequence = SEQUENCE.matcher(text);
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (point == '\u001b') {
                if (!sequence.find(at) || sequence.start() != at) {
                    throw new AssertionError("not understood: " + text.substring(at, Math.min(text.length(), at + 9)));
                }
                obey(sequence.group(1), sequence.group(2));
                at = sequence.end();
            } else {
                put(point);
                at += Character.charCount(point);
            }
        }
        return this;
    }

    private void obey(String parameter, String letter) {
        switch (letter + parameter) {
            case "H" -> {
                row = 0;
                column = 0;
            }
            case "J2" -> clear();
            case "J3" -> {} // what was scrolled away is not kept here
            case "K" -> Arrays.fill(lines.get(row), Math.min(column, columns - 1), columns, ' ');
            default -> {
                if (!letter.equals("m")) {
                    throw new AssertionError("not understood: ESC[" + parameter + letter);
                }
            }
        }
    }

    private void put(int point) {
        switch (point) {
            case '\r' -> column = 0;
            case '\n' -> down();
            case '\b' -> column = Math.max(0, column - 1);
            case 7 -> {}
            default -> {
                if (Character.getType(point) == Character.NON_SPACING_MARK) {
                    return;
                }
                if (column == columns) {
                    column = 0;
                    down();
                }
                lines.get(row)[column++] = point;
            }
        }
    }

    private void down() {
        if (row == rows - 1) {
            lines.remove(0);
            lines.add(blank());
        } else {
            row++;
        }
    }

    List<String> lines() {
        List<String> all = new ArrayList<>();
        for (int[] line : lines) {
            all.add(new String(line, 0, line.length).stripTrailing());
        }
        while (!all.isEmpty() && all.get(all.size() - 1).isEmpty()) {
            all.remove(all.size() - 1);
        }
        return all;
    }
}
