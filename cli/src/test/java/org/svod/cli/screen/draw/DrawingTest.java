package org.svod.cli.screen.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;

class DrawingTest {
    private static final Screen SCREEN = Screen.of()
            .banner(false, "НАСТОЯЩИЙ инцидент 4f2a · задержание · людей: 3")
            .action("СЕЙЧАС", "Позвонить дежурному адвокату")
            .detail("Сказать", "«Трое задержаны, отдел полиции на Ленина, с 02:40. Нужен адвокат»")
            .item(Mark.SOON, "05:40, через 2 ч 29 мин: три часа, отпустить или оформить")
            .table(
                    List.of("№", "кто", "что известно"),
                    List.of(List.of("1", "Рысь", "держат"), List.of("2", "—", "держат")))
            .choice("1", "сделано")
            .choice("2", "нет ответа")
            .choice("0", "выйти, всё сохранено")
            .end();

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 100})
    void no_line_is_wider_than_the_screen(int width) {
        for (Style style : List.of(Style.MONO, Style.PLAIN)) {
            assertThat(new Drawing(style, width).draw(SCREEN)).allMatch(line -> Wrapping.columns(line) <= width);
        }
    }

    @Test
    void plain_has_no_rules_and_no_escapes() {
        assertThat(new Drawing(Style.PLAIN, 80).draw(SCREEN))
                .noneMatch(line -> line.contains("\u001b") || line.contains("=====") || line.contains("-----"));
    }

    @Test
    void without_colour_the_signs_still_say_everything() {
        List<String> colour = new Drawing(Style.FULL, 80).draw(SCREEN);
        List<String> mono = new Drawing(Style.MONO, 80).draw(SCREEN);
        assertThat(colour.stream().map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "")))
                .isEqualTo(mono);
        assertThat(mono).anyMatch(line -> line.startsWith("!  05:40"));
    }

    @Test
    void a_word_wider_than_the_line_is_cut_and_nothing_of_it_is_lost() {
        String code = "AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ";
        List<String> lines = Wrapping.wrap("код " + code, 40, 2);
        assertThat(lines).allMatch(line -> line.length() <= 40);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo("код" + code);
    }
}
