package org.svod.cli.command.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.TestProgram.Ran;

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

    private static JsonObject readiness(DrillPlay play, String role) throws Exception {
        for (JsonElement each : play.good("drill readiness").getAsJsonArray("covers")) {
            JsonObject cover = each.getAsJsonObject();
            if (cover.get("protocol").getAsString().equals("counsel-refused")
                    && cover.get("role").getAsString().equals(role)) {
                return cover;
            }
        }
        throw new AssertionError(role);
    }

    @Test
    void the_next_time_is_better_and_is_compared_step_by_step_even_after_the_names_are_gone() throws Exception {
        DrillPlay play = new DrillPlay(folder);
        assertThat(readiness(play, "coordinator").getAsJsonArray("people")).isEmpty();
        playBadly(play);
        JsonObject lynx =
                readiness(play, "coordinator").getAsJsonArray("people").get(0).getAsJsonObject();
        assertThat(lynx.get("percent").getAsInt()).isZero();
        play.pass(Duration.ofDays(40)); // the journal of the first drill is removed at the next opening
        assertThat(play.run("drill report").code()).isEqualTo(5);

        play.good("drill start lawyer-at-the-door --as lawyer=heron --as coordinator=lynx --as member=wren");
        assertThat(play.next()).isEqualTo("fortress");
        play.told("incident done record-refusal --source lynx", "");
        play.minutes(12);
        assertThat(play.next()).isEqualTo("inside");
        assertThat(play.next()).isEqualTo("duty-prosecutor");
        play.good("incident done ask-inside");
        play.good("incident done call-prosecutor");
        play.minutes(18);
        assertThat(play.next()).isEqualTo("investigator");
        play.good("incident decide who-holds investigator");
        play.minutes(61);
        play.good("drill stop");

        JsonObject report = play.good("drill report");
        assertThat(report.getAsJsonArray("wrong")).isEmpty();
        assertThat(report.getAsJsonObject("before").get("percent").getAsInt()).isEqualTo(18);
        Map<String, String> trends = new LinkedHashMap<>();
        report.getAsJsonArray("changes").forEach(each -> {
            JsonObject change = each.getAsJsonObject();
            trends.put(change.get("key").getAsString(), change.get("trend").getAsString());
        });
        assertThat(trends)
                .containsEntry("fortress step:record-refusal", "better")
                .containsEntry("duty-prosecutor step:call-prosecutor", "better")
                .containsEntry("investigator option:who-holds/investigator", "same")
                .containsEntry("investigator step:court-complaint", "not_comparable");
        assertThat(readiness(play, "coordinator")
                        .getAsJsonArray("people")
                        .get(0)
                        .getAsJsonObject()
                        .get("percent")
                        .getAsInt())
                .isEqualTo(100);
        assertThat(readiness(play, "coordinator").get("second").isJsonNull()).isTrue();
    }

    @Test
    void something_real_stops_a_drill_and_no_drill_starts_beside_it() throws Exception {
        DrillPlay play = new DrillPlay(folder);
        String drill =
                play.good("drill start lawyer-at-the-door").get("incident").getAsString();
        assertThat(play.run("drill start day-after-release").code()).isEqualTo(6);
        assertThat(play.next()).isEqualTo("fortress");
        play.minutes(3);
        Ran real = play.run("incident open raid-flat");
        assertThat(real.json().getAsJsonArray("warnings").toString()).contains("svod drill resume");
        play.minutes(20);
        assertThat(play.good("incident next").get("incident").getAsString())
                .as("whoever names no incident means the real one")
                .isEqualTo(real.data().get("incident").getAsString())
                .isNotEqualTo(drill);
        JsonObject still = play.good("drill next");
        assertThat(still.get("paused").getAsBoolean()).isTrue();
        assertThat(still.get("storyTime").getAsString()).isEqualTo("21:08");
        assertThat(play.run("drill resume").code()).isEqualTo(8);
        play.good("incident close");
        assertThat(play.good("drill next").get("paused").getAsBoolean())
                .as("it waits to be told")
                .isTrue();
        play.good("drill resume");
        assertThat(play.good("drill stop").get("brokenOff").getAsBoolean()).isTrue();
        play.told("incident reopen " + real.data().get("incident").getAsString() + " --why -", "they came back");
        Ran refused = play.run("drill start lawyer-at-the-door");
        assertThat(refused.code()).isEqualTo(8);
        assertThat(refused.data().get("id").getAsString()).isEqualTo("drill-something-real");
    }
}
