package org.svod.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.Play;
import org.svod.cli.play.TestProgram.Ran;

/** Twenty invented people held with one push-button phone: nobody is lost, asked twice, or counted free unseen. */
class TwentyWithOnePhoneTest {
    private static final Instant CALL = Instant.parse("2026-11-24T15:00:00Z"); // 18:00 at the place

    @TempDir
    Path folder;

    private static String next(Play play) throws IOException {
        return play.good("incident next").getAsJsonObject("step").get("id").getAsString();
    }

    private static void done(Play play, String... ids) throws IOException {
        for (String id : ids) {
            assertThat(next(play)).isEqualTo(id);
            play.good("incident done " + id);
            play.minutes(1);
        }
    }

    private static long held(Play play) throws IOException {
        return StreamSupport.stream(
                        play.good("incident show").getAsJsonArray("people").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(person -> person.get("state").getAsString().equals("held"))
                .count();
    }

    private static List<JsonObject> clocks(Play play, String name) throws IOException {
        return StreamSupport.stream(
                        play.good("incident clock").getAsJsonArray("clocks").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(clock -> clock.get("id").getAsString().contains(name))
                .toList();
    }

    @Test
    void a_night_with_one_phone() throws Exception {
        Play play = new Play(folder, CALL);
        play.good("incident open group-one-phone --people 20");
        assertThat(next(play)).isEqualTo("r1/hurt");
        play.good("incident decide hurt all-well");
        done(play, "r1/where-count", "r1/call-lawyer", "r1/phone-keeper", "r1/roll", "r1/numbers", "r1/line-rules");
        play.good("incident person 1-20 held --source heron");
        play.good("incident done detained-at --at 17:20 --source heron");
        play.good("incident done delivered-at --at 17:50 --source heron");
        play.good("incident done windows --at 18:10 --source heron");
        assertThat(clocks(play, "ru-adm-3h")).as("one limit for each person").hasSize(20);
        play.good("incident promise --to lynx --at +60");

        // Each is asked for their wishes and their health, whoever holds the phone and in whatever order it goes round.
        Set<String> asked = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            String step = next(play);
            if (step.startsWith("r1/wishes#") || step.startsWith("r1/health#")) {
                assertThat(asked.add(step)).as(step + " is asked once").isTrue();
            }
            play.good("incident done " + step);
            if (asked.size() == 40) {
                break;
            }
        }
        assertThat(asked).hasSize(40);

        play.pass(Duration.ofMinutes(70));
        assertThat(play.good("incident next").toString()).contains("promise");
        play.good("incident promise --kept 1");

        // The lawyer names three who were let go; they count only when somebody has seen them.
        play.good("incident person 3,5-6 released --source heron");
        assertThat(held(play)).isEqualTo(17);
        Ran early = play.run("incident close --keep-names 90");
        assertThat(early.code()).isEqualTo(8);
        assertThat(early.out()).contains("person-not-seen-free");

        play.pass(Duration.ofHours(3));
        assertThat(clocks(play, "ru-adm-3h"))
                .as("late is said, of each who is not seen free")
                .allMatch(clock -> clock.get("state").getAsString().equals("expired"));
        play.good("incident person 1-19 seen-free --source heron");
        assertThat(play.run("incident close --keep-names 90").out())
                .as("the twentieth keeps it open")
                .contains("person-not-seen-free");
        play.good("incident person 20 seen-free --source heron");
        play.good("incident close --keep-names 90");
        assertThat(play.good("incident list").toString()).contains("\"notFree\":0");
    }
}
