package org.svod.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;

/**
 * Every guided flow, left at its first question, at its second, and so on to its last: by a dropped line, and by Ctrl-C. What was
 * answered is kept, and what is not finished has not begun.
 */
class LeftAtEveryQuestionTest {
    private static final String DROPPED = "";
    private static final List<String> CALL = List.of("1", "3", "Riverside", "02:40", "lynx", "1");

    @TempDir
    Path folder;

    private int vaults;

    @ParameterizedTest
    @ValueSource(strings = {DROPPED, ScriptedTerminal.CTRL_C})
    void a_call_goes_on_with_the_very_next_question(String end) throws Exception {
        TestProgram whole = vault();
        play(whole, with(CALL, "0"), "call");
        for (int k = 1; k <= CALL.size(); k++) {
            TestProgram program = vault();
            left(program, CALL, k, end, "call");
            List<String> rest = with(CALL.subList(k - 1, CALL.size()), "0");
            // At the first question nothing was asked yet; bare svod finds the call all the same.
            play(program, rest);
            assertThat(said(program)).as("left at question " + k).isEqualTo(said(whole));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {DROPPED, ScriptedTerminal.CTRL_C})
    void steps_people_decisions_and_notes_are_saved_as_far_as_they_were_answered(String end) throws Exception {
        List<String> night = List.of(
                "1", "5", "3", "1,2", "Kingfisher", "", "5", "1", "1", "lynx", "03:10", "8", "1", "phones taken");
        TestProgram whole = called();
        play(whole, with(night, "0"));
        List<String> all = said(whole);
        int kept = 0;
        for (int k = 1; k <= night.size(); k++) {
            TestProgram program = called();
            left(program, night, k, end);
            List<String> now = said(program);
            assertThat(all.subList(0, now.size())).as("left at question " + k).isEqualTo(now);
            assertThat(now.size()).as("nothing answered is lost").isGreaterThanOrEqualTo(kept);
            kept = now.size();
            play(program, List.of("0"));
        }
        assertThat(kept).isGreaterThan(said(called()).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {DROPPED, ScriptedTerminal.CTRL_C})
    void a_first_run_and_a_practice_leave_no_half_a_vault(String end) throws Exception {
        List<String> creating = List.of("2", "1", ScriptedTerminal.COPIED, "");
        List<String> practising = List.of("1", "2", "1", "1", "1", "0");
        for (List<String> flow : List.of(creating, practising)) {
            for (int k = 1; k <= flow.size(); k++) {
                TestProgram program = new TestProgram(folder.resolve("v" + vaults++)).free(5L << 30);
                left(program, flow, k, end, false);
                boolean made = Files.exists(program.vault().resolve("keys"));
                assertThat(program.run("paths").code()).isZero();
                assertThat(made).as("left at question " + k + " of " + flow).isFalse();
                assertThat(files(program.data())).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {DROPPED, ScriptedTerminal.CTRL_C})
    void keys_are_as_they_were_until_the_last_answer(String end) throws Exception {
        List<List<String>> lines = List.of(
                List.of("keys", "add", "boris"), List.of("keys", "rotate", "--because", "anna"), List.of("panic"));
        List<String> answers = List.of("1", ScriptedTerminal.COPIED);
        TestProgram program = vault();
        Path words = Files.writeString(folder.resolve("words"), "anna walks\n");
        assertThat(program.open("keys", "add", "anna", "--new-passphrase-file", words.toString())
                        .code())
                .isZero();
        String before = program.open("keys", "status", "--json").out();
        for (List<String> line : lines) {
            for (int k = 1; k <= (line.contains("add") ? 2 : 1); k++) {
                left(program, answers, k, end, line.toArray(String[]::new));
                assertThat(program.open("keys", "status", "--json").out()).isEqualTo(before);
            }
        }
    }

    private static List<String> files(Path directory) throws Exception {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }

    private TestProgram vault() throws Exception {
        return new TestProgram(folder.resolve("v" + vaults++)).free(5L << 30).found();
    }

    private TestProgram called() throws Exception {
        TestProgram program = vault();
        play(program, with(CALL, "0"), "call");
        return program;
    }

    private static List<String> with(List<String> answers, String last) {
        List<String> all = new ArrayList<>(answers);
        all.add(last);
        return all;
    }

    private static void play(TestProgram program, List<String> answers, String... line) throws Exception {
        ScriptedTerminal person = ScriptedTerminal.wide(answers.toArray(String[]::new));
        TestProgram.Ran ran = program.person(person).open(line);
        assertThat(ran.code())
                .as(String.join("\n", person.transcript()) + ran.err())
                .isZero();
        assertThat(person.left()).as(String.join("\n", person.transcript())).isZero();
    }

    private static void left(TestProgram program, List<String> answers, int question, String end, String... line)
            throws Exception {
        left(program, answers, question, end, true, line);
    }

    private static void left(
            TestProgram program, List<String> answers, int question, String end, boolean opens, String... line)
            throws Exception {
        List<String> some = new ArrayList<>(answers.subList(0, question - 1));
        if (!end.equals(DROPPED)) {
            some.add(end);
        }
        ScriptedTerminal person = ScriptedTerminal.wide(some.toArray(String[]::new));
        TestProgram.Ran ran = opens
                ? program.person(person).open(line)
                : program.person(person).run(line);
        assertThat(ran.code())
                .as("question %s\n%s\n%s", question, String.join("\n", person.transcript()), ran.err())
                .isEqualTo(end.equals(DROPPED) ? 3 : 130);
        assertThat(ran.out() + ran.err()).doesNotContain("Exception", "\tat ");
    }

    private static List<String> said(TestProgram program) throws Exception {
        JsonObject data =
                program.open("incident", "show", "--journal", "--json").data();
        List<String> said = new ArrayList<>();
        for (JsonElement entry : data.getAsJsonObject("journal").getAsJsonArray("all")) {
            said.add(entry.getAsJsonObject().get("said").getAsString());
        }
        return said;
    }
}
