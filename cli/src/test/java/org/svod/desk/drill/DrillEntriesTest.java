package org.svod.desk.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.svod.protocols.ProtocolVersion;
import org.svod.protocols.drill.DrillId;
import org.svod.protocols.drill.report.Mark;
import org.svod.protocols.drill.report.StepChange.Came;
import org.svod.protocols.term.ProtocolId;
import org.svod.protocols.term.Role;

/** What a drill leaves on disk, as docs/formats/drill.md has it: these texts never change their meaning. */
class DrillEntriesTest {
    private static final Instant AT = Instant.parse("2026-11-24T18:05:00Z");
    private static final String TIME = "2026-11-24T18:05:00Z";

    private static void isWritten(DrillEvent event, String... texts) {
        assertThat(event.texts()).containsExactly(texts);
        assertThat(DrillEvent.of(List.of(texts))).contains(event);
    }

    @Test
    void every_event_is_written_so_and_read_back() {
        isWritten(
                new DrillEvent.Started(
                        AT, List.of(new Player("heron", Role.LAWYER), new Player("рысь", Role.COORDINATOR))),
                "started",
                TIME,
                "lawyer",
                "heron",
                "coordinator",
                "рысь");
        isWritten(new DrillEvent.Started(AT, List.of()), "started", TIME);
        isWritten(new DrillEvent.Given(AT, "knock"), "given", TIME, "knock");
        isWritten(new DrillEvent.Paused(AT, false), "paused", TIME, "");
        isWritten(new DrillEvent.Paused(AT, true), "paused", TIME, "real");
        isWritten(new DrillEvent.Resumed(AT), "resumed", TIME);
        isWritten(new DrillEvent.Ended(AT, false), "ended", TIME, "");
        isWritten(new DrillEvent.Ended(AT, true), "ended", TIME, "broken-off");
        assertThat(DrillEvent.of(List.of("a-kind-of-next-year", TIME, "more"))).isEmpty();
    }

    @Test
    void a_result_is_written_so_and_read_back() {
        DrillResult result = new DrillResult(
                "00112233445566778899aabbccddeeff",
                new DrillId("raid-second-visit"),
                new ProtocolVersion(1, 0),
                new ProtocolId("raid-flat"),
                new ProtocolVersion(2, 1),
                LocalDate.of(2026, 11, 24),
                42,
                OptionalInt.of(85),
                false,
                OptionalInt.of(90),
                List.of(
                        new DrillResult.Played("heron", Role.MEMBER, OptionalInt.of(70)),
                        new DrillResult.Played("lynx", Role.ADMIN, OptionalInt.empty())),
                Map.of("knock step:who-at-door", new Came(Mark.ON_TIME, OptionalLong.of(3))));
        assertThat(String.join("|", result.texts()))
                .isEqualTo("00112233445566778899aabbccddeeff|raid-second-visit|1.0|raid-flat|2.1|2026-11-24|42|85||90|2"
                        + "|heron|member|70|lynx|admin||knock step:who-at-door|on_time|3");
        assertThat(DrillResult.of(result.texts())).isEqualTo(result);
    }
}
