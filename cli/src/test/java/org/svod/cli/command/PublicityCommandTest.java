package org.svod.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;
import org.svod.cli.play.TestProgram.Ran;

/** Loud or quiet, from the command line and at the terminal. People are invented. */
class PublicityCommandTest {
    private static final String[] LOUD = {
        "incident", "publicity", "--decide", "loud", "--by", "heron", "--until", "+60", "--arguments", "-"
    };

    @TempDir
    Path folder;

    private TestProgram program = new TestProgram(Path.of("unset"));

    @BeforeEach
    void a_night() throws Exception {
        program = new TestProgram(folder).found();
        at(0);
        done("incident", "open", "detention-administrative", "--people", "2");
    }

    private void at(int minutes) {
        program.at(Clock.fixed(
                Instant.parse("2026-11-24T00:07:00Z").plusSeconds(minutes * 60L), ZoneId.of("Europe/Moscow")));
    }

    private Ran done(String... line) throws IOException {
        Ran ran = program.open(line);
        assertThat(ran.code())
                .as(String.join(" ", line) + "\n" + ran.out() + ran.err())
                .isZero();
        return ran;
    }

    private JsonObject loud() throws IOException {
        program.input("they are missing\ncourt is tomorrow\nand the family is afraid");
        done(LOUD);
        return done("incident", "publicity", "--json").data();
    }

    @Test
    void loud_waits_for_everybody_and_says_whom() throws Exception {
        done("incident", "publicity", "--consent", "1", "--source", "lynx");
        program.input("they are missing\ncourt is tomorrow");
        Ran refused = program.open(LOUD);
        assertThat(refused.code()).isEqualTo(8);
        assertThat(refused.err()).contains("named in public: 2");

        done("incident", "publicity", "--consent", "2", "--source", "lynx");
        JsonObject data = loud();
        JsonObject decision = data.getAsJsonObject("decision");
        assertThat(decision.get("forLoud").getAsString()).isEqualTo("they are missing");
        assertThat(decision.get("forQuiet").getAsString()).isEqualTo("court is tomorrow\nand the family is afraid");
        assertThat(done("incident", "show").out()).contains("they are missing").contains("heron");

        done("incident", "publicity", "--consent", "2", "--answer", "withdrawn", "--source", "lynx");
        assertThat(done("incident", "publicity", "--json")
                        .data()
                        .get("consentLost")
                        .getAsBoolean())
                .isTrue();
    }

    @Test
    void it_rings_when_it_is_to_be_looked_at_again_until_somebody_says_what_came_of_it() throws Exception {
        done("incident", "publicity", "--consent", "1,2", "--source", "lynx");
        loud();
        at(61);
        Ran next = done("incident", "next", "--json");
        assertThat(next.data().get("promise").getAsInt()).isEqualTo(1);
        assertThat(program.open("incident", "board").out()).contains("heron: look again: loud or quiet");
        program.input("both were let go");
        done("incident", "publicity", "--outcome", "-");
        assertThat(done("incident", "next", "--json").data().has("promise")).isFalse();
    }

    @Test
    void it_is_said_when_the_incident_is_handed_over_in_both_languages() throws Exception {
        done("incident", "publicity", "--consent", "1,2", "--source", "lynx");
        loud();
        assertThat(done("incident", "handover", "--to", "owl").out()).contains("Decided: loud, until 04:07");
        assertThat(done("incident", "handover", "--lang", "ru").out()).contains("Решено: громко, до 04:07");
    }

    @Test
    void at_the_terminal_it_asks_for_consent_first_and_leaves_with_0() throws Exception {
        TestProgram person = program.person(ScriptedTerminal.wide(
                "3", "missing", "court", "heron", "+60", "1", "1,2", "1", "lynx", "3", "missing", "court", "heron",
                "+60", "0"));
        done("incident", "publicity");
        JsonObject data = done("incident", "publicity", "--json", "--no-input").data();
        assertThat(data.getAsJsonObject("decision").get("choice").getAsString()).isEqualTo("loud");
        assertThat(person).isSameAs(program);
    }
}
