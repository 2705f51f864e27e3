package org.svod.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.Play;

/** A raid at 07:45 and a second visit at 16:00 the same day, with an invented person, from the call to the night after. */
class RaidWithSecondVisitTest {
    private static final Instant DOOR = Instant.parse("2026-11-24T04:45:00Z"); // 07:45 at the place
    private static final Instant AGAIN = Instant.parse("2026-11-24T13:00:00Z");

    @TempDir
    Path folder;

    private static JsonObject step(Play play) throws IOException {
        return play.good("incident next").getAsJsonObject("step");
    }

    /** Does the next step, which must be this one and not overdue. */
    private static void next(Play play, String id, String how) throws IOException {
        JsonObject step = step(play);
        assertThat(step.get("id").getAsString()).isEqualTo(id);
        assertThat(step.get("overdue").getAsBoolean()).as(id).isFalse();
        play.good(how);
        play.minutes(1);
    }

    private static void done(Play play, String... ids) throws IOException {
        for (String id : ids) {
            next(play, id, "incident done " + id);
        }
    }

    private static List<String> states(Play play) throws IOException {
        List<String> states = new ArrayList<>();
        for (JsonElement person : play.good("incident show").getAsJsonArray("people")) {
            states.add(person.getAsJsonObject().get("state").getAsString());
        }
        return states;
    }

    private static String dueOf(Play play, String id) throws IOException {
        for (JsonElement each : play.good("incident show").getAsJsonArray("steps")) {
            JsonObject step = each.getAsJsonObject();
            if (step.get("id").getAsString().equals(id)) {
                return step.get("due").getAsString();
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void nobody_is_forgotten_between_the_two_visits() throws Exception {
        Play play = new Play(folder, DOOR);
        play.good("incident open raid-flat --people 1");
        done(play, "r1/who-is-there", "r1/call-counsel", "r1/who-at-door", "r1/freeze-access", "r1/ask-to-wait");
        done(play, "r1/warn-circle");
        next(play, "r1/order", "incident decide r1/order court");
        done(play, "r1/names");
        play.good("incident done relatives-run");
        play.good("incident done name-liaison");
        play.good("incident done call-relatives");
        play.good("incident promise --to lynx --at +30");

        play.minutes(40);
        JsonObject late = play.good("incident next");
        assertThat(late.toString())
                .as("a promise that is overdue comes before every step")
                .contains("promise");
        play.good("incident promise --kept 1");

        play.until(Instant.parse("2026-11-24T08:00:00Z")); // 11:00: they leave
        play.good("incident done search-over --at 10:50 --source heron");
        play.good("incident decide where-going home");
        play.good("incident person 1 seen-free --source lynx");
        play.good("incident done seen-free");
        play.good("incident done not-alone");
        assertThat(dueOf(play, "r3/first-words"))
                .as("what is opened three hours later is due from then, not from the report")
                .isEqualTo("2026-11-24T11:05:00+03:00");

        play.until(AGAIN);
        play.good("incident decide r1/came-again again");
        play.good("incident done r1/second-visit --at 16:00 --source lynx");
        play.good("incident person 1 held --at 16:00 --source lynx");
        assertThat(states(play)).containsExactly("held");
        assertThat(play.run("incident close --keep-names 30").out()).contains("person-not-seen-free");
        play.good("incident person 1 seen-free --source lynx");
        play.good("incident close --keep-names 30");
    }
}
