package org.svod.protocols.drill.ready;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The word to ask for is the one that is wrong, wherever it stands. */
final class MishearingTest {
    private static final String LINE = "svod1 raid-second-visit 1.0 1.0 member 2026-11-24 85 42 20513";

    private static List<Mishearing.Doubt> doubts(String typed) {
        return Mishearing.doubts(typed, line -> true);
    }

    @Test
    void one_wrong_digit_anywhere_names_its_word() {
        for (int i = 0; i < LINE.length(); i++) {
            char sign = LINE.charAt(i);
            if (Character.isDigit(sign)) {
                char other = sign == '9' ? '3' : (char) (sign + 1);
                String typed = LINE.substring(0, i) + other + LINE.substring(i + 1);
                int word = LINE.substring(0, i).split(" ", -1).length;
                assertThat(doubts(typed))
                        .as(typed)
                        .extracting(Mishearing.Doubt::number)
                        .contains(word);
            }
        }
    }

    @Test
    void two_signs_that_changed_places_name_their_word() {
        assertThat(doubts(LINE.replace("85", "58"))).containsExactly(new Mishearing.Doubt(7, "58"));
        assertThat(doubts(LINE.replace("raid", "riad"))).containsExactly(new Mishearing.Doubt(2, "riad-second-visit"));
    }

    @Test
    void more_than_one_mistake_names_nothing_and_hostile_text_costs_little() {
        assertThat(doubts(LINE.replace("85 42", "12 34"))).isEmpty();
        assertThat(doubts("")).isEmpty();
        assertThat(doubts("x".repeat(100_000))).isEmpty();
    }
}
