package org.svod.cli.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;
import org.svod.cli.terminal.NoTerminal;

/** A kit filled by hand in the night is typed in the evening after. All names are invented. */
class KitEntryTest {
    private static final Clock EVENING = Clock.fixed(Instant.parse("2026-11-25T15:00:00Z"), ZoneId.of("Europe/Moscow"));
    private static final String[] ROLL = {"2", "Anna Lind", "", "1", "24.11 05:10", "heron", "9"};
    private static final String[] NIGHT = {
        "2",
        "03:20",
        "",
        "", // nobody answers
        "2",
        "03:26",
        "",
        "", // nor the second time
        "1",
        "03:30",
        "Lynx",
        "is coming", // the lawyer does
        "2",
        "04:00",
        "",
        "", // they are held
        "1",
        "04:15",
        "",
        "", // delivery of the first
        "8",
        "went home before",
        "",
        "", // the second was left out, the paper gives no time
        "1",
        "",
        "",
        "two copies", // done, no time either
        "9", // the limit
        "the telephone died",
        "12:00",
        "",
        "" // and nothing else
    };

    @TempDir
    Path folder;

    private TestProgram program;

    @BeforeEach
    void an_incident_of_last_night() throws Exception {
        program = new TestProgram(folder).found();
        String page = Files.readString(Path.of("../docs/formats/protocol.md"), UTF_8);
        int from = page.indexOf("```yaml\n") + "```yaml\n".length();
        Path own = Files.writeString(folder.resolve("own.yaml"), page.substring(from, page.indexOf("```\n", from)));
        assertThat(program.open("protocol", "import", own.toString(), "--confirm", "missed-checkin@1.0")
                        .code())
                .isZero();
        assertThat(program.open("incident", "open", "missed-checkin", "--people", "1")
                        .code())
                .isZero();
        program.at(EVENING);
    }

    private TestProgram.Ran enter(ScriptedTerminal person, String... more) throws Exception {
        List<String> line = new ArrayList<>(List.of("incident", "paper", "--enter"));
        line.addAll(List.of(more));
        return program.person(person).open(line.toArray(String[]::new));
    }

    private List<JsonObject> journal() throws Exception {
        List<JsonObject> entries = new ArrayList<>();
        for (JsonElement each : new TestProgram(folder)
                .at(EVENING)
                .open("incident", "show", "--journal", "--json")
                .data()
                .getAsJsonObject("journal")
                .getAsJsonArray("all")) {
            entries.add(each.getAsJsonObject());
        }
        return entries;
    }

    private static String[] all(String[]... parts) {
        List<String> all = new ArrayList<>();
        for (String[] part : parts) {
            all.addAll(List.of(part));
        }
        return all.toArray(String[]::new);
    }

    @Test
    void the_whole_paper_in_one_sitting_each_row_with_the_time_it_happened() throws Exception {
        ScriptedTerminal person = ScriptedTerminal.wide(all(ROLL, NIGHT));
        TestProgram.Ran ran = enter(person, "--json");
        assertThat(person.left()).as(String.join("\n", person.transcript())).isZero();
        assertThat(ran.code()).as(ran.out()).isZero();
        assertThat(ran.data().get("entered").getAsInt()).isEqualTo(11);
        List<JsonObject> journal = journal();
        JsonObject lawyer = said(journal, "is coming");
        assertThat(lawyer.get("at").getAsString()).startsWith("2026-11-24T03:30");
        assertThat(lawyer.get("recorded").getAsString()).startsWith("2026-11-25T18:00");
        assertThat(lawyer.get("for").getAsString()).isEqualTo("Lynx");
        assertThat(said(journal, "the telephone died").get("at").getAsString()).startsWith("2026-11-24T12:00");
        assertThat(said(journal, "went home before").get("said").getAsString()).contains("the paper gives no time");
        JsonObject untimed = said(journal, "two copies");
        assertThat(untimed.get("said").getAsString()).contains("the paper gives no time");
        assertThat(untimed.get("at").getAsString()).startsWith("2026-11-25T18:00");
        JsonObject show = program.open("incident", "show", "--json").data();
        assertThat(show.getAsJsonObject("journal").get("odd").getAsInt()).isZero();
        assertThat(show.getAsJsonArray("people")
                        .get(0)
                        .getAsJsonObject()
                        .get("state")
                        .getAsString())
                .isEqualTo("held");
        // The limit is counted from the time on paper, not from the evening.
        assertThat(show.getAsJsonArray("clocks")
                        .get(0)
                        .getAsJsonObject()
                        .get("expires")
                        .getAsString())
                .startsWith("2026-11-24T07:15");
    }

    @Test
    void a_sitting_that_is_left_goes_on_where_it_stopped() throws Exception {
        TestProgram.Ran left = enter(ScriptedTerminal.wide(all(ROLL, new String[] {"2", "03:20", "", "", "0"})));
        assertThat(left.code()).isZero();
        assertThat(left.out().replaceAll("\\s+", " ")).contains("svod incident paper --enter");
        int before = journal().size();
        // Nothing that was entered is asked again: not the names that are known, not the first try.
        ScriptedTerminal person = ScriptedTerminal.wide("", "", "9", "2", "03:26", "", "", "0");
        assertThat(enter(person).code()).isZero();
        assertThat(person.left()).isZero();
        assertThat(String.join(" ", person.transcript())).contains("Try 2");
        assertThat(journal()).hasSize(before + 1);
    }

    @Test
    void a_line_that_is_dropped_loses_only_the_row_that_was_not_finished() throws Exception {
        TestProgram.Ran dropped =
                enter(ScriptedTerminal.wide(all(ROLL, new String[] {"2", "03:20", "", "", "2", "03:26"})));
        assertThat(dropped.code()).isEqualTo(3);
        List<JsonObject> journal = journal();
        assertThat(journal.get(journal.size() - 1).get("at").getAsString()).startsWith("2026-11-24T03:20");
    }

    @Test
    void a_time_to_come_is_refused_and_the_row_is_asked_again() throws Exception {
        ScriptedTerminal person = ScriptedTerminal.wide(all(ROLL, new String[] {"2", "26.11.2026 03:20", "", "", "0"}));
        assertThat(enter(person).code()).isZero();
        assertThat(String.join(" ", person.transcript()).replaceAll("\\s+", " "))
                .contains("Not done");
        assertThat(journal()).noneMatch(entry -> entry.get("at").getAsString().startsWith("2026-11-26"));
    }

    @Test
    void without_a_terminal_it_names_the_command_that_does_the_same() throws Exception {
        TestProgram.Ran ran = program.person(new NoTerminal()).open("incident", "paper", "--enter");
        assertThat(ran.code()).isEqualTo(10);
        assertThat(ran.err().replaceAll("\\s+", " ")).contains("incident done STEP --at TIME --for ALIAS");
        assertThat(program.open(
                                "incident",
                                "done",
                                "call-person",
                                "--no-answer",
                                "--at",
                                "24.11 03:20",
                                "--for",
                                "heron")
                        .code())
                .isZero();
        assertThat(program.open("incident", "skip", "call-person", "--why", "-", "--at", "03:30")
                        .code())
                .isEqualTo(2);
        assertThat(program.input("no line\n")
                        .open("incident", "skip", "call-person", "--why", "-", "--at", "24.11 03:30")
                        .code())
                .isZero();
        assertThat(program.open("incident", "decide", "known", "held", "--at", "24.11 04:00")
                        .code())
                .isZero();
        assertThat(program.input("a note\n")
                        .open("incident", "note", "-", "--at", "24.11 04:10")
                        .code())
                .isZero();
        assertThat(journal().stream().map(entry -> entry.get("at").getAsString().substring(0, 16)))
                .endsWith("2026-11-24T03:20", "2026-11-24T03:30", "2026-11-24T04:00", "2026-11-24T04:10");
        String screen = program.open("incident", "show", "--journal").out().replaceAll("\\s+", " ");
        assertThat(screen).contains("written down");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void how_it_stands_on_a_telephone(String language) throws Exception {
        ScriptedTerminal person = ScriptedTerminal.phone(all(ROLL, NIGHT));
        program.language(language);
        TestProgram.Ran ran = enter(person);
        assertThat(ran.code()).isZero();
        String shown = String.join("\n", person.transcript()) + "\n" + ran.out();
        // The words and the id are the vault's own, and how the words break is too.
        String same = shown.replaceAll(
                        "(?s)(Конец журнала сейчас|The end of the journal now):.*?(?=\n(Сколько|How))", "$1: …")
                .replaceAll("· [0-9a-f]{4} ·", "· 0000 ·");
        Golden.check("entry." + language, same, 60);
    }

    private static JsonObject said(List<JsonObject> journal, String words) {
        return journal.stream()
                .filter(entry -> entry.get("said").getAsString().contains(words))
                .findFirst()
                .orElseThrow();
    }
}
