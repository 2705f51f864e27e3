package org.svod.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;

/** What was done to people like us: written down, tied to steps, shown with them, held against protocols. Invented. */
class PrecedentCommandsTest {
    private static final String WHAT = "The lawyer on duty did not come all night.";

    @TempDir
    Path folder;

    private TestProgram program;

    @BeforeEach
    void a_vault() throws Exception {
        program = new TestProgram(folder).found();
    }

    private String added(String on) throws Exception {
        program.input("the first department\na newspaper\n" + WHAT + "\nAnd not in the morning.");
        JsonObject data = ok("precedent", "add", "--on", on, "--place", "-", "--source", "-", "--what", "-");
        return data.get("id").getAsString().substring(0, 4);
    }

    @Test
    void a_script_hands_in_place_source_and_story_on_standard_input() throws Exception {
        JsonObject shown = ok("precedent", "show", added("2026-11"));
        assertThat(shown.get("on").getAsString()).isEqualTo("2026-11");
        assertThat(shown.get("place").getAsString()).isEqualTo("the first department");
        assertThat(shown.get("source").getAsString()).isEqualTo("a newspaper");
        assertThat(shown.get("what").getAsString()).isEqualTo(WHAT + "\nAnd not in the morning.");
        assertThat(shown.get("threat").getAsString()).isEmpty();
    }

    @Test
    void free_text_in_an_argument_and_what_does_not_fit_is_refused_and_nothing_is_written() throws Exception {
        program.input("text");
        code(2, "precedent", "add", "--what", "typed in the open");
        code(2, "precedent", "add", "--on", "November 2026", "--what", "-");
        code(2, "precedent", "add", "--on", "2026-12", "--what", "-");
        code(2, "precedent", "add", "--threat", "Raid!", "--what", "-");
        code(2, "precedent", "add", "--place", "-", "--source", "-", "--what", "-");
        code(10, "precedent", "add");
        code(5, "precedent", "show", "0000");
        code(5, "precedent", "show", "zzzz");
        assertThat(ok("precedent", "list").getAsJsonArray("precedents")).isEmpty();
    }

    @Test
    void at_a_terminal_every_answer_is_kept_though_the_line_drops_before_the_next_question() throws Exception {
        ScriptedTerminal person = ScriptedTerminal.wide("1", "next week", "2026-11", "Tomsk");
        assertThat(program.person(person).open("precedent", "add").code()).isEqualTo(3);

        JsonObject kept = listed().get(0).getAsJsonObject();
        assertThat(kept.get("threat").getAsString()).isEqualTo("raid_home");
        assertThat(kept.get("on").getAsString()).isEqualTo("2026-11");
        assertThat(kept.get("place").getAsString()).isEqualTo("Tomsk");
        assertThat(kept.get("what").getAsString()).isEmpty();
    }

    @Test
    void who_answers_nothing_leaves_nothing_behind() throws Exception {
        ScriptedTerminal person = ScriptedTerminal.wide("0", "", "", "", "");
        assertThat(program.person(person).open("precedent", "add").code()).isEqualTo(3);
        assertThat(listed()).isEmpty();
    }

    @Test
    void the_steps_are_picked_from_lists_and_each_link_is_kept_at_once() throws Exception {
        String id = added("2026-11-20");
        ScriptedTerminal person = ScriptedTerminal.phone("2", "2", "2", "1", "1", "0", "0");
        assertThat(program.person(person).open("precedent", "link", id).code()).isZero();

        assertThat(person.transcript())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60));
        assertThat(ok("precedent", "show", id).getAsJsonArray("links").toString())
                .isEqualTo("[{\"protocol\":\"raid-flat\",\"step\":\"call-counsel\",\"verdict\":\"failed\"}]");
    }

    @Test
    void a_link_is_turned_round_and_taken_away_and_each_receipt_says_how_to_take_it_back() throws Exception {
        String id = added("2026-11-20");
        assertThat(next("precedent", "link", id, "raid-flat", "call-counsel", "--failed"))
                .containsExactly("svod precedent link " + id + " raid-flat call-counsel --remove");
        assertThat(next("precedent", "link", id, "raid-flat", "call-counsel", "--helped"))
                .containsExactly("svod precedent link " + id + " raid-flat call-counsel --failed");
        assertThat(next("precedent", "link", id, "raid-flat", "call-counsel", "--remove"))
                .containsExactly("svod precedent link " + id + " raid-flat call-counsel --helped");
        assertThat(ok("precedent", "show", id).getAsJsonArray("links")).isEmpty();
        code(5, "precedent", "link", id, "no-such", "call-counsel", "--helped");
        code(5, "precedent", "link", id, "raid-flat", "no-such", "--helped");
        code(10, "precedent", "link", id, "raid-flat", "call-counsel");
        code(10, "precedent", "link", id, "raid-flat", "call-counsel", "--helped", "--failed");
    }

    @Test
    void what_is_deleted_is_shown_nowhere_and_comes_back_whole() throws Exception {
        String id = added("2026-11-24");
        ok("precedent", "link", id, "raid-flat", "call-counsel", "--failed");
        assertThat(next("precedent", "delete", id)).containsExactly("svod precedent restore " + id);
        assertThat(listed()).isEmpty();
        assertThat(ok("precedent", "list", "--deleted").getAsJsonArray("precedents"))
                .hasSize(1);
        assertThat(ok("status").getAsJsonArray("contradicted")).isEmpty();
        ok("precedent", "restore", id);
        assertThat(listed()).hasSize(1);
        assertThat(ok("status").getAsJsonArray("contradicted")).hasSize(1);
    }

    @Test
    void the_next_step_says_because_of_what_from_the_file_and_from_the_vault() throws Exception {
        String id = added("2026-11");
        ok("precedent", "link", id, "raid-flat", "who-is-there", "--failed");
        ok("incident", "open", "raid-flat");

        JsonObject next = ok("incident", "next");
        assertThat(next.getAsJsonObject("step").get("id").getAsString()).isEqualTo("r1/who-is-there");
        assertThat(texts(next.getAsJsonArray("because"), "id")).containsExactly(id, "taken-twice-in-a-day");
        assertThat(texts(next.getAsJsonArray("because"), "verdict")).containsExactly("failed", "helped");

        ScriptedTerminal person = ScriptedTerminal.wide("9", "9", "0");
        program.person(person).open("--plain");
        String seen = String.join(" ", person.transcript()).replaceAll("\\s+", " ");
        assertThat(seen).contains("This step has failed before: 2026-11, the first department", WHAT, "Because of");
    }

    @Test
    void a_required_step_that_failed_since_the_last_review_flags_the_protocol_everywhere() throws Exception {
        String id = added("2026-11-24");
        ok("precedent", "link", id, "raid-flat", "call-counsel", "--failed");

        assertThat(ok("status").getAsJsonArray("contradicted").toString()).isEqualTo("[\"raid-flat\"]");
        assertThat(program.open("status").out()).contains("speaks against a required step: raid-flat");
        assertThat(flagged()).containsExactly("raid-flat");
        JsonObject shown = ok("protocol", "show", "raid-flat");
        assertThat(shown.getAsJsonArray("contradicted").toString())
                .isEqualTo("[{\"precedent\":\"" + id + "\",\"step\":\"call-counsel\"}]");
        assertThat(texts(shown.getAsJsonArray("because"), "id")).contains(id, "taken-twice-in-a-day");
        assertThat(program.run("protocol", "list", "--json").out()).doesNotContain("\"contradicted\":true");
    }

    @Test
    void what_was_known_at_the_review_or_is_not_required_or_helped_flags_nothing() throws Exception {
        String old = added("2026-10");
        ok("precedent", "link", old, "raid-flat", "call-counsel", "--failed");
        String newer = added("2026-11-24");
        ok("precedent", "link", newer, "raid-flat", "status", "--failed");
        ok("precedent", "link", newer, "raid-flat", "who-is-there", "--helped");
        assertThat(ok("status").getAsJsonArray("contradicted")).isEmpty();
        assertThat(flagged()).isEmpty();
        ok("precedent", "edit", old, "--on", "2026");
        assertThat(flagged()).containsExactly("raid-flat");
    }

    @Test
    void the_map_shows_what_has_no_protocol_and_what_was_never_practised() throws Exception {
        String id = added("2026-11");
        ok("precedent", "edit", id, "--threat", "raid_office");
        JsonObject office = threat("raid_office");
        assertThat(office.get("protocols").getAsJsonArray()).isEmpty();
        assertThat(office.get("precedents").getAsInt()).isEqualTo(1);
        JsonObject home = threat("raid_home").getAsJsonArray("protocols").get(0).getAsJsonObject();
        assertThat(home.get("id").getAsString()).isEqualTo("raid-flat");
        assertThat(home.get("lastDrill").isJsonNull()).isTrue();
    }

    @Test
    void a_drill_played_to_its_end_stands_in_the_map_and_one_broken_off_does_not() throws Exception {
        ok("drill", "start", "raid-second-visit", "--as", "coordinator=owl");
        ok("drill", "stop");
        assertThat(threat("raid_home").toString()).contains("\"lastDrill\":null");
        ok("drill", "start", "raid-second-visit", "--as", "coordinator=owl");
        program.at(Clock.fixed(Instant.parse("2026-11-24T23:07:00Z"), ZoneId.of("Europe/Moscow")));
        ok("drill", "stop");
        assertThat(threat("raid_home").toString()).contains("\"lastDrill\":\"2026-11-24\"");
    }

    @Test
    void rotation_and_the_way_back_carry_them() throws Exception {
        Path code = folder.resolve("code");
        Path backup = folder.resolve("backup.age");
        Path words = Files.writeString(folder.resolve("words"), "another heron walks\n");
        ok("keys", "add", "paper", "--recovery", "--recovery-file", code.toString());
        String id = added("2026-11");
        ok("precedent", "link", id, "raid-flat", "call-counsel", "--helped");
        String before = ok("precedent", "show", id).toString();
        ok("keys", "rotate");
        assertThat(ok("precedent", "show", id)).hasToString(before);
        ok("backup", "make", "--to", backup.toString());
        assertThat(program.run(
                                "backup",
                                "restore",
                                backup.toString(),
                                "--vault",
                                "second",
                                "--kdf",
                                "low",
                                "--recovery-file",
                                code.toString(),
                                "--new-passphrase-file",
                                words.toString(),
                                "--json")
                        .code())
                .isZero();
        TestProgram.Ran restored = program.run(
                "precedent", "show", id, "--vault", "second", "--passphrase-file", words.toString(), "--json");
        assertThat(restored.data()).hasToString(before);
    }

    private JsonArray listed() throws Exception {
        return ok("precedent", "list").getAsJsonArray("precedents");
    }

    private List<String> flagged() throws Exception {
        return StreamSupport.stream(
                        ok("protocol", "list").getAsJsonArray("protocols").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(each -> each.get("contradicted").getAsBoolean())
                .map(each -> each.get("id").getAsString())
                .toList();
    }

    private JsonObject threat(String name) throws Exception {
        return StreamSupport.stream(
                        ok("precedent", "map").getAsJsonArray("threats").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(each -> each.get("threat").getAsString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonArray lines, String key) {
        return StreamSupport.stream(lines.spliterator(), false)
                .map(each -> each.getAsJsonObject().get(key).getAsString())
                .toList();
    }

    private List<String> next(String... line) throws Exception {
        return StreamSupport.stream(
                        answered(0, line).json().getAsJsonArray("next").spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }

    private JsonObject ok(String... line) throws Exception {
        return answered(0, line).data();
    }

    private void code(int code, String... line) throws Exception {
        answered(code, line);
    }

    // A script: nobody sits at a terminal, whoever sat there before.
    private TestProgram.Ran answered(int code, String... line) throws Exception {
        String[] all = Arrays.copyOf(line, line.length + 2);
        all[line.length] = "--json";
        all[line.length + 1] = "--no-input";
        TestProgram.Ran ran = program.open(all);
        assertThat(ran.code())
                .as(String.join(" ", line) + "\n" + ran.out() + ran.err())
                .isEqualTo(code);
        return ran;
    }
}
