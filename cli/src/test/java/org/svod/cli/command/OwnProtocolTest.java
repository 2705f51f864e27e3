package org.svod.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;
import org.svod.desk.ProtocolDesk;

/** A movement's own protocol goes in, is used, is superseded during an incident, and comes out byte for byte. */
class OwnProtocolTest {
    private static final String ID = "detention-administrative";

    @TempDir
    Path folder;

    private TestProgram program;
    private Path file;
    private byte[] own;

    @BeforeEach
    void a_file_of_our_own() throws Exception {
        program = new TestProgram(folder).found();
        String bundled = new ProtocolDesk().find(ID).orElseThrow().text();
        String ours = bundled.replaceFirst("(?m)^version: .*$", "version: \"7.0\"")
                .replaceFirst("(?s)(- id: ru-adm-48h.*?length: )48", "$124");
        own = ("# ours, кириллица in a comment\n" + ours).getBytes(UTF_8);
        file = folder.resolve("ours.yaml");
        Files.write(file, own);
    }

    @Test
    void it_goes_in_is_used_is_superseded_during_an_incident_and_comes_out_byte_for_byte() throws Exception {
        JsonObject imported = ok("protocol", "import", file.toString(), "--confirm", ID + "@7.0");
        assertThat(imported.getAsJsonArray("clocks")
                        .get(0)
                        .getAsJsonObject()
                        .get("fields")
                        .toString())
                .isEqualTo("[\"length\"]");
        assertThat(imported.get("walking").getAsInt()).isZero();

        String incident =
                ok("incident", "open", ID, "--people", "1").get("incident").getAsString();
        assertThat(program.open("incident", "show", "--journal").out()).contains(ID);
        Files.writeString(file, new String(own, UTF_8).replaceFirst("version: \"7.0\"", "version: \"7.1\""));
        JsonObject next = ok("protocol", "import", file.toString(), "--confirm", ID + "@7.1");
        assertThat(next.get("walking").getAsInt()).isEqualTo(1);
        assertThat(next.get("replaces").getAsString()).isEqualTo("7.0");
        assertThat(program.open("incident", "next", incident.substring(0, 8)).code())
                .isZero();

        Path out = folder.resolve("out.yaml");
        Files.write(file, own);
        ok("protocol", "import", file.toString(), "--confirm", ID + "@7.0");
        ok("protocol", "export", ID, "--out", out.toString());
        assertThat(out).hasBinaryContent(own);
        assertThat(program.open("protocol", "list").out()).contains("7.0");
        assertThat(program.run("protocol", "list").out()).doesNotContain("7.0");
    }

    @Test
    void a_person_sees_what_changes_and_leaves_without_a_trace() throws Exception {
        ScriptedTerminal person = ScriptedTerminal.wide("0");
        TestProgram.Ran ran = program.language("ru").person(person).open("protocol", "import", file.toString());
        assertThat(ran.code()).isEqualTo(3);
        assertThat(String.join("\n", person.transcript()))
                .contains("Что меняется", "48 часов, если статья допускает арест", "(length)");
        assertThat(program.open("protocol", "list").out()).doesNotContain("7.0");
    }

    @Test
    void a_script_must_name_what_it_imports() throws Exception {
        TestProgram.Ran ran = program.open("protocol", "import", file.toString(), "--json");
        assertThat(ran.code()).isEqualTo(10);
        assertThat(ran.out()).contains("--confirm " + ID + "@7.0");
        assertThat(program.open("protocol", "import", file.toString(), "--confirm", ID + "@6.0")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void a_file_with_an_error_is_refused_with_its_place() throws Exception {
        Files.writeString(file, new String(own, UTF_8).replaceFirst("anchor: delivery", "anchor: nowhere"));
        TestProgram.Ran ran = program.open("protocol", "import", file.toString(), "--json");
        assertThat(ran.code()).isEqualTo(8);
        assertThat(ran.data()
                        .getAsJsonArray("findings")
                        .get(0)
                        .getAsJsonObject()
                        .get("line")
                        .getAsInt())
                .isPositive();
        Files.writeString(file, "format: 1\nid: x\nid: y\n");
        assertThat(program.open("protocol", "import", file.toString()).err()).contains("3");
    }

    @Test
    void status_names_what_is_due_for_review_once_the_day_is_over_and_is_silent_before() throws Exception {
        assertThat(ok("status").getAsJsonArray("protocolsDue")).isEmpty();
        program.at(Clock.fixed(Instant.parse("2027-03-01T00:00:00Z"), ZoneId.of("Europe/Moscow")));
        TestProgram.Ran ran = program.open("status");
        assertThat(ran.out())
                .contains("Due for review: " + ID + ", raid-flat, "
                        + (new ProtocolDesk().all().size() - 2) + " more");
        assertThat(program.open("status", "--json").data().getAsJsonArray("protocolsDue"))
                .hasSameSizeAs(new ProtocolDesk().all());
    }

    @Test
    void our_own_version_is_due_by_its_own_day_and_its_stale_translation_is_named() throws Exception {
        Files.writeString(
                file,
                new String(own, UTF_8)
                        .replaceFirst("(?m)^review_by: .*$", "review_by: 2027-01-05")
                        .replaceFirst("(?m)^translation: .*$", "translation: {of: ru, source: 0123456789abcdef}"));
        ok("protocol", "import", file.toString(), "--confirm", ID + "@7.0");
        assertThat(ok("status").getAsJsonArray("protocolsDue").toString())
                .isEqualTo("[{\"id\":\"" + ID + "\",\"reviewOverdue\":false,\"translationStale\":true}]");
        assertThat(program.open("status").out()).contains("behind the source text: " + ID);
        program.at(Clock.fixed(Instant.parse("2027-01-06T00:00:00Z"), ZoneId.of("Europe/Moscow")));
        assertThat(program.open("status", "--json")
                        .data()
                        .getAsJsonArray("protocolsDue")
                        .toString())
                .contains("\"reviewOverdue\":true");
    }

    @Test
    void a_changed_law_names_all_that_rests_on_it() throws Exception {
        JsonObject uses =
                program.run("protocol", "changed-law", "27.5", "--json").data();
        assertThat(uses.toString()).contains("ru-adm-3h", ID);
        assertThat(program.run("protocol", "changed-law", "no such law").code()).isEqualTo(5);
    }

    private JsonObject ok(String... line) throws Exception {
        String[] all = Arrays.copyOf(line, line.length + 1);
        all[line.length] = "--json";
        TestProgram.Ran ran = program.open(all);
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        return ran.data();
    }
}
