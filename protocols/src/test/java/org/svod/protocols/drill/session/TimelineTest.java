package org.svod.protocols.drill.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.svod.protocols.drill.DrillWalk.START;
import static org.svod.protocols.drill.DrillWalk.minute;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The arithmetic of pauses, with the two mistakes OpenAEV made (issues 1395 and 2320) as tests. */
final class TimelineTest {
    private static final Duration TEN = Duration.ofMinutes(10);

    private static Timeline with(Pause... pauses) {
        return new Timeline(START, List.of(pauses), Map.of(), Optional.empty(), false);
    }

    private static Pause pause(long from, long to) {
        return new Pause(minute(from), Optional.of(minute(to)));
    }

    private static Instant tenMinutesIn(Timeline timeline, long now) {
        return timeline.after(START, TEN, minute(now));
    }

    @Test
    void without_a_pause_time_passes() {
        assertThat(tenMinutesIn(with(), 3)).isEqualTo(minute(10));
    }

    @Test
    void a_pause_before_it_shifts_it_by_its_length() {
        assertThat(tenMinutesIn(with(pause(4, 7)), 8)).isEqualTo(minute(13));
    }

    @Test
    void a_pause_that_begins_after_it_does_not_shift_it() {
        assertThat(tenMinutesIn(with(pause(11, 60)), 70)).isEqualTo(minute(10));
    }

    @Test
    void a_pause_that_begins_the_moment_it_comes_does_not_shift_it() {
        assertThat(tenMinutesIn(with(pause(10, 60)), 70)).isEqualTo(minute(10));
    }

    @Test
    void a_pause_that_a_shift_moves_in_front_of_it_counts_too() {
        assertThat(tenMinutesIn(with(pause(4, 7), pause(12, 20)), 30)).isEqualTo(minute(21));
        assertThat(tenMinutesIn(with(pause(4, 7), pause(13, 20)), 30)).isEqualTo(minute(13));
    }

    @Test
    void while_a_pause_lasts_what_is_to_come_moves_on_with_the_clock() {
        Timeline timeline = with(new Pause(minute(4), Optional.empty()));
        assertThat(tenMinutesIn(timeline, 4)).isEqualTo(minute(10));
        assertThat(tenMinutesIn(timeline, 9)).isEqualTo(minute(15));
        assertThat(tenMinutesIn(timeline, 500)).isEqualTo(minute(506));
    }

    @Test
    void a_running_pause_that_began_after_it_leaves_it_alone() {
        assertThat(tenMinutesIn(with(new Pause(minute(10), Optional.empty())), 500))
                .isEqualTo(minute(10));
    }

    @Test
    void of_a_pause_that_was_going_on_when_counting_began_only_the_rest_counts() {
        assertThat(with(pause(4, 8)).after(minute(6), TEN, minute(30))).isEqualTo(minute(18));
        assertThat(with(pause(4, 6)).after(minute(6), TEN, minute(30))).isEqualTo(minute(16));
    }

    @Test
    void a_pause_of_no_length_changes_nothing() {
        assertThat(tenMinutesIn(with(pause(4, 4)), 30)).isEqualTo(minute(10));
    }

    @Test
    void elapsed_time_leaves_pauses_out_and_stands_still_in_one_and_after_the_end() {
        Timeline timeline = with(pause(4, 7), new Pause(minute(20), Optional.empty()));
        assertThat(timeline.elapsed(minute(5))).isEqualTo(Duration.ofMinutes(4));
        assertThat(timeline.elapsed(minute(10))).isEqualTo(Duration.ofMinutes(7));
        assertThat(timeline.elapsed(minute(90))).isEqualTo(Duration.ofMinutes(17));
        assertThat(timeline.elapsed(START.minusSeconds(60))).isZero();
        Timeline ended = new Timeline(START, List.of(), Map.of(), Optional.of(minute(15)), true);
        assertThat(ended.elapsed(minute(90))).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void elapsed_time_and_the_time_of_an_inject_agree_whatever_the_pauses() {
        Timeline timeline = with(pause(1, 2), pause(3, 9), pause(12, 30));
        for (int minutes = 0; minutes < 40; minutes++) {
            Duration length = Duration.ofMinutes(minutes);
            assertThat(timeline.elapsed(timeline.after(START, length, minute(90))))
                    .isEqualTo(length);
        }
    }

    @Test
    void pauses_are_in_order_and_end_before_the_next_begins() {
        assertThatThrownBy(() -> with(pause(4, 8), pause(7, 9))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> with(new Pause(minute(4), Optional.empty()), pause(7, 9)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pause(8, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
