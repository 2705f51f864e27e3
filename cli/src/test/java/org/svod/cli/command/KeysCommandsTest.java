package org.svod.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.TestProgram;
import org.svod.cli.play.TestProgram.Ran;

class KeysCommandsTest {
    private static final Clock START = Clock.fixed(Instant.parse("2026-11-24T00:07:00Z"), ZoneId.of("Europe/Moscow"));

    @TempDir
    Path folder;

    private TestProgram program;

    @BeforeEach
    void found() throws Exception {
        program = new TestProgram(folder).at(START).found();
    }

    @Test
    void status_says_who_can_open_the_vault_and_how_old_each_secret_is() throws Exception {
        Ran ran = add("anna", "anna walks alone");
        assertThat(ran.code()).as(ran.err()).isZero();

        Ran status = program.at(later(12)).open("keys", "status", "--json");

        assertThat(status.code()).isZero();
        assertThat(status.data().get("generation").getAsLong()).isEqualTo(2);
        assertThat(status.data().get("storeKeyAgeDays").getAsLong()).isEqualTo(12);
        JsonArray slots = status.data().getAsJsonArray("slots");
        assertThat(strings(slots, "label")).containsExactly("coordinator", "anna");
        assertThat(strings(slots, "kind")).containsExactly("passphrase", "passphrase");
        assertThat(strings(slots, "ageDays")).containsExactly("12", "12");
        assertThat(strings(slots, "overdue")).containsExactly("false", "false");
    }

    @Test
    void what_is_overdue_is_code_8_in_both_lists_and_says_what_to_type() throws Exception {
        Ran status = program.at(later(181)).open("keys", "status", "--json");

        assertThat(status.code()).isEqualTo(8);
        assertThat(status.data().get("storeKeyOverdue").getAsBoolean()).isTrue();
        assertThat(status.json().getAsJsonArray("next").toString()).contains("svod keys rotate");
        assertThat(program.at(later(366)).open("keys", "status").out()).contains("svod keys passphrase coordinator");
    }

    @Test
    void a_rotation_locks_out_exactly_the_one_named_and_leaves_the_tasks() throws Exception {
        assertThat(add("anna", "anna walks alone").code()).isZero();
        assertThat(program.open("contact", "add", "heron", "--role", "lawyer").code())
                .isZero();

        Ran rotated = program.at(later(3)).open("keys", "rotate", "--because", "anna", "--owner", "heron", "--json");

        assertThat(rotated.code()).as(rotated.out()).isZero();
        assertThat(rotated.data().get("generation").getAsLong()).isEqualTo(3);
        assertThat(strings(rotated.data().getAsJsonArray("phases"), "name"))
                .containsExactly("copy", "verify", "commit", "erase");
        assertThat(rotated.data().get("rows").getAsLong()).isPositive();
        assertThat(rotated.data().get("bytes").getAsLong()).isPositive();
        assertThat(rotated.data().getAsJsonArray("removed").toString()).isEqualTo("[\"anna\"]");
        assertThat(opening("anna walks alone").code()).isEqualTo(4);
        JsonArray tasks = program.open("keys", "status", "--json").data().getAsJsonArray("tasks");
        assertThat(strings(tasks, "code")).containsExactly("could-read", "tell", "disk-copies", "exports");
        assertThat(strings(tasks, "owner")).containsOnly("heron");
        assertThat(tasks.get(0)
                        .getAsJsonObject()
                        .getAsJsonArray("arguments")
                        .get(1)
                        .getAsString())
                .isEqualTo("1");
        assertThat(program.open("contact", "find", "heron").out()).contains("heron");
    }

    @Test
    void a_plan_changes_not_one_byte() throws Exception {
        assertThat(add("anna", "anna walks alone").code()).isZero();
        byte[] keys = Files.readAllBytes(program.vault().resolve("keys"));

        Ran plan = program.open("keys", "rotate", "--plan", "--because", "anna", "--json");

        assertThat(plan.code()).isZero();
        assertThat(plan.data().getAsJsonArray("open").toString()).isEqualTo("[\"coordinator\"]");
        assertThat(plan.data().getAsJsonArray("removed").toString()).isEqualTo("[\"anna\"]");
        assertThat(plan.data().getAsJsonObject("couldRead").get("contacts").getAsLong())
                .isZero();
        assertThat(Files.readAllBytes(program.vault().resolve("keys"))).isEqualTo(keys);
        assertThat(opening("anna walks alone").code()).isZero();
    }

    @Test
    void the_key_one_came_in_by_is_not_removed() throws Exception {
        assertThat(add("anna", "anna walks alone").code()).isZero();

        for (List<String> line : List.of(
                List.of("keys", "rotate", "--because", "coordinator"), List.of("keys", "remove", "coordinator"))) {
            Ran ran = program.open(line.toArray(String[]::new));
            assertThat(ran.code()).isEqualTo(8);
            assertThat(ran.err().strip().lines()).hasSize(3);
            assertThat(ran.err()).contains("Come in by another key");
        }
        assertThat(program.open("status").code()).isZero();
    }

    @Test
    void the_last_way_in_cannot_be_removed() throws Exception {
        Ran ran = program.open("keys", "remove", "coordinator");

        assertThat(ran.code()).isEqualTo(8);
        assertThat(ran.err()).contains("last way in");
        assertThat(ran.err().strip().lines()).hasSize(3);
    }

    @Test
    void a_passphrase_that_opens_the_vault_already_is_refused_in_three_lines() throws Exception {
        Ran ran = add("anna", TestProgram.PASSPHRASE);

        assertThat(ran.code()).isEqualTo(8);
        assertThat(ran.err().strip().lines()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(ran.err()).contains("opens the vault already");
    }

    @Test
    void a_changed_passphrase_opens_at_once_and_the_old_one_nothing() throws Exception {
        Ran ran = program.open(
                "keys",
                "passphrase",
                "--new-passphrase-file",
                file("new", "other words").toString());

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(program.open("status").code()).isEqualTo(4);
        assertThat(opening("other words").code()).isZero();
    }

    @Test
    void eight_ways_in_are_all_there_are() throws Exception {
        for (int i = 1; i < 8; i++) {
            assertThat(add("slot" + i, "words " + i).code()).isZero();
        }

        Ran ran = add("one more", "words 9");

        assertThat(ran.code()).isEqualTo(8);
        assertThat(ran.err()).contains("All eight ways in are in use");
    }

    @Test
    void labels_that_cannot_be_told_apart_or_shown_are_refused_before_a_secret_is_read() throws Exception {
        assertThat(program.open("keys", "add", "coordinator").code()).isEqualTo(6);
        assertThat(program.open("keys", "add", " ").code()).isEqualTo(8);
        assertThat(program.open("keys", "add", "a\u0007b").code()).isEqualTo(8);
        assertThat(program.open("keys", "remove", "nobody").code()).isEqualTo(5);
    }

    private Ran add(String label, String passphrase) throws IOException {
        return program.open(
                "keys",
                "add",
                label,
                "--new-passphrase-file",
                file("new-" + passphrase.hashCode(), passphrase).toString());
    }

    private Ran opening(String passphrase) throws IOException {
        Path given = file("other", passphrase);
        return program.run("--passphrase-file", given.toString(), "status");
    }

    private Path file(String name, String line) throws IOException {
        return Files.writeString(folder.resolve(name), line + "\n", UTF_8);
    }

    private static Clock later(int days) {
        return Clock.offset(START, Duration.ofDays(days));
    }

    private static List<String> strings(JsonArray array, String key) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map((JsonObject each) -> each.get(key).getAsString())
                .toList();
    }
}
