package org.svod.cli.screen.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recovery code as a square of half blocks. */
class QrDrawingTest {
    /** An invented code. */
    private static final String CODE = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void every_module_is_drawn_and_a_light_margin_stands_around(boolean colour) {
        QrCode meant = QrCode.encodeSegments(List.of(QrSegment.makeAlphanumeric(CODE)), QrCode.Ecc.LOW);
        QrDrawing drawn = QrDrawing.of(CODE.toCharArray());
        List<String> lines = drawn.lines(colour).stream()
                .map(String::new)
                .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
                .toList();
        assertThat(lines).hasSize(drawn.rows()).allMatch(line -> line.length() == drawn.columns());
        for (int y = -2; y < meant.size + 2; y++) {
            for (int x = -2; x < meant.size + 2; x++) {
                char sign = lines.get((y + 2) / 2).charAt(x + 2);
                boolean full = sign == '█' || sign == ((y + 2) % 2 == 0 ? '▀' : '▄');
                assertThat(full == colour).as("%d,%d", x, y).isEqualTo(meant.getModule(x, y));
            }
        }
    }

    @Test
    void it_fits_a_screen_of_80_by_24_with_the_code_and_a_question_and_no_telephone() {
        QrDrawing drawn = QrDrawing.of(CODE.toCharArray());
        assertThat(drawn.columns()).isEqualTo(33);
        assertThat(drawn.rows()).isEqualTo(17);
    }
}
