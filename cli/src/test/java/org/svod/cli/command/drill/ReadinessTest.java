package org.svod.cli.command.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.TestProgram.Ran;

/** Who is ready, what is due, and the lines that members read out. */
class ReadinessTest {
    /** Made by a member who practised alone: the golden vector of the format page. */
    private static final String LINE = "svod1 raid-second-visit 1.0 1.0 member 2026-11-24 85 42 20513";

    @TempDir
    Path folder;

    private DrillPlay play;

    @BeforeEach
    void found() throws Exception {
        play = new DrillPlay(folder);
    }

    private JsonObject cover(String protocol, String role) throws Exception {
        return StreamSupport.stream(
                        play.good("drill readiness").getAsJsonArray("covers").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(line -> line.get("protocol").getAsString().equals(protocol)
                        && line.get("role").getAsString().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject person(JsonObject cover, String alias) {
        return StreamSupport.stream(cover.getAsJsonArray("people").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(line -> line.get("alias").getAsString().equals(alias))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_line_that_was_read_out_makes_its_reader_ready_once() throws Exception {
        play.good("contact add heron --role member --phone +79161234501");
        assertThat(person(cover("raid-flat", "member"), "heron").get("state").getAsString())
                .isEqualTo("never");
        assertThat(person(cover("raid-flat", "member"), "heron").get("percent").isJsonNull())
                .as("never is not zero")
                .isTrue();
        JsonObject recorded = play.told(
                "drill record - --person Heron", "  SVOD1 raid-second-visit, 1.0 1.0 member 2026-11-24 85 42 20513\n");
        assertThat(recorded.get("person").getAsString())
                .as("as the contacts spell it")
                .isEqualTo("heron");
        assertThat(recorded.get("already").getAsBoolean()).isFalse();
        assertThat(play.told("drill record - --person heron", LINE)
                        .get("already")
                        .getAsBoolean())
                .isTrue();
        assertThat(person(cover("raid-flat", "member"), "heron").get("percent").getAsInt())
                .isEqualTo(85);
        assertThat(cover("raid-flat", "member").get("second").isJsonNull())
                .as("nobody is second to one")
                .isTrue();
        play.told("drill record - --person wren", LINE);
        assertThat(cover("raid-flat", "member")
                        .getAsJsonObject("second")
                        .get("alias")
                        .getAsString())
                .isEqualTo("wren");
        play.pass(Duration.ofDays(200));
        assertThat(person(cover("raid-flat", "member"), "heron").get("percent").getAsInt())
                .isEqualTo(41);
        play.pass(Duration.ofDays(200));
        assertThat(person(cover("raid-flat", "member"), "heron").get("state").getAsString())
                .isEqualTo("faded");
    }

    private Ran refused(String line) throws Exception {
        play.program().input(line);
        Ran ran = play.run("drill record - --person heron");
        assertThat(play.good("drill readiness").toString())
                .as("nothing was written")
                .doesNotContain("heron");
        return ran;
    }

    private static String id(Ran ran) {
        return ran.data().get("id").getAsString();
    }

    @Test
    void a_line_that_was_misheard_says_which_word_to_ask_for() throws Exception {
        Ran score = refused("svod1 raid-second-visit 1.0 1.0 member 2026-11-24 35 42 20513");
        assertThat(score.code()).isEqualTo(8);
        assertThat(id(score)).isEqualTo("result-misheard-word");
        assertThat(score.data().get("why").getAsString())
                .contains("word 7, \"35\"")
                .doesNotContain("85");
        assertThat(refused("svod1 raid-second-visit 1.0 1.0 member 2026-11-42 85 42 20513")
                        .data()
                        .get("why")
                        .getAsString())
                .contains("word 6");
        assertThat(refused("svod1 raid-second-visit 1.0 1.0 member 2026-11-24 85 42 20531")
                        .data()
                        .get("why")
                        .getAsString())
                .contains("word 9");
    }

    @Test
    void what_is_no_line_or_cannot_be_is_refused_with_its_reason() throws Exception {
        assertThat(id(refused("svod1 raid-second-visit 1.0 1.0 member 2026-11-24 12 34 20513")))
                .isEqualTo("result-misheard");
        assertThat(id(refused("svod1 raid-second-visit 1.0 member 2026-11-24 85 42 20513")))
                .isEqualTo("result-no-line");
        assertThat(id(refused("hello"))).isEqualTo("result-no-line");
        assertThat(id(refused("svod2 whatever comes then"))).isEqualTo("result-newer");
        play.pass(Duration.ofDays(-30));
        assertThat(id(refused(LINE))).isEqualTo("result-in-future");
    }

    @Test
    void a_drill_that_is_overdue_stands_in_status() throws Exception {
        assertThat(play.good("status").get("drillsOverdue").getAsInt()).isZero();
        JsonObject set = play.good("drill schedule lawyer --on 2026-12-01");
        assertThat(set.getAsJsonArray("drills")
                        .get(0)
                        .getAsJsonObject()
                        .get("due")
                        .getAsString())
                .isEqualTo("2026-12-01");
        play.pass(Duration.ofDays(10));
        Ran late = play.run("status");
        assertThat(late.code()).isEqualTo(8);
        assertThat(late.data().get("drillsOverdue").getAsInt()).isEqualTo(1);
        play.good("drill schedule lawyer --on none");
        assertThat(play.good("status").get("drillsOverdue").getAsInt()).isZero();
        assertThat(play.run("drill schedule lawyer --on 2026-01-01").code()).isEqualTo(2);
        assertThat(play.run("drill schedule lawyer --on soon").code()).isEqualTo(2);
        assertThat(play.run("drill schedule nothing").code()).isEqualTo(5);
    }
}
