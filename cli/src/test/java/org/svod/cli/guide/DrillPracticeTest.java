package org.svod.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;
import org.svod.desk.drill.DrillShelf;
import org.svod.protocols.drill.ready.ResultLine;

/** A member practises alone, without a vault, and has a line to read out. */
class DrillPracticeTest {
    /** First run, practise, a story, "lawyer at the door", the lawyer. */
    private static final List<String> BEGIN = List.of("1", "2", "5", "3");

    @TempDir
    Path folder;

    private static String[] answers(String... more) {
        List<String> answers = new ArrayList<>(BEGIN);
        answers.addAll(List.of(more));
        return answers.toArray(String[]::new);
    }

    @Test
    void a_story_is_played_to_its_end_and_its_line_is_taken_by_another_vault() throws Exception {
        ScriptedTerminal person = ScriptedTerminal.wide(answers(
                "1", // the officer at the window: go on
                "1", // write the refusal down
                "", // now
                "", // who says so
                "6", "1", // on to the next event: inside
                "6", "1", // and the next
                "6", "1", "6", "1", "6"));
        TestProgram.Ran ran = new TestProgram(folder).person(person).run("--json");
        assertThat(ran.code()).as(String.join("\n", person.transcript())).isZero();
        String line = ran.data().get("line").getAsString();
        assertThat(ResultLine.read(line)).isInstanceOf(ResultLine.Reading.Whole.class);
        assertThat(line).startsWith("svod1 lawyer-at-the-door 1.0 ").contains(" lawyer 2026-11-24 ");
        assertThat(new TestProgram(folder).vault()).as("no vault was made").doesNotExist();

        TestProgram coordinator =
                new TestProgram(folder.resolve("other")).found().input(line);
        assertThat(coordinator
                        .open("drill", "record", "-", "--person", "heron", "--json")
                        .data()
                        .get("role")
                        .getAsString())
                .isEqualTo("lawyer");
    }

    @Test
    void the_story_and_the_limits_of_its_steps_tell_one_time() throws Exception {
        ScriptedTerminal person = ScriptedTerminal.wide(answers("1", "1", "", "", "0"));
        assertThat(new TestProgram(folder).person(person).run().code()).isZero();
        String seen = String.join("\n", person.transcript());
        // Played at 03:07; the fifteen minutes to the prosecutor count from the time in the story.
        assertThat(seen).contains("In the story it is 21:05").contains("21:20, in 15 min");
    }

    @Test
    void drills_that_do_not_fit_the_digits_are_one_digit_further() throws Exception {
        ScriptedTerminal person = ScriptedTerminal.wide("1", "2", "8", "8", "0");
        assertThat(new TestProgram(folder).person(person).run().code()).isZero();
        String seen = String.join("\n", person.transcript());
        new DrillShelf().all().forEach(drill -> assertThat(seen)
                .contains(drill.drill().title().en()));
    }

    @Test
    void a_story_left_in_the_middle_gives_no_line() throws Exception {
        ScriptedTerminal person = ScriptedTerminal.wide(answers("1", "0"));
        TestProgram.Ran ran = new TestProgram(folder).person(person).run("--json");
        assertThat(ran.code()).isZero();
        assertThat(ran.data().get("line").isJsonNull()).isTrue();
    }

    @Test
    void nobody_who_practises_alone_is_told_that_it_is_saved_or_to_go_on_later() throws Exception {
        ScriptedTerminal left = ScriptedTerminal.wide(answers("1", "0"));
        new TestProgram(folder).person(left).run();
        ScriptedTerminal dropped = ScriptedTerminal.wide(answers("1"));
        String remarks = new TestProgram(folder).person(dropped).run().err();
        for (String said :
                List.of(String.join("\n", left.transcript()), String.join("\n", dropped.transcript()) + remarks)) {
            assertThat(said)
                    .containsIgnoringCase("nothing of it is kept.")
                    .doesNotContainIgnoringCase("saved")
                    .doesNotContain("To go on");
        }
    }

    @Test
    void bare_svod_leads_through_the_drill_of_a_group_and_goes_on_where_it_was_dropped() throws Exception {
        TestProgram program = new TestProgram(folder).found();
        program.open("drill", "start", "lawyer-at-the-door", "--as", "lawyer=heron");
        ScriptedTerminal first = ScriptedTerminal.wide(); // the line drops while the first piece stands there
        assertThat(program.person(first).open().code()).isEqualTo(3);
        assertThat(String.join("\n", first.transcript())).contains("Fortress plan");

        ScriptedTerminal second = ScriptedTerminal.wide("6", "1", "7", "2", "1", "7", "1", "1", "7", "3");
        TestProgram.Ran ran = program.person(second).open();
        String seen = String.join("\n", second.transcript());
        assertThat(ran.code()).as(seen).isZero();
        assertThat(second.left()).isZero();
        assertThat(seen).as("shown once").doesNotContain("Fortress plan");
        assertThat(seen.split("Sign the explanation", -1))
                .as("early, and once more on request")
                .hasSize(3);
        assertThat(seen).contains("The drill stands still").contains("broken off");
        assertThat(seen.split("DRILL, not real", -1)).as("in every screen").hasSizeGreaterThan(7);
    }
}
