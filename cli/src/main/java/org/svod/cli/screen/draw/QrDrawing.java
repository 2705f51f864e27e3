package org.svod.cli.screen.draw;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A QR code (ISO/IEC 18004) of capital letters and digits, two modules above each other in one sign. Light modules are drawn
 * and dark ones left out, which is right on a dark screen; where colours may be used, black on white is said outright.
 */
public final class QrDrawing {
    /** Half of what the standard asks for; every reader tried takes it, and it fits under a prompt in 24 rows. */
    private static final int QUIET = 2;

    private static final String BLACK_ON_WHITE = "\u001b[30;47m";
    private static final String RESET = "\u001b[0m";

    private final QrCode code;

    private QrDrawing(QrCode code) {
        this.code = code;
    }

    /** The code of {@code text}, capital letters, digits and dashes; the caller still owns and wipes it. */
    public static QrDrawing of(char[] text) {
        List<QrSegment> segments = List.of(QrSegment.makeAlphanumeric(CharBuffer.wrap(text)));
        return new QrDrawing(QrCode.encodeSegments(segments, QrCode.Ecc.LOW));
    }

    /** How many columns it takes. */
    public int columns() {
        return code.size + 2 * QUIET;
    }

    /** How many rows it takes. */
    public int rows() {
        return (columns() + 1) / 2;
    }

    /** Its lines; the caller wipes them, they can be read back. */
    public List<char[]> lines(boolean colour) {
        List<char[]> lines = new ArrayList<>();
        for (int row = -QUIET; row < code.size + QUIET; row += 2) {
            lines.add(line(row, colour));
        }
        return lines;
    }

    private char[] line(int row, boolean colour) {
        String before = colour ? BLACK_ON_WHITE : "";
        String after = colour ? RESET : "";
        char[] line = new char[before.length() + columns() + after.length()];
        Arrays.fill(line, ' ');
        before.getChars(0, before.length(), line, 0);
        for (int column = -QUIET; column < code.size + QUIET; column++) {
            boolean upper = isDark(column, row);
            boolean lower = isDark(column, row + 1);
            line[before.length() + QUIET + column] = colour ? sign(upper, lower) : sign(!upper, !lower);
        }
        after.getChars(0, after.length(), line, before.length() + columns());
        return line;
    }

    private static char sign(boolean upper, boolean lower) {
        if (upper) {
            return lower ? '█' : '▀';
        }
        return lower ? '▄' : ' ';
    }

    // Outside the code everything is light, also half a row below it.
    private boolean isDark(int x, int y) {
        return code.getModule(x, y);
    }
}
