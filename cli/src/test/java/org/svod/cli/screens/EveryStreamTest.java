package org.svod.cli.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;

/**
 * Terminal, piped in, piped out, none; both languages; full, plain and a document: every command ends with the same code, escape codes go to a terminal alone, and nobody is asked where nobody is.
 */
class EveryStreamTest {
    private static final List<String> STREAMS = List.of("terminal", "piped-in", "piped-out", "none");
    private static final List<String> FORMS = List.of("", "--plain", "--json");
    private static final Map<List<String>, Integer> CODES = Map.of(
            List.of("status"), 0,
            List.of("incident", "next"), 0,
            List.of("incident", "board"), 0,
            List.of("protocol", "list"), 0,
            List.of("drill", "list"), 0,
            List.of("duty", "show"), 0,
            List.of("incident", "show", "ffff"), 5,
            List.of("keys", "rotate", "--nonsense"), 2);

    @TempDir
    Path folder;

    @BeforeEach
    void a_vault_with_an_open_incident() throws Exception {
        TestProgram program = new TestProgram(folder).found();
        assertThat(program.open("incident", "open", "detention-administrative", "--people", "3")
                        .code())
                .isZero();
    }

    @Test
    void commands_that_only_tell_end_alike_everywhere() throws Exception {
        for (Map.Entry<List<String>, Integer> command : CODES.entrySet()) {
            for (String language : List.of("en", "ru")) {
                for (String form : FORMS) {
                    for (String streams : STREAMS) {
                        ScriptedTerminal person = ScriptedTerminal.wide("0");
                        TestProgram.Ran ran = program(streams, language, person).open(line(command.getKey(), form));
                        check(
                                ran,
                                person,
                                form,
                                streams,
                                command.getValue(),
                                language + " " + streams + " " + form + " " + command.getKey());
                    }
                }
            }
        }
    }

    @Test
    void a_wrong_passphrase_is_code_4_in_every_form() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong"), "other words\n");
        for (String form : FORMS) {
            for (String streams : STREAMS) {
                ScriptedTerminal person = ScriptedTerminal.wide();
                TestProgram.Ran ran = program(streams, "ru", person)
                        .run(line(List.of("--passphrase-file", wrong.toString(), "status"), form));
                check(ran, person, form, streams, 4, streams + " " + form);
            }
        }
    }

    @Test
    void what_has_to_be_asked_is_code_10_where_nobody_is() throws Exception {
        for (List<String> command : List.of(List.of("call"), List.of("init"), List.of("panic"), List.<String>of())) {
            for (String form : FORMS) {
                for (String streams : List.of("piped-in", "none")) {
                    ScriptedTerminal person = ScriptedTerminal.wide("0");
                    TestProgram program = program(streams, "en", person);
                    TestProgram.Ran ran = command.contains("init")
                            ? program.run(
                                    line(List.of("--home", folder.resolve("new").toString(), "init"), form))
                            : program.open(line(command, form));
                    check(ran, person, form, streams, 10, streams + " " + form + " " + command);
                }
            }
        }
    }

    private static void check(
            TestProgram.Ran ran, ScriptedTerminal person, String form, String streams, int code, String what) {
        String all = ran.out() + ran.err();
        assertThat(ran.code()).as("%s: %s", what, all).isEqualTo(code);
        assertThat(person.prompts()).as(what).isEmpty();
        assertThat(all).as(what).doesNotContain("Exception", "\tat org.svod");
        if (form.equals("--json")) {
            assertThat(JsonParser.parseString(ran.out())
                            .getAsJsonObject()
                            .get("code")
                            .getAsInt())
                    .as(what)
                    .isEqualTo(code);
            assertThat(ran.out().strip().lines()).as(what).hasSize(1);
        }
        if (!form.isEmpty() || streams.equals("piped-out") || streams.equals("none")) {
            assertThat(all).as(what).doesNotContain("\u001b");
        }
        if (form.isEmpty() && code == 0) {
            assertThat(ran.out()).as(what).isNotBlank();
        }
    }

    private TestProgram program(String streams, String language, ScriptedTerminal person) {
        TestProgram program = new TestProgram(folder).language(language);
        return switch (streams) {
            case "terminal" -> program.person(person);
            case "piped-in" -> program.outputIsTerminal(true);
            case "piped-out" -> program.person(person).outputIsTerminal(false);
            default -> program;
        };
    }

    private static String[] line(List<String> command, String form) {
        List<String> line = new ArrayList<>(command);
        if (!form.isEmpty()) {
            line.add(0, form);
        }
        return line.toArray(String[]::new);
    }
}
