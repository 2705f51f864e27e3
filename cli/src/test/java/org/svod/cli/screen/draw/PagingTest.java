package org.svod.cli.screen.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PagingTest {
    @Test
    void what_fits_is_one_page() {
        assertThat(Paging.length(List.of(2, 3), 5, 0, 5)).isEqualTo(5);
    }

    @Test
    void a_block_is_kept_together_where_it_fits() {
        assertThat(Paging.length(List.of(3, 3, 3), 5, 0, 9)).isEqualTo(3);
        assertThat(Paging.length(List.of(3, 3, 3), 5, 3, 9)).isEqualTo(3);
    }

    @Test
    void a_block_longer_than_a_page_is_cut() {
        assertThat(Paging.length(List.of(12), 5, 0, 12)).isEqualTo(5);
        assertThat(Paging.length(List.of(12), 5, 10, 12)).isEqualTo(2);
    }

    @Test
    void what_is_kept_back_begins_on_its_own_page() {
        assertThat(Paging.length(List.of(2, 2), 10, 0, 2)).isEqualTo(2);
    }

    @Test
    void turning_pages_shows_every_line_once_and_never_more_than_there_is_room_for() {
        Random random = new Random(7);
        for (int round = 0; round < 1000; round++) {
            List<Integer> blocks = new ArrayList<>();
            for (int i = random.nextInt(9); i >= 0; i--) {
                blocks.add(1 + random.nextInt(8));
            }
            int total = blocks.stream().mapToInt(Integer::intValue).sum();
            int room = random.nextInt(9);
            int stop = random.nextInt(total + 1);
            int at = 0;
            while (at < total) {
                int length = Paging.length(blocks, room, at, stop);
                assertThat(length).isBetween(1, Math.max(1, room));
                at += length;
            }
            assertThat(at).isEqualTo(total);
        }
    }
}
