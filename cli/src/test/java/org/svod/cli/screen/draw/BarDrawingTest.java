package org.svod.cli.screen.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.svod.cli.screen.Block;
import org.svod.cli.screen.Screen;

class BarDrawingTest {
    private static final Screen BARS = Screen.of()
            .bars(List.of(
                    new Block.Bar("heron", OptionalInt.of(85), "85 %"),
                    new Block.Bar("wren", OptionalInt.of(0), "0 %"),
                    new Block.Bar("a rather long word", OptionalInt.empty(), "never")))
            .end();

    private static List<String> drawn(Style style, int width) {
        return new Drawing(style, width).draw(BARS);
    }

    @Test
    void names_bars_and_numbers_stand_below_each_other() {
        assertThat(drawn(Style.MONO, 80))
                .containsExactly(
                        "heron               [########..] 85 %",
                        "wren                [..........] 0 %", "a rather long word  [          ] never");
    }

    @Test
    void where_there_is_no_room_the_name_stands_above_its_bar() {
        assertThat(drawn(Style.MONO, 30))
                .containsExactly(
                        "heron", "  [########..] 85 %",
                        "wren", "  [..........] 0 %",
                        "a rather long word", "  [          ] never");
    }

    @Test
    void read_aloud_there_are_names_and_numbers_only() {
        assertThat(drawn(Style.PLAIN, 80)).containsExactly("heron: 85 %", "wren: 0 %", "a rather long word: never");
    }

    @Test
    void a_full_bar_is_the_whole_and_a_little_is_not_nothing() {
        assertThat(new BarDrawing(Style.MONO, 80)
                        .draw(List.of(
                                new Block.Bar("a", OptionalInt.of(100), "100 %"),
                                new Block.Bar("b", OptionalInt.of(99), "99 %"),
                                new Block.Bar("c", OptionalInt.of(1), "1 %"))))
                .containsExactly("a  [##########] 100 %", "b  [#########.] 99 %", "c  [#.........] 1 %");
    }
}
