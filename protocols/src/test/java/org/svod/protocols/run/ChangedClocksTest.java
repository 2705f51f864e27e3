package org.svod.protocols.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.AfterEvent;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.review.Late;
import org.svod.protocols.run.view.PromiseView;
import org.svod.protocols.run.view.ReasonCode;

/**
 * An incident over a night on which something is odd about the time: what is promised is an instant, whatever the clocks on the
 * wall do. When the limits of the law run out is in {@link ClockArithmeticTest}.
 */
class ChangedClocksTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "over midnight | 2026-11-24T23:50 | Europe/Moscow | 20 | 2026-11-25T00:10",
                "over the end of a month and a weekend | 2027-01-29T23:00 | Europe/Moscow | 4320 | 2027-02-01T23:00",
                "over the spring change | 2026-03-29T01:30 | Europe/Berlin | 60 | 2026-03-29T03:30",
                "over the autumn change | 2026-10-25T02:30 | Europe/Berlin | 60 | 2026-10-25T02:30",
                "over the end of February | 2028-02-28T23:30 | Europe/Moscow | 60 | 2028-02-29T00:30",
            })
    void a_promise_is_overdue_to_the_minute(
            String about, LocalDateTime from, String zoneName, int minutes, LocalDateTime shown) {
        ZoneId zone = ZoneId.of(zoneName);
        Instant start = from.atZone(zone).toInstant();
        Instant due = start.plus(Duration.ofMinutes(minutes));
        Walk walk = new Walk();
        walk.now = start;
        walk.act(new IncidentAction.Open(Mode.REAL, start, zoneName, "place", "ira", "what"));
        walk.act(new IncidentAction.MakePromise("mother", "call", due));
        PromiseView promise = walk.incident.promises().get(0);
        assertThat(LocalDateTime.ofInstant(promise.dueAt(), zone)).as(about).isEqualTo(shown);
        assertThat(promise.isOverdue(due.minusSeconds(1))).isFalse();
        assertThat(promise.isOverdue(due)).isTrue();
        assertThat(Late.of(walk.incident, due.minusSeconds(1))).isEmpty();
        assertThat(Late.of(walk.incident, due))
                .containsExactly(new Late(Late.Kind.PROMISE, "p1", due, Optional.empty()));
    }

    @Test
    void in_another_zone_the_same_promise_is_due_at_the_same_moment() {
        Walk walk = Walk.open();
        walk.act(new IncidentAction.MakePromise("mother", "call", Walk.minute(90)));
        Instant due = walk.incident.promises().get(0).dueAt();
        assertThat(due.atZone(ZoneId.of("Asia/Vladivostok")).toInstant()).isEqualTo(Walk.minute(90));
        assertThat(due.atZone(ZoneId.of("Europe/Kaliningrad")).toInstant()).isEqualTo(Walk.minute(90));
    }

    @Test
    void with_the_clock_set_back_nothing_is_lost_and_the_order_stays_that_of_the_journal() {
        Walk walk = Walk.open().at(60);
        walk.act(new IncidentAction.Note("later by the clock"));
        walk.act(new IncidentAction.MakePromise("mother", "call", Walk.minute(90)));
        walk.at(-30);
        walk.act(new IncidentAction.Note("earlier by the clock, and written after it"));
        assertThat(walk.incident.problems()).isEmpty();
        assertThat(walk.incident.notes()).hasSize(2);
        assertThat(walk.incident.promises().get(0).isOverdue(walk.now)).isFalse();
        List<Instant> times =
                walk.incident.entries().stream().map(JournalEntry::recordedAt).toList();
        assertThat(times.get(times.size() - 1)).isBefore(times.get(times.size() - 2));
    }

    @Test
    void what_has_not_happened_by_this_clock_is_refused_and_a_review_in_the_past_too() {
        Walk walk = Walk.open().person("Anna").at(10);
        assertThat(walk.refusals(new IncidentAction.Open(Mode.REAL, Walk.minute(11), Walk.ZONE, "", "", "")))
                .contains(ReasonCode.TIME_IN_FUTURE);
        assertThat(walk.refusals(new IncidentAction.DecidePublicity(
                        AfterEvent.Publicity.QUIET, "missing", "court", "heron", Walk.minute(9), "again")))
                .contains(ReasonCode.TIME_IN_PAST);
    }

    @Test
    void a_promise_kept_a_minute_late_was_late_and_one_kept_in_time_was_not() {
        Walk walk = Walk.open();
        walk.act(new IncidentAction.MakePromise("mother", "call", Walk.minute(10)));
        walk.act(new IncidentAction.MakePromise("father", "call", Walk.minute(20)));
        walk.at(11);
        walk.act(new IncidentAction.KeepPromise(1, ""));
        walk.act(new IncidentAction.KeepPromise(2, ""));
        assertThat(Late.of(walk.incident, Walk.minute(60)))
                .containsExactly(new Late(Late.Kind.PROMISE, "p1", Walk.minute(10), Optional.of(Walk.minute(11))));
    }
}
