package org.svod.protocols.drill.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.protocols.drill.DrillWalk.minute;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.svod.protocols.drill.DrillWalk;
import org.svod.protocols.drill.Inject;
import org.svod.protocols.run.event.ContactOutcome;

final class DrillSessionTest {
    private final DrillWalk walk = new DrillWalk();

    private List<String> due() {
        return walk.session().due(walk.now()).stream().map(Inject::id).toList();
    }

    private InjectView.State state(String inject) {
        return walk.session().injects(walk.now()).stream()
                .filter(view -> view.inject().id().equals(inject))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void an_inject_is_due_at_its_time_and_no_more_once_it_was_given() {
        assertThat(due()).containsExactly("silence");
        assertThat(walk.session().nextAt(walk.now())).contains(minute(10));
        walk.send("silence");
        assertThat(due()).isEmpty();
        assertThat(state("silence")).isEqualTo(InjectView.State.SENT);
        assertThat(state("nobody-home")).isEqualTo(InjectView.State.AHEAD);
    }

    @Test
    void an_inject_with_a_condition_waits_for_it_after_its_time_has_come() {
        walk.send("silence").at(12);
        assertThat(state("nobody-home")).isEqualTo(InjectView.State.WAITING);
        walk.call("call-person", ContactOutcome.NO_ANSWER);
        assertThat(due()).containsExactly("nobody-home");
    }

    @Test
    void a_pause_shifts_what_comes_later() {
        walk.send("silence").call("call-person", ContactOutcome.REACHED).pause(4, 9);
        assertThat(walk.at(14).session().nextAt(walk.now())).contains(minute(15));
        assertThat(due()).isEmpty();
        walk.at(15);
        assertThat(due()).containsExactly("nobody-home");
    }

    @Test
    void what_was_given_early_keeps_its_time_whatever_was_paused() {
        walk.send("silence").pause(1, 5).at(3).send("nobody-home").at(20);
        assertThat(walk.session().injects(walk.now()).get(1).at()).contains(minute(3));
    }

    @Test
    void a_pause_does_not_take_back_what_has_come() {
        walk.at(2).pause(1);
        assertThat(due()).containsExactly("silence");
    }

    @Test
    void when_the_drill_ends_what_was_not_given_is_left_out() {
        walk.send("silence").at(5).end().at(30);
        assertThat(state("nobody-home")).isEqualTo(InjectView.State.LEFT_OUT);
        assertThat(due()).isEmpty();
        assertThat(walk.session().isOver(walk.now())).isTrue();
    }

    @Test
    void the_clock_of_the_story_stands_still_in_a_pause() {
        walk.pause(10, 25).at(40);
        assertThat(walk.session().storyTime(walk.now())).isEqualTo(LocalTime.of(21, 25));
        assertThat(walk.session().isOver(minute(44))).isFalse();
        assertThat(walk.session().isOver(minute(45))).isTrue();
    }
}
