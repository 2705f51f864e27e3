package org.svod.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
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

class IncidentCommandsTest {
    private static final Clock LATER = Clock.fixed(Instant.parse("2026-11-24T01:30:00Z"), ZoneId.of("Europe/Moscow"));

    @TempDir
    Path folder;

    private TestProgram program;
    private String incident = "";

    @BeforeEach
    void two_people_are_held() throws Exception {
        program = new TestProgram(folder).found();
        TestProgram.Ran opened =
                program.open("incident", "open", "detention-administrative", "--people", "2", "--json");
        assertThat(opened.code()).isZero();
        incident = opened.data().get("incident").getAsString();
        assertThat(incident).matches("[0-9a-f]{32}");
        assertThat(texts(opened.data().getAsJsonArray("people"), "slot")).containsExactly("1", "2");
        assertThat(texts(opened.data().getAsJsonArray("people"), "state")).containsExactly("unverified", "unverified");
    }

    @Test
    void next_names_one_step_and_the_clocks() throws Exception {
        JsonObject next = ok("incident", "next");
        JsonObject step = next.getAsJsonObject("step");
        assertThat(step.keySet()).contains("id", "kind", "role", "title", "due", "overdue");
        assertThat(step.get("id").getAsString()).isEqualTo("r1/hurt");
        assertThat(step.get("kind").getAsString()).isEqualTo("decision");
        assertThat(step.get("overdue").getAsBoolean()).isFalse();
        assertThat(texts(next.getAsJsonArray("clocks"), "state")).contains("unanchored");
    }

    @Test
    void without_a_name_done_and_decide_take_the_next_step() throws Exception {
        ok("incident", "decide", "all-well");
        assertThat(ok("incident", "next").getAsJsonObject("step").get("id").getAsString())
                .isNotEqualTo("r1/hurt");
        String second = ok("incident", "next").getAsJsonObject("step").get("id").getAsString();
        ok("incident", "done", "--at", "02:40", "--source", "heron");
        assertThat(ok("incident", "next").getAsJsonObject("step").get("id").getAsString())
                .isNotEqualTo(second);
    }

    @Test
    void the_id_may_be_named_by_its_beginning_and_a_step_by_run_and_name() throws Exception {
        ok("incident", "decide", incident.substring(0, 6), "r1/hurt", "all-well");
        assertThat(state("r1/hurt")).isEqualTo("done");
    }

    @Test
    void a_promise_that_is_due_comes_first_and_status_is_8_when_it_is_late() throws Exception {
        ok("incident", "promise", "--to", "lynx", "--at", "+10");
        assertThat(program.open("status").code()).isZero();
        program.at(LATER);

        TestProgram.Ran status = program.open("status", "--json");
        assertThat(status.code()).isEqualTo(8);
        assertThat(status.json().get("ok").getAsBoolean()).isFalse();
        assertThat(status.data()
                        .getAsJsonArray("incidents")
                        .get(0)
                        .getAsJsonObject()
                        .get("overdue")
                        .getAsBoolean())
                .isTrue();
        JsonObject next = ok("incident", "next");
        assertThat(next.get("step").isJsonNull()).isTrue();
        assertThat(next.get("promise").getAsInt()).isEqualTo(1);

        ok("incident", "promise", "--kept", "1");
        assertThat(program.open("status").code()).isZero();
    }

    @Test
    void closing_is_refused_with_reasons_until_everyone_is_seen_free() throws Exception {
        ok("incident", "promise", "--to", "lynx", "--at", "+10");
        TestProgram.Ran refused = program.open("incident", "close", "--json");
        assertThat(refused.code()).isEqualTo(8);
        assertThat(refused.json().get("ok").getAsBoolean()).isFalse();
        JsonArray reasons = refused.data().getAsJsonArray("reasons");
        assertThat(texts(reasons, "code")).containsExactlyInAnyOrder("person-not-seen-free", "promise-open");
        assertThat(texts(reasons, "detail")).contains("1-2");

        ok("incident", "promise", "--kept", "1");
        ok("incident", "person", "1,2", "seen-free", "--source", "heron");
        assertThat(ok("incident", "close", "--keep-names", "30")
                        .get("namesUntil")
                        .getAsString())
                .startsWith("2026-12-24T");
        assertThat(ok("incident", "show", incident).get("state").getAsString()).isEqualTo("closed");
        assertThat(program.open("incident", "next").code()).isEqualTo(5);
    }

    @Test
    void at_a_terminal_closing_asks_how_long_names_are_kept() throws Exception {
        ok("incident", "person", "1,2", "seen-free", "--source", "heron");
        program.person(ScriptedTerminal.wide("0"));
        assertThat(program.open("incident", "close").code()).isEqualTo(3);
        ScriptedTerminal person = ScriptedTerminal.wide("5", "3");
        assertThat(program.person(person)
                        .open("incident", "close", "--json")
                        .data()
                        .get("namesUntil"))
                .hasToString("\"2027-11-24T03:07:00+03:00\"");
        assertThat(person.left()).isZero();
    }

    @Test
    void a_refusal_to_close_asks_nothing() throws Exception {
        ScriptedTerminal person = ScriptedTerminal.wide("1");
        assertThat(program.person(person).open("incident", "close").code()).isEqualTo(8);
        assertThat(person.left()).isEqualTo(1);
    }

    @Test
    void names_are_kept_for_one_of_three_times() throws Exception {
        assertThat(program.open("incident", "close", "--keep-names", "31").code())
                .isEqualTo(2);
        assertThat(program.open("incident", "close", "--keep-names", "long").code())
                .isEqualTo(2);
    }

    @Test
    void a_closed_incident_is_opened_again_with_a_reason() throws Exception {
        ok("incident", "person", "1,2", "seen-free", "--source", "heron");
        ok("incident", "close");
        code(8, "incident", "done", incident.substring(0, 8), "roll");
        code(10, "incident", "reopen", incident.substring(0, 8));
        program.input("taken again");
        ok("incident", "reopen", incident.substring(0, 8), "--why", "-");
        assertThat(ok("incident", "show").get("state").getAsString()).isEqualTo("open");
    }

    @Test
    void undo_says_what_it_takes_back_and_can_be_undone() throws Exception {
        program.input("a grey car");
        String note =
                ok("incident", "note", "-").getAsJsonArray("entries").get(0).getAsString();
        program.input("it was green");
        JsonObject undone = ok("incident", "undo", "--why", "-");
        assertThat(undone.getAsJsonObject("undone").get("id").getAsString()).isEqualTo(note);
        assertThat(undone.getAsJsonObject("undone").get("said").getAsString()).contains("a grey car");

        String undo = undone.getAsJsonArray("entries").get(0).getAsString();
        ok("incident", "undo", undo);
        assertThat(program.open("incident", "show", "--journal").out()).contains("a grey car", "it was green");
    }

    @Test
    void undo_after_undo_stops_at_what_the_incident_was_opened_with() throws Exception {
        program.input("a grey car");
        ok("incident", "note", "-");
        ok("incident", "undo");
        assertThat(program.open("incident", "undo", "--json").code()).isEqualTo(5);
        assertThat(ok("incident", "show").getAsJsonArray("people")).hasSize(2);
    }

    @Test
    void at_a_terminal_undo_shows_the_entry_and_asks_why() throws Exception {
        program.input("a grey car");
        ok("incident", "note", "-");
        ScriptedTerminal person = ScriptedTerminal.wide("mistyped");
        TestProgram.Ran ran = program.person(person).open("incident", "undo");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("a grey car");
        assertThat(person.transcript()).anyMatch(line -> line.contains("a grey car"));
        assertThat(program.open("incident", "show", "--journal").out()).contains("mistyped");
    }

    @Test
    void the_opening_cannot_be_undone_and_an_unknown_entry_is_said() throws Exception {
        String opening = ok("incident", "show", "--journal")
                .getAsJsonObject("journal")
                .getAsJsonArray("all")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
        TestProgram.Ran refused = program.open("incident", "undo", opening, "--json");
        assertThat(refused.code()).isEqualTo(8);
        assertThat(texts(refused.data().getAsJsonArray("reasons"), "code")).containsExactly("undo-opening");
        assertThat(program.open("incident", "undo", "nothing").code()).isEqualTo(5);
    }

    @Test
    void show_tells_everything_and_that_the_journal_is_whole() throws Exception {
        ok("incident", "person", "--add", "fox");
        JsonObject shown = ok("incident", "show", "--journal");
        assertThat(shown.keySet()).contains("state", "mode", "people", "steps", "clocks", "promises", "journal");
        assertThat(texts(shown.getAsJsonArray("people"), "name")).containsExactly("", "", "fox");
        JsonObject journal = shown.getAsJsonObject("journal");
        assertThat(journal.get("verified").getAsBoolean()).isTrue();
        assertThat(journal.getAsJsonArray("all")).hasSize(journal.get("entries").getAsInt());
        assertThat(ok("incident", "show").getAsJsonObject("journal").has("all")).isFalse();
    }

    @Test
    void every_entry_names_the_slot_and_on_whose_word() throws Exception {
        program.input("said by phone");
        ok("incident", "note", "-", "--for", "owl");
        JsonArray all =
                ok("incident", "show", "--journal").getAsJsonObject("journal").getAsJsonArray("all");
        JsonObject last = all.get(all.size() - 1).getAsJsonObject();
        assertThat(last.get("by").getAsString()).isEqualTo("coordinator");
        assertThat(last.get("for").getAsString()).isEqualTo("owl");
    }

    @Test
    void clocks_start_when_an_event_is_told_and_may_be_declared_void() throws Exception {
        ok("incident", "clock", "--happened", "delivery", "--at", "02:40", "--source", "heron", "--people", "1,2");
        assertThat(texts(ok("incident", "clock").getAsJsonArray("clocks"), "state"))
                .containsAnyOf("running", "warned", "expired");
        program.input("it was another one");
        ok("incident", "clock", "--void", "ru-adm-3h", "--why", "-");
        assertThat(texts(ok("incident", "clock").getAsJsonArray("clocks"), "state"))
                .contains("void");
    }

    @Test
    void a_step_that_opens_another_protocol_begins_it_and_a_second_such_step_joins_what_goes_on() throws Exception {
        ok("incident", "done", "roll");
        JsonObject begun = ok("incident", "done", "r1/relatives-run");
        assertThat(begun.get("run").getAsString()).isEqualTo("r2");
        assertThat(begun.get("joined").getAsBoolean()).isFalse();
        theyAreHeldUnderACriminalArticle();
        assertThat(ok("incident", "done", "criminal-case").get("run").getAsString())
                .isEqualTo("r3");

        program.input("both, the first department");
        ok("incident", "done", "r3/who-and-where", "--result", "-");
        JsonObject joined = ok("incident", "done", "r3/relatives-run");

        assertThat(joined.get("run").getAsString()).isEqualTo("r2");
        assertThat(joined.get("joined").getAsBoolean()).isTrue();
        assertThat(ok("incident", "show").getAsJsonArray("steps").toString()).doesNotContain("\"r4/");
    }

    @Test
    void a_limit_of_a_later_run_is_met_by_its_name_alone_or_with_the_run() throws Exception {
        ok("incident", "done", "roll");
        theyAreHeldUnderACriminalArticle();
        ok("incident", "done", "criminal-case");
        ok("incident", "clock", "--happened", "restraint", "--at", "02:40", "--source", "heron", "--people", "1,2");
        ok("incident", "clock", "--met", "ru-crim-48h");
        ok("incident", "clock", "--met", "r2/ru-crim-24h");
        code(8, "incident", "clock", "--met", "r1/ru-crim-48h");
        assertThat(texts(ok("incident", "clock").getAsJsonArray("clocks"), "state"))
                .contains("met");
    }

    private void theyAreHeldUnderACriminalArticle() throws Exception {
        String early = program.open("incident", "decide", "article", "criminal", "--lang", "en")
                .err();
        assertThat(early.replaceAll("\\s+", " "))
                .contains("Write down when people entered the department")
                .doesNotContain("delivered-at");
        program.input("the first department");
        ok("incident", "done", "where", "--result", "-");
        ok("incident", "done", "detained-at", "--at", "02:30", "--source", "heron");
        ok("incident", "done", "delivered-at", "--at", "02:40", "--source", "heron");
        ok("incident", "decide", "article", "criminal");
    }

    @Test
    void what_is_wrong_on_the_line_has_its_code_and_writes_nothing() throws Exception {
        int before = entries();
        code(5, "incident", "open", "no-such-protocol");
        code(2, "incident", "open", "raid-flat", "--people", "1000");
        code(2, "incident", "open", "raid-flat", "--at", "yesterday");
        code(5, "incident", "done", "no-such-step");
        code(5, "incident", "done", "hurt", "roll");
        code(8, "incident", "done", "hurt");
        code(8, "incident", "decide", "hurt", "maybe");
        code(2, "incident", "person", "1");
        code(2, "incident", "person", "0", "held");
        code(2, "incident", "person", "1", "asleep");
        code(8, "incident", "person", "7", "held");
        code(8, "incident", "person", "1", "seen-free");
        code(2, "incident", "promise");
        code(2, "incident", "promise", "--to", "lynx", "--at", "soon");
        code(8, "incident", "promise", "--kept", "4");
        code(8, "incident", "clock", "--happened", "no-such-event");
        code(8, "incident", "clock", "--met", "no-such-clock");
        code(8, "incident", "close", "--outcome", "won");
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void a_mistyped_id_never_acts_on_the_one_open_incident() throws Exception {
        int before = entries();
        program.input("text");
        for (String[] line : new String[][] {
            {"incident", "next", "0000000"},
            {"incident", "close", "zzz"},
            {"incident", "show", "zzz"},
            {"incident", "note", "zzz", "-"},
            {"incident", "clock", "zzz"},
            {"incident", "promise", "zzz", "--to", "lynx", "--at", "+10"},
            {"incident", "person", "zzz", "--add", "fox"},
            {"incident", "reopen", "zzz", "--why", "-"},
            {"incident", "undo", "0000000"}
        }) {
            code(5, line);
        }
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void with_two_incidents_open_the_id_is_needed() throws Exception {
        ok("incident", "open", "raid-flat");
        TestProgram.Ran ran = program.open("incident", "next", "--json");
        assertThat(ran.code()).isEqualTo(6);
        assertThat(ran.data().get("id").getAsString()).isEqualTo("incident-ambiguous");
        assertThat(ran.data().get("what").getAsString()).contains(incident.substring(0, 4));
        ok("incident", "next", incident.substring(0, 8));
        assertThat(ok("incident", "list").getAsJsonArray("incidents")).hasSize(2);
    }

    @Test
    void without_an_incident_every_command_says_so() throws Exception {
        ok("incident", "person", "1,2", "seen-free", "--source", "heron");
        ok("incident", "close");
        for (String verb : List.of("next", "done", "undo", "show", "clock", "close")) {
            TestProgram.Ran ran = program.open("incident", verb, "--json");
            assertThat(ran.code()).as(verb).isEqualTo(5);
            assertThat(ran.data().get("id").getAsString()).isEqualTo("no-open-incident");
        }
    }

    private JsonObject ok(String... line) throws Exception {
        TestProgram.Ran ran = run(line);
        assertThat(ran.code()).as(String.join(" ", line) + "\n" + ran.out()).isZero();
        assertThat(ran.json().get("kind").getAsString()).isEqualTo(line[0] + "." + line[1]);
        return ran.data();
    }

    private void code(int code, String... line) throws Exception {
        TestProgram.Ran ran = run(line);
        assertThat(ran.code()).as(String.join(" ", line) + "\n" + ran.out()).isEqualTo(code);
        assertThat(ran.json().get("code").getAsInt()).isEqualTo(code);
    }

    private TestProgram.Ran run(String... line) throws Exception {
        String[] all = Arrays.copyOf(line, line.length + 1);
        all[line.length] = "--json";
        return program.open(all);
    }

    private int entries() throws Exception {
        return ok("incident", "show").getAsJsonObject("journal").get("entries").getAsInt();
    }

    private String state(String step) throws Exception {
        return StreamSupport.stream(
                        ok("incident", "show").getAsJsonArray("steps").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(each -> each.get("id").getAsString().equals(step))
                .map(each -> each.get("state").getAsString())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonArray array, String name) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(each -> each.getAsJsonObject().get(name).getAsString())
                .toList();
    }
}
