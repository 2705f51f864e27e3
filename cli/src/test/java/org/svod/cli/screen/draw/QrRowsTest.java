package org.svod.cli.screen.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class QrRowsTest {
    private static final String TEXT = "1570 2782 missed-checkin 1.0";

    @Test
    void every_cell_is_drawn_and_a_light_margin_of_four_stands_around() {
        QrCode meant = QrCode.encodeText(TEXT, QrCode.Ecc.QUARTILE);
        List<String> rows = QrRows.of(TEXT);
        assertThat(rows).hasSize(meant.size + 8).allMatch(row -> row.length() == rows.size());
        for (int y = 0; y < rows.size(); y++) {
            for (int x = 0; x < rows.size(); x++) {
                assertThat(rows.get(y).charAt(x) == '#').as("%d,%d", x, y).isEqualTo(meant.getModule(x - 4, y - 4));
            }
        }
    }
}
