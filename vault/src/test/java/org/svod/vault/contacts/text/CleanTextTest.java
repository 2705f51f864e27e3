package org.svod.vault.contacts.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CleanTextTest {

    @Test
    void characters_that_drive_a_terminal_or_turn_the_reading_direction_are_left_out_and_reported() {
        assertThat(CleanText.line("Анна\u001b[2J")).isEqualTo(new CleanText("Анна[2J", true));
        assertThat(CleanText.line("\u202eанна\u202c")).isEqualTo(new CleanText("анна", true));
        assertThat(CleanText.line("ан\u200bна\u2066\ufeff")).isEqualTo(new CleanText("анна", true));
        assertThat(CleanText.line("a\u009b31mb")).isEqualTo(new CleanText("a31mb", true));
    }

    @Test
    void half_characters_are_left_out_so_that_what_is_kept_is_what_was_checked() {
        assertThat(CleanText.line("a\ud83d")).isEqualTo(new CleanText("a", true));
        assertThat(CleanText.line("a\ud83d\ude00").value()).isEqualTo("a\ud83d\ude00");
    }

    @Test
    void a_line_stays_one_line_and_mere_spacing_is_not_reported() {
        assertThat(CleanText.line("  Нижний \t\n  Новгород\u00a0 ")).isEqualTo(new CleanText("Нижний Новгород", false));
        assertThat(CleanText.line("a\u2028b")).isEqualTo(new CleanText("a b", false));
    }

    @Test
    void notes_keep_their_lines() {
        assertThat(CleanText.lines("первая\r\nвторая\rтретья\n  отступ\n"))
                .isEqualTo(new CleanText("первая\nвторая\nтретья\n  отступ", false));
    }

    @Test
    void two_ways_to_write_a_letter_become_one() {
        assertThat(CleanText.line("и\u0306од").value()).isEqualTo("йод");
    }

    @Test
    void cleaning_twice_is_cleaning_once_and_leaves_nothing_unsafe() {
        for (long seed = 0; seed < 2000; seed++) {
            String typed = anything(new Random(seed));
            CleanText once = CleanText.line(typed);
            assertThat(CleanText.line(once.value())).as("seed %d", seed).isEqualTo(new CleanText(once.value(), false));
            assertThat(once.value().codePoints().noneMatch(Character::isISOControl))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    private static String anything(Random random) {
        int[] edges = {0x7, 0x1b, 0x20, 0x300, 0x306, 0x438, 0x1100, 0x1161, 0x200d, 0x202e, 0x2028, 0xd800, 0xe000};
        StringBuilder typed = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int character = random.nextBoolean() ? edges[random.nextInt(edges.length)] : random.nextInt(0x11000);
            typed.appendCodePoint(character);
        }
        return typed.toString();
    }
}
