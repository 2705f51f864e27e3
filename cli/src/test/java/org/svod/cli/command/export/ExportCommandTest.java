package org.svod.cli.command.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.cli.play.TestProgram;
import org.svod.cli.play.TestProgram.Ran;

/** One night with a name, a place, a number or a secret in every free text. People are invented. */
class ExportCommandTest {
    private static final List<String> CANARIES = List.of(
            "Grey Crane", "Crane", "lynx", "heron", "lawyerfox", "Baumanskaya", "79161234501", "whispered", "secretly");

    @TempDir
    Path folder;

    private TestProgram program = new TestProgram(Path.of("unset"));

    @BeforeEach
    void a_night() throws Exception {
        program = new TestProgram(Files.createDirectory(folder.resolve("home"))).found();
        at(0);
        done("contact", "add", "lynx", "--role", "relative", "--phone", "+79161234501");
        done("incident", "open", "detention-administrative", "--people", "1", "--for", "heron");
        typed("Grey Crane", "incident", "person", "--add", "-");
        done("incident", "person", "1,2", "held", "--source", "lynx");
        done("incident", "clock", "--happened", "detention", "--at", "02:40", "--source", "lynx");
        done("incident", "decide", "hurt", "all-well");
        typed("secretly at Baumanskaya", "incident", "promise", "--to", "lynx", "--at", "04:00", "--what", "-");
        typed("Grey Crane whispered, call +7 (916) 123-45-01 or lynx", "incident", "note", "-");
        done("incident", "undo");
        done("incident", "handover", "--to", "heron");
    }

    private void at(int minutes) {
        program.at(Clock.fixed(
                Instant.parse("2026-11-24T00:07:00Z").plusSeconds(minutes * 60L), ZoneId.of("Europe/Moscow")));
    }

    private Ran done(String... line) throws IOException {
        Ran ran = program.open(line);
        assertThat(ran.code())
                .as(String.join(" ", line) + "\n" + ran.out() + ran.err())
                .isZero();
        return ran;
    }

    private void typed(String text, String... line) throws IOException {
        program.input(text);
        Ran ran = done(line);
        assertThat(ran.code()).isZero();
    }

    private Path export(String... more) throws IOException {
        Path file = folder.resolve("export");
        Files.deleteIfExists(file);
        String[] line = new String[more.length + 4];
        System.arraycopy(new String[] {"incident", "export", "--out", file.toString()}, 0, line, 0, 4);
        System.arraycopy(more, 0, line, 4, more.length);
        Ran ran = done(line);
        assertThat(ran.out()).contains(file.toString());
        return file;
    }

    /** On another machine: no vault, no home of ours. */
    private Ran verify(Path file) throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        Files.createDirectories(elsewhere);
        return new TestProgram(elsewhere).run("incident", "verify", file.toString(), "--json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "html", "json"})
    void the_whole_incident_verifies_on_another_machine(String format) throws Exception {
        Path file = export("--format", format);
        Ran verified = verify(file);
        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
        assertThat(verified.data().get("redacted").getAsBoolean()).isFalse();
        String text = Files.readString(file);
        assertThat(text).contains("Grey Crane").contains("Baumanskaya");
        if (format.equals("json")) {
            JsonObject whole = JsonParser.parseString(text).getAsJsonObject();
            assertThat(whole.getAsJsonArray("entries").size())
                    .isEqualTo(verified.data().get("entries").getAsInt());
        }
    }

    @Test
    void markdown_reads_as_it_was_typed_and_nothing_typed_becomes_a_heading_a_list_or_a_link() throws Exception {
        typed("# no heading\n1. no list\n- nor this\n[no](link) <b> & *loud*. At 3.5 (km)!", "incident", "note", "-");
        String text = Files.readString(export("--format", "md"));
        assertThat(text)
                .contains("\\# no heading  \n")
                .contains("1\\. no list  \n")
                .contains("\\- nor this  \n")
                .contains("\\[no\\](link) \\<b\\> \\& \\*loud\\*. At 3.5 (km)!");
        assertThat(text.lines().filter(line -> line.startsWith("**"))).noneMatch(line -> line.contains("\\."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "html", "json"})
    void a_redacted_incident_says_so_first_and_holds_no_name_and_no_free_text(String format) throws Exception {
        Path file = export("--format", format, "--redacted");
        String text = Files.readString(file);
        for (String canary : CANARIES) {
            assertThat(text).doesNotContainIgnoringCase(canary);
        }
        assertThat(text.lines().limit(12)).anyMatch(line -> line.contains("REDACTED"));
        Ran verified = verify(file);
        assertThat(verified.code()).as(verified.out()).isZero();
        assertThat(verified.data().get("redacted").getAsBoolean()).isTrue();
    }

    @Test
    void a_kept_text_loses_the_names_that_are_known() throws Exception {
        Path whole = export("--format", "json");
        JsonObject note =
                JsonParser.parseString(Files.readString(whole))
                        .getAsJsonObject()
                        .getAsJsonArray("entries")
                        .asList()
                        .stream()
                        .map(each -> each.getAsJsonObject())
                        .filter(each -> each.get("kind").getAsString().equals("noted"))
                        .findFirst()
                        .orElseThrow();
        Path file = export("--redacted", "--keep", note.get("number").getAsString());
        String sealed = Files.readString(file);
        String text = sealed.substring(0, sealed.indexOf("```text")); // digests hold any digits
        assertThat(text)
                .contains("whispered")
                .doesNotContain("Crane")
                .doesNotContain("lynx")
                .doesNotContain("123");
        assertThat(verify(file).code()).isZero();
    }

    @Test
    void a_corrected_entry_is_shown_with_what_corrects_it() throws Exception {
        String text = Files.readString(export("--format", "md"));
        assertThat(text)
                .contains("~~Grey Crane whispered")
                .contains("CORRECTED by entry")
                .contains("corrects entry");
    }

    @Test
    void a_changed_word_is_named_by_its_entry_and_ends_with_code_7() throws Exception {
        Path file = export("--format", "md");
        Files.writeString(file, Files.readString(file).replaceFirst("whispered", "whispersd"));
        Ran verified = verify(file);
        assertThat(verified.code()).isEqualTo(7);
        JsonObject finding = verified.data().getAsJsonArray("findings").get(0).getAsJsonObject();
        assertThat(finding.get("what").getAsString()).isEqualTo("text");
        assertThat(finding.get("entry").getAsInt()).isPositive();
    }

    @Test
    void a_rotation_replaces_the_key_that_signs_and_the_old_file_still_verifies() throws Exception {
        Path file = export("--format", "md");
        String before = verify(file).data().get("keyWords").toString();
        done("keys", "rotate");
        assertThat(verify(file).data().get("keyWords").toString()).isEqualTo(before);
        assertThat(verify(export("--format", "md")).data().get("keyWords").toString())
                .isNotEqualTo(before);
    }

    @Test
    void wrong_lines_are_refused_before_anything_is_written() throws Exception {
        assertThat(program.open("incident", "export").code()).isEqualTo(2);
        assertThat(program.open("incident", "export", "--format", "doc").code()).isEqualTo(2);
        assertThat(program.open("incident", "export", "--format", "md", "--to", "heron")
                        .code())
                .isEqualTo(2);
        assertThat(program.open("incident", "export", "--redacted", "--keep", "99")
                        .code())
                .isEqualTo(5);
        assertThat(program.open("incident", "export", "--keep", "1").code()).isEqualTo(2);
        assertThat(verify(Files.writeString(folder.resolve("strange"), "hello")).code())
                .isEqualTo(7);
        assertThat(verify(folder.resolve("missing")).code()).isEqualTo(5);
    }
}
