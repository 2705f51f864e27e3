package org.svod.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlarmTest {
    private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");

    private final List<Alarm> alarms = List.of(at(10), at(20), at(20), at(30));

    @Test
    void each_alarm_rings_in_exactly_one_of_two_looks_that_follow_each_other() {
        assertThat(Alarm.between(alarms, START, START.plusSeconds(20))).containsExactly(at(10), at(20), at(20));
        assertThat(Alarm.between(alarms, START.plusSeconds(20), START.plusSeconds(40)))
                .containsExactly(at(30));
    }

    @Test
    void a_machine_that_slept_rings_for_all_it_slept_through() {
        assertThat(Alarm.between(alarms, START, START.plusSeconds(9000))).hasSize(4);
    }

    @Test
    void a_clock_set_back_rings_nothing() {
        assertThat(Alarm.between(alarms, START.plusSeconds(25), START)).isEmpty();
    }

    private static Alarm at(int seconds) {
        return new Alarm(START.plusSeconds(seconds), "after " + seconds);
    }
}
