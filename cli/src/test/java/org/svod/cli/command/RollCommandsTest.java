package org.svod.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;

/** A roll of hundreds: added at once or dictated, shown in pages, found, merged; one act for many people. */
class RollCommandsTest {
    @TempDir
    Path folder;

    private TestProgram program;

    @BeforeEach
    void an_incident() throws Exception {
        program = new TestProgram(folder)
                .at(Clock.fixed(Instant.parse("2026-11-24T00:07:00Z"), ZoneId.of("Europe/Moscow")))
                .found();
        done("incident", "open", "detention-administrative");
    }

    @Test
    void a_list_from_standard_input_goes_onto_the_roll_one_name_a_line() throws Exception {
        program.input(names(300));
        TestProgram.Ran ran = done("incident", "person", "add", "-");

        assertThat(ran.data().getAsJsonArray("people")).hasSize(300);
        assertThat(program.open("incident", "person").out()).contains("People: 300", "300. Invented 300");
    }

    @Test
    void more_than_a_roll_has_numbers_for_is_refused_and_nobody_is_added() throws Exception {
        program.input(names(999));
        done("incident", "person", "add", "-");
        program.input("One More");
        TestProgram.Ran ran = program.open("incident", "person", "add", "-");

        assertThat(ran.code()).as(ran.err()).isEqualTo(8);
        assertThat(people()).hasSize(999);
    }

    @Test
    void dictated_each_name_is_saved_before_the_next_is_asked_and_a_dropped_line_loses_nothing() throws Exception {
        ScriptedTerminal person = ScriptedTerminal.wide("Mary Invented", "", "Boris Invented");
        program.person(person).open("incident", "person", "add");

        assertThat(person.prompts()).containsExactly("No. 1: ", "No. 2: ", "No. 3: ", "No. 4: ");
        assertThat(people()).hasSize(3);
    }

    @Test
    void a_name_never_stands_in_the_command_line_and_without_a_terminal_it_says_how() throws Exception {
        assertThat(program.open("incident", "person", "add", "Mary").code()).isEqualTo(2);
        assertThat(program.open("incident", "person", "add").code()).isEqualTo(10);
    }

    @Test
    void somebody_is_found_by_the_beginning_of_a_name_or_by_a_number_that_was_merged() throws Exception {
        program.input("Пётр Выдуманный\nАнна Выдуманная\nпетр\n");
        done("incident", "person", "add", "-");
        assertThat(found("пе")).containsExactly(1, 3);
        assertThat(found("выдум", "ан")).containsExactly(2);
        assertThat(program.open("incident", "person", "find", "zoya").code()).isEqualTo(5);

        program.input("dictated twice");
        done("incident", "person", "merge", "3", "1", "--why", "-");

        assertThat(found("3")).containsExactly(1);
        assertThat(people()).hasSize(2);
        TestProgram.Ran ran = done("incident", "person", "2-3", "held");
        assertThat(states(ran)).containsExactly("1 held", "2 held");
    }

    @Test
    void merging_is_taken_back_exactly() throws Exception {
        program.input(names(3));
        done("incident", "person", "add", "-");
        program.input("dictated twice");
        done("incident", "person", "merge", "3", "1", "--why", "-");
        done("incident", "undo");

        assertThat(people()).hasSize(3);
    }

    @Test
    void one_act_does_a_step_for_many_and_leaves_those_alone_for_whom_it_is_over() throws Exception {
        program.input(names(20));
        done("incident", "person", "add", "-");
        String step = perPersonStep();
        done("incident", "done", step + "#4");

        TestProgram.Ran ran = done("incident", "done", step, "--for-slots", "3,4,6-9");

        assertThat(stepsDone(step)).containsExactly(3, 4, 6, 7, 8, 9);
        assertThat(ran.json().getAsJsonArray("warnings").toString()).contains("left as it is: 4");
        assertThat(program.open("incident", "done", step + "#3,6-9").code()).isEqualTo(8);
        done("incident", "done", step + "#10,12");
        assertThat(stepsDone(step)).containsExactly(3, 4, 6, 7, 8, 9, 10, 12);
    }

    @Test
    void a_step_is_skipped_or_refused_for_many_with_one_reason() throws Exception {
        program.input(names(5));
        done("incident", "person", "add", "-");
        String step = perPersonStep();
        program.input("the duty officer hung up");
        done("incident", "skip", step, "--for-slots", "1-2", "--refused-by", "-");
        program.input("they are children");
        done("incident", "skip", step + "#3,5", "--why", "-");

        String shown = program.open("incident", "show", "--json").out();
        assertThat(shown).contains("\"" + "r1/" + step + "#1\",\"state\":\"refused\"");
        assertThat(shown).contains("\"" + "r1/" + step + "#5\",\"state\":\"skipped\"");
    }

    @Test
    void another_protocol_is_walked_for_some_people_alone() throws Exception {
        program.input(names(4));
        done("incident", "person", "add", "-");
        done("incident", "open", "detention-criminal", "--for-slots", "2,4");

        String shown = program.open("incident", "show", "--json").out();
        assertThat(shown).contains("\"r2/").contains("#2\"").doesNotContain("\"r2/counsel#1\"");
        assertThat(List.of(shown.split("\"", -1)).stream().filter(each -> each.matches("r2/.*#[13]")))
                .isEmpty();
    }

    @Test
    void a_case_gets_an_owner_and_a_pile_and_loses_the_owner_only_with_a_reason() throws Exception {
        done("incident", "owner", "ira");
        done("incident", "pile", "custody");
        TestProgram.Ran board = program.open("incident", "board", "--unowned", "--json");
        assertThat(board.data().getAsJsonArray("incidents")).isEmpty();
        assertThat(program.open("incident", "owner", "--nobody").code()).isEqualTo(10);

        program.input("went to sleep");
        done("incident", "owner", "--nobody", "--why", "-");

        board = program.open("incident", "board", "--unowned", "--pile", "custody", "--json");
        assertThat(board.data().getAsJsonArray("incidents")).hasSize(1);
        assertThat(program.open("incident", "pile", "later").code()).isEqualTo(2);
    }

    @Test
    void at_a_terminal_the_roll_is_shown_in_pages_that_fit() throws Exception {
        program.input(names(60));
        done("incident", "person", "add", "-");
        ScriptedTerminal phone = ScriptedTerminal.phone();

        TestProgram.Ran first = program.person(phone).open("incident", "person");
        TestProgram.Ran last = program.open("incident", "person", "--page", "99");

        assertThat(first.out().lines().count()).isLessThan(15);
        assertThat(first.out()).contains("1. Invented 1", "--page 2");
        assertThat(last.out()).contains("60. Invented 60");
    }

    /** Leaves out whatever comes before the first step that is asked for each person; gives its name. */
    private String perPersonStep() throws Exception {
        for (int i = 0; i < 40; i++) {
            String step = done("incident", "next")
                    .data()
                    .getAsJsonObject("step")
                    .get("id")
                    .getAsString();
            if (step.contains("#")) {
                return step.replaceAll("r1/|#.*", "");
            }
            program.input("not for this test");
            done("incident", "skip", "--why", "-");
        }
        throw new AssertionError("no step is asked for each person");
    }

    private List<Integer> stepsDone(String step) throws Exception {
        List<Integer> slots = new ArrayList<>();
        for (JsonElement each :
                program.open("incident", "show", "--json").data().getAsJsonArray("steps")) {
            String id = each.getAsJsonObject().get("id").getAsString();
            if (id.startsWith("r1/" + step + "#")
                    && each.getAsJsonObject().get("state").getAsString().equals("done")) {
                slots.add(Integer.parseInt(id.substring(id.indexOf('#') + 1)));
            }
        }
        return slots;
    }

    private List<Integer> found(String... words) throws Exception {
        List<String> line = new ArrayList<>(List.of("incident", "person", "find"));
        line.addAll(List.of(words));
        line.add("--json");
        return slots(program.open(line.toArray(String[]::new)).data().getAsJsonArray("people"));
    }

    private List<Integer> people() throws Exception {
        return slots(program.open("incident", "person", "--json").data().getAsJsonArray("people"));
    }

    private static List<Integer> slots(JsonArray people) {
        return people.asList().stream()
                .map(each -> each.getAsJsonObject().get("slot").getAsInt())
                .toList();
    }

    private static List<String> states(TestProgram.Ran ran) {
        return ran.data().getAsJsonArray("people").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(each ->
                        each.get("slot").getAsInt() + " " + each.get("state").getAsString())
                .toList();
    }

    private TestProgram.Ran done(String... line) throws Exception {
        List<String> all = new ArrayList<>(List.of(line));
        all.add("--json");
        TestProgram.Ran ran = program.open(all.toArray(String[]::new));
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        return ran;
    }

    private static String names(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "Invented " + number)
                .collect(Collectors.joining("\n"));
    }
}
