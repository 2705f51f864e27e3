package org.svod.protocols.drill.ready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.protocols.ProtocolVersion;
import org.svod.protocols.drill.DrillExample;
import org.svod.protocols.drill.DrillId;
import org.svod.protocols.term.Role;

final class ResultLineTest {
    private static final ResultLine LINE = new ResultLine(
            new DrillId("raid-second-visit"),
            new ProtocolVersion(1, 0),
            new ProtocolVersion(1, 0),
            Role.MEMBER,
            LocalDate.of(2026, 11, 24),
            85,
            42);
    private static final String WRITTEN = "svod1 raid-second-visit 1.0 1.0 member 2026-11-24 85 42 20513";

    @Test
    void the_line_is_the_documented_one() {
        assertThat(LINE.written()).isEqualTo(WRITTEN);
        assertThat(DrillExample.page()).contains("`" + WRITTEN + "`");
        assertThat(ResultLine.read(WRITTEN)).isEqualTo(new ResultLine.Reading.Whole(LINE));
    }

    @ParameterizedTest
    @CsvSource({
        "missed-checkin-short, 2, 13, 9999, 0, COORDINATOR, 2000-01-01, 100, 0, 91826",
        "a, 0, 0, 0, 0, RELATIVE, 2099-12-31, 0, 9999, 83752",
    })
    void golden_lines_stay_as_they_are(
            String drill,
            int major,
            int minor,
            int pMajor,
            int pMinor,
            Role role,
            LocalDate on,
            int percent,
            int min,
            String check) {
        ResultLine line = new ResultLine(
                new DrillId(drill),
                new ProtocolVersion(major, minor),
                new ProtocolVersion(pMajor, pMinor),
                role,
                on,
                percent,
                min);
        assertThat(line.written()).endsWith(" " + check);
        assertThat(ResultLine.read(line.written())).isEqualTo(new ResultLine.Reading.Whole(line));
    }

    @Test
    void capitals_commas_and_spaces_do_not_matter() {
        assertThat(ResultLine.read("  " + WRITTEN.toUpperCase(Locale.ROOT).replace(" ", ",  ")))
                .isEqualTo(new ResultLine.Reading.Whole(LINE));
    }

    @Test
    void every_single_misheard_character_is_noticed() {
        for (int i = 0; i < WRITTEN.length(); i++) {
            for (char other : "0123456789abcdefghijklmnopqrstuvwxyz-. ".toCharArray()) {
                if (other != WRITTEN.charAt(i)) {
                    String wrong = WRITTEN.substring(0, i) + other + WRITTEN.substring(i + 1);
                    assertThat(ResultLine.read(wrong)).as(wrong).isNotInstanceOf(ResultLine.Reading.Whole.class);
                }
            }
        }
    }

    @Test
    void every_swap_of_two_neighbours_is_noticed() {
        for (int i = 0; i + 1 < WRITTEN.length(); i++) {
            if (WRITTEN.charAt(i) != WRITTEN.charAt(i + 1)) {
                String wrong =
                        WRITTEN.substring(0, i) + WRITTEN.charAt(i + 1) + WRITTEN.charAt(i) + WRITTEN.substring(i + 2);
                assertThat(ResultLine.read(wrong)).as(wrong).isNotInstanceOf(ResultLine.Reading.Whole.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "svod1 raid-second-visit 1.0 1.0 member 2026-11-24 85 42 00000",
                "svod1 raid-second-visit 1.0 1.0 member 2026-13-24 85 42 00000",
                "svod1 raid-second-visit 1.0 1.0 major 2026-11-24 85 42 00000",
                "svod1 raid-second-visit 1.0 1.0 member 2026-11-24 101 42 00000",
            })
    void a_line_whose_check_does_not_fit_was_misheard(String line) {
        assertThat(ResultLine.read(line)).isInstanceOf(ResultLine.Reading.Misheard.class);
    }

    @Test
    void a_newer_line_and_anything_else_are_told_apart() {
        assertThat(ResultLine.read("svod2 whatever comes")).isInstanceOf(ResultLine.Reading.Newer.class);
        assertThat(ResultLine.read("svod1 whatever")).isInstanceOf(ResultLine.Reading.NoResult.class);
        assertThat(ResultLine.read("")).isInstanceOf(ResultLine.Reading.NoResult.class);
        assertThat(ResultLine.read("svod1 " + "1".repeat(100_000))).isInstanceOf(ResultLine.Reading.NoResult.class);
    }

    @Test
    void an_impossible_result_is_refused() {
        assertThatThrownBy(() ->
                        new ResultLine(LINE.drill(), LINE.version(), LINE.protocol(), LINE.role(), LINE.on(), 101, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
