package org.svod.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;

class ContactCommandsTest {
    @TempDir
    Path folder;

    private TestProgram program;

    @BeforeEach
    void a_vault_with_one_contact() throws Exception {
        program = new TestProgram(folder).found();
        assertThat(program.input("Anna Heron\n")
                        .open(
                                "contact",
                                "add",
                                "heron",
                                "--role",
                                "lawyer",
                                "--phone",
                                "8 916 123-45-01",
                                "--city",
                                "Томск",
                                "--name",
                                "-")
                        .code())
                .isZero();
    }

    @Test
    void find_has_the_names_scripts_use() throws Exception {
        JsonObject found = one(program.open("contact", "find", "томс", "--json"));
        assertThat(found.keySet()).contains("id", "alias", "name", "roles", "phones");
        assertThat(found.get("id").getAsString()).matches("[0-9a-f]{32}");
        assertThat(found.get("name").getAsString()).isEqualTo("Anna Heron");
        assertThat(found.getAsJsonArray("roles").get(0).getAsString()).isEqualTo("lawyer");
        assertThat(found.getAsJsonArray("phones").get(0).getAsString()).isEqualTo("+79161234501");
    }

    @Test
    void find_reads_both_alphabets_and_the_ends_of_numbers() throws Exception {
        for (String typed : List.of("her", "ANN", "том", "адво", "4501")) {
            assertThat(one(program.open("contact", "find", typed, "--json"))
                            .get("alias")
                            .getAsString())
                    .as(typed)
                    .isEqualTo("heron");
        }
        assertThat(program.open("contact", "find", "owl", "--json").data().getAsJsonArray("contacts"))
                .isEmpty();
    }

    @Test
    void a_contact_is_found_again_by_its_id() throws Exception {
        String id =
                one(program.open("contact", "find", "her", "--json")).get("id").getAsString();
        assertThat(program.open("contact", "show", id, "--json")
                        .data()
                        .get("alias")
                        .getAsString())
                .isEqualTo("heron");
    }

    @Test
    void edit_changes_what_was_given_and_nothing_else() throws Exception {
        JsonObject changed = program.open("contact", "edit", "heron", "--alias", "owl", "--city", "Omsk", "--json")
                .data();
        assertThat(strings(changed.getAsJsonArray("written"))).containsExactlyInAnyOrder("alias", "city");
        JsonObject now = program.open("contact", "show", "owl", "--json").data();
        assertThat(now.get("city").getAsString()).isEqualTo("Omsk");
        assertThat(now.get("name").getAsString()).isEqualTo("Anna Heron");
        assertThat(program.open("contact", "show", "heron").code()).isEqualTo(5);
    }

    @Test
    void a_deleted_contact_is_hidden_restored_and_keeps_its_alias() throws Exception {
        assertThat(program.open("contact", "delete", "heron").code()).isZero();
        assertThat(program.open("contact", "find", "her", "--json").data().getAsJsonArray("contacts"))
                .isEmpty();
        assertThat(one(program.open("contact", "find", "--deleted", "--json"))
                        .get("alias")
                        .getAsString())
                .isEqualTo("heron");
        assertThat(program.open("contact", "add", "Heron").code()).isEqualTo(6);
        assertThat(program.open("contact", "restore", "heron").code()).isZero();
        assertThat(one(program.open("contact", "find", "--json")).get("alias").getAsString())
                .isEqualTo("heron");
    }

    @Test
    void a_purge_says_what_it_did_not_reach_and_frees_the_alias() throws Exception {
        JsonObject purged = program.open("contact", "purge", "heron", "--json").data();
        assertThat(purged.get("cells").getAsInt()).isPositive();
        assertThat(strings(purged.getAsJsonArray("notReached")))
                .containsExactlyInAnyOrder(
                        "freed-pages-until-rotation", "journals-that-mention-it", "copies-made-before");
        assertThat(program.open("contact", "show", "heron").code()).isEqualTo(5);
        assertThat(program.open("contact", "add", "heron").code()).isZero();
    }

    @Test
    void refusals_have_their_codes_and_write_nothing() throws Exception {
        assertThat(program.open("contact", "add", "heron").code()).isEqualTo(6);
        assertThat(program.open("contact", "add", "x").code()).isEqualTo(8);
        assertThat(program.open("contact", "add", "hеron").code()).isEqualTo(8); // with a Cyrillic letter
        assertThat(program.open("contact", "add", "owl", "--phone", "12").code())
                .isEqualTo(8);
        for (String verb : List.of("show", "delete", "restore", "purge")) {
            assertThat(program.open("contact", verb, "owl").code()).as(verb).isEqualTo(5);
        }
        assertThat(program.open("contact", "edit", "owl", "--city", "Omsk").code())
                .isEqualTo(5);
        assertThat(program.open("contact", "find", "--json").data().getAsJsonArray("contacts"))
                .hasSize(1);
    }

    @Test
    void without_an_alias_and_a_terminal_add_is_code_10() throws Exception {
        assertThat(program.open("contact", "add").code()).isEqualTo(10);
    }

    @Test
    void at_a_terminal_add_asks_field_by_field_and_again_what_was_refused() throws Exception {
        ScriptedTerminal person =
                ScriptedTerminal.wide("heron", "owl", "lawyer, relative", "12", "+79161234502", "", "Olga Owl");
        assertThat(program.person(person).open("contact", "add").code()).isZero();
        assertThat(person.left()).isZero();
        assertThat(person.transcript()).anyMatch(line -> line.contains("heron") && line.contains("taken"));

        JsonObject added = program.open("contact", "show", "owl", "--json").data();
        assertThat(strings(added.getAsJsonArray("roles"))).containsExactly("lawyer", "relative");
        assertThat(added.getAsJsonArray("phones").get(0).getAsString()).isEqualTo("+79161234502");
        assertThat(added.get("city").getAsString()).isEmpty();
        assertThat(added.get("name").getAsString()).isEqualTo("Olga Owl");
    }

    @Test
    void a_line_dropped_while_adding_keeps_what_was_answered() throws Exception {
        program.person(ScriptedTerminal.wide("owl", "lawyer"));
        assertThat(program.open("contact", "add").code()).isEqualTo(3);
        assertThat(strings(
                        program.open("contact", "show", "owl", "--json").data().getAsJsonArray("roles")))
                .containsExactly("lawyer");
    }

    @Test
    void at_a_terminal_edit_shows_what_is_there_and_enter_keeps_it() throws Exception {
        ScriptedTerminal person = ScriptedTerminal.wide("", "", "", "Omsk", "");
        assertThat(program.person(person).open("contact", "edit", "heron").code())
                .isZero();
        assertThat(person.transcript()).anyMatch(line -> line.contains("Томск"));
        JsonObject now = program.open("contact", "show", "heron", "--json").data();
        assertThat(now.get("city").getAsString()).isEqualTo("Omsk");
        assertThat(now.get("name").getAsString()).isEqualTo("Anna Heron");
    }

    private static JsonObject one(TestProgram.Ran ran) {
        assertThat(ran.code()).isZero();
        assertThat(ran.data().getAsJsonArray("contacts")).hasSize(1);
        return ran.data().getAsJsonArray("contacts").get(0).getAsJsonObject();
    }

    private static List<String> strings(Iterable<JsonElement> array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }
}
