package org.svod.cli.screen.draw;

import io.nayuki.qrcodegen.QrCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A short text as a QR code (ISO/IEC 18004) for paper, as rows of cells. It survives a fold: a quarter of it may be lost. The
 * light margin of four cells that the standard asks for is part of it.
 */
public final class QrRows {
    private static final int QUIET = 4;

    private QrRows() {}

    /** The rows, {@code #} for a dark cell and {@code .} for a light one; all of one length, as many as they are long. */
    public static List<String> of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.QUARTILE);
        List<String> rows = new ArrayList<>();
        String margin = ".".repeat(code.size + 2 * QUIET);
        rows.addAll(Collections.nCopies(QUIET, margin));
        for (int y = 0; y < code.size; y++) {
            StringBuilder row = new StringBuilder(margin);
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    row.setCharAt(QUIET + x, '#');
                }
            }
            rows.add(row.toString());
        }
        rows.addAll(Collections.nCopies(QUIET, margin));
        return List.copyOf(rows);
    }
}
