package org.svod.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;
import org.svod.cli.play.TestProgram.Ran;
import org.svod.cli.terminal.NoTerminal;

class HandoverCommandTest {
    private static final Instant NIGHT = Instant.parse("2026-11-24T00:07:00Z");
    private static final ZoneId PLACE = ZoneId.of("Europe/Moscow");

    @TempDir
    Path folder;

    private TestProgram program;

    @BeforeEach
    void twenty_are_held() throws Exception {
        program = new TestProgram(folder).found();
        at(0);
        done("incident", "open", "group-one-phone", "--people", "20");
        done("incident", "person", "1-20", "held", "--source", "lynx");
        done("incident", "promise", "--to", "lynx", "--at", "04:00");
    }

    private TestProgram at(int minutes) {
        return program.at(Clock.fixed(NIGHT.plusSeconds(minutes * 60L), PLACE));
    }

    private Ran done(String... line) throws Exception {
        Ran ran = program.open(line);
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran;
    }

    private JsonObject shown() throws Exception {
        return program.open("incident", "handover", "--json").data();
    }

    private String answers() throws Exception {
        String clock = "";
        for (var each : program.open("incident", "clock", "--json").data().getAsJsonArray("clocks")) {
            JsonObject one = each.getAsJsonObject();
            if (one.get("state").getAsString().matches("running|warned")) {
                String at = one.get("expires").getAsString().substring(11, 16);
                clock = clock.isEmpty() || at.compareTo(clock) < 0 ? at : clock;
            }
        }
        return clock.isEmpty() ? "20,04:00,20" : clock + ",20,04:00";
    }

    @Test
    void an_offer_shows_what_to_read_aloud_in_less_than_a_minute_and_three_questions() throws Exception {
        JsonObject offer = program.input("a second visit")
                .open("incident", "handover", "--to", "heron", "--fears", "-", "--json")
                .data();

        assertThat(offer.get("state").getAsString()).isEqualTo("offered");
        JsonObject brief = offer.getAsJsonObject("brief");
        assertThat(brief.get("words").getAsInt()).isBetween(20, 130);
        assertThat(brief.get("conditions").toString()).contains("20").doesNotContain("1.");
        assertThat(brief.get("needs").toString()).contains("a second visit", "04:00", "lynx");
        assertThat(offer.getAsJsonArray("questions")).hasSize(3);
        assertThat(offer.getAsJsonArray("head")).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void however_much_was_written_down_the_brief_is_read_in_under_a_minute(String language) throws Exception {
        program.language(language);
        String long200 = "word ".repeat(200);
        for (int i = 0; i < 12; i++) {
            program.input(long200);
            done("incident", "promise", "--to", "lynx", "--what", "-", "--at", "04:1" + i % 10);
        }
        JsonObject brief = program.input(long200)
                .open("incident", "handover", "--to", "heron", "--fears", "-", "--json")
                .data()
                .getAsJsonObject("brief");

        assertThat(brief.get("words").getAsInt()).isBetween(40, 130);
        assertThat(brief.get("needs").toString()).contains("…");
    }

    @Test
    void three_right_answers_hand_it_over_and_both_sides_are_in_the_journal() throws Exception {
        done("incident", "handover", "--to", "heron");
        String right = answers();
        at(5);

        Ran ran = done("incident", "handover", "--answers", right, "--json");

        assertThat(ran.data().get("state").getAsString()).isEqualTo("accepted");
        var journal =
                program.open("incident", "show", "--journal", "--json").data().getAsJsonObject("journal");
        assertThat(journal.get("odd").getAsInt()).isZero();
        List<String> last = journal.getAsJsonArray("all").asList().stream()
                .map(each -> each.getAsJsonObject())
                .skip(journal.getAsJsonArray("all").size() - 6)
                .map(each -> each.get("said").getAsString() + " | "
                        + (each.get("for").isJsonNull() ? "-" : each.get("for").getAsString()))
                .toList();
        assertThat(last.get(0)).startsWith("handover offered to heron").endsWith("| -");
        assertThat(last.subList(1, 4)).allMatch(line -> line.startsWith("read back:") && line.endsWith("| heron"));
        assertThat(last.get(4)).isEqualTo("taken over | heron");
        assertThat(last.get(5)).contains("heron").endsWith("| heron");
    }

    @Test
    void a_wrong_answer_is_code_8_and_the_incident_stays_where_it_is_until_all_are_right() throws Exception {
        done("incident", "handover", "--to", "heron");
        String right = answers();

        Ran wrong = program.open("incident", "handover", "--answers", right.replace("20", "19"), "--json");
        assertThat(wrong.code()).isEqualTo(8);
        assertThat(wrong.data().get("state").getAsString()).isEqualTo("offered");

        assertThat(done("incident", "handover", "--answers", right, "--json")
                        .data()
                        .get("state")
                        .getAsString())
                .isEqualTo("accepted");
    }

    @Test
    void an_offer_that_nobody_read_back_runs_out_and_says_whose_the_incident_is() throws Exception {
        done("incident", "handover", "--to", "heron", "--minutes", "20");
        String right = answers();
        at(21);

        Ran ran = program.open("incident", "handover");
        assertThat(ran.code()).isEqualTo(8);
        assertThat(ran.out()).contains("nobody took it over by 03:27", "still yours");

        assertThat(program.open("incident", "handover", "--answers", right).code())
                .isEqualTo(8);
        assertThat(shown().get("state").getAsString()).isEqualTo("timed_out");
        done("incident", "handover", "--to", "lynx");
        assertThat(shown().get("to").getAsString()).isEqualTo("lynx");
    }

    @Test
    void who_declines_says_why() throws Exception {
        done("incident", "handover", "--to", "heron");
        Ran ran = program.input("no power here").open("incident", "handover", "--decline", "-", "--json");
        assertThat(ran.data().get("state").getAsString()).isEqualTo("declined");
    }

    @Test
    void without_an_offer_nothing_can_be_answered() throws Exception {
        assertThat(program.open("incident", "handover", "--answers", "1,2,3").code())
                .isEqualTo(5);
        assertThat(shown().get("state").getAsString()).isEqualTo("none");
        assertThat(program.open("incident", "handover", "--to", "heron", "--minutes", "0")
                        .code())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void left_between_two_answers_it_goes_on_where_it_was(String language) throws Exception {
        program.language(language);
        String right = answers();
        String[] each = right.split(",", -1);
        ScriptedTerminal dropped = ScriptedTerminal.phone("heron", "", "1", each[0].replace(":", ""));
        program.person(dropped);
        assertThat(program.open("incident", "handover").code()).isEqualTo(3);

        ScriptedTerminal back = ScriptedTerminal.phone("1", "7", each[1], each[2], "1");
        program.person(back);
        Ran ran = program.open("incident", "handover");

        assertThat(ran.code())
                .as(String.join("\n", back.transcript()) + ran.err())
                .isZero();
        assertThat(back.left()).isZero();
        assertThat(back.transcript()).noneMatch(line -> line.contains("null"));
        assertThat(program.person(new NoTerminal())
                        .open("incident", "handover", "--json")
                        .data()
                        .get("state")
                        .getAsString())
                .isEqualTo("accepted");
    }
}
