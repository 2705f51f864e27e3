package org.svod.cli.command.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole drills through the composition: a story by time and by condition, a pause, right and wrong acts, and the next time. */
class WholeDrillTest {
    @TempDir
    Path folder;

    /** The short drill "lawyer-at-the-door", played badly; minutes of the drill are beside each line. */
    private static void playBadly(DrillPlay play) throws Exception {
        play.good("drill start lawyer-at-the-door --as lawyer=heron --as coordinator=lynx --as member=wren");
        assertThat(play.next()).isEqualTo("fortress"); // 0
        assertThat(play.next()).as("shown once").isEmpty();
        assertThat(play.good("drill next --again")
                        .getAsJsonObject("inject")
                        .get("id")
                        .getAsString())
                .isEqualTo("fortress");
        play.minutes(7); // 7: the refusal is recorded in the grace of 5 + 5
        play.told("incident done record-refusal --source lynx", "");
        play.good("drill pause");
        play.minutes(30);
        JsonObject still = play.good("drill next");
        assertThat(still.get("paused").getAsBoolean()).isTrue();
        assertThat(still.get("storyTime").getAsString()).isEqualTo("21:12");
        play.good("drill resume");
        assertThat(play.next()).as("ten minutes have not run").isEmpty();
        play.minutes(5); // 12: one by time, one by time and condition
        assertThat(play.next()).isEqualTo("inside");
        assertThat(play.next()).isEqualTo("duty-prosecutor");
        play.told("incident skip call-prosecutor --why -", "too late in the evening");
        play.minutes(18); // 30
        assertThat(play.next()).isEqualTo("investigator");
        play.good("incident decide who-holds investigator");
        play.minutes(70); // beyond the end
        assertThat(play.good("drill next").has("inject")).isFalse();
        play.good("drill stop");
    }

    @Test
    void a_drill_is_played_scored_and_kept() throws Exception {
        DrillPlay play = new DrillPlay(folder);
        playBadly(play);
        JsonObject report = play.good("drill report");
        assertThat(report.get("over").getAsBoolean()).isTrue();
        assertThat(report.get("minutes").getAsInt()).isEqualTo(90);
        assertThat(DrillPlay.marks(report))
                .containsExactly(
                        entry("step:record-refusal", "in_grace"),
                        entry("step:ask-inside", "never"),
                        entry("step:call-prosecutor", "never"),
                        entry("option:who-holds/investigator", "on_time"),
                        entry("step:complaint", "never"),
                        entry("step:court-complaint", "open")); // its grace ends with the drill
        assertThat(report.getAsJsonArray("wrong")).singleElement().satisfies(wrong -> assertThat(
                        wrong.getAsJsonObject().get("deed").getAsString())
                .isEqualTo("skip:call-prosecutor"));
        // Half of 9 and the whole of 4, less 3 for the wrong act, out of 31.
        assertThat(report.get("percent").getAsInt()).isEqualTo(18);
        assertThat(play.good("incident list")
                        .getAsJsonArray("incidents")
                        .get(0)
                        .getAsJsonObject()
                        .get("state")
                        .getAsString())
                .isEqualTo("false_alarm");
    }
}
