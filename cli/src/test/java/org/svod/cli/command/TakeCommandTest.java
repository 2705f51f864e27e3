package org.svod.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;
import org.svod.cli.play.TestProgram.Ran;
import org.svod.cli.terminal.NoTerminal;

/** Two vaults on two laptops, files carried between them. People are invented. */
class TakeCommandTest {
    private static final Instant NIGHT = Instant.parse("2026-11-24T00:07:00Z");
    private static final ZoneId PLACE = ZoneId.of("Europe/Moscow");

    @TempDir
    Path folder;

    private TestProgram first = new TestProgram(Path.of("unset"));
    private TestProgram second = new TestProgram(Path.of("unset"));
    private int files;

    @BeforeEach
    void two_laptops() throws Exception {
        first = new TestProgram(Files.createDirectory(folder.resolve("first"))).found();
        second = new TestProgram(Files.createDirectory(folder.resolve("second"))).found();
        at(0);
        done(first, "contact", "add", "lynx", "--role", "relative", "--phone", "+79161234501");
        done(first, "contact", "add", "stranger", "--role", "lawyer", "--phone", "+79161234502");
        done(first, "incident", "open", "detention-administrative", "--people", "3");
        done(first, "incident", "person", "1-3", "held", "--source", "lynx");
        done(first, "incident", "decide", "hurt", "all-well");
        done(first, "incident", "clock", "--happened", "detention", "--at", "02:40", "--source", "lynx");
        done(first, "incident", "promise", "--to", "lynx", "--at", "04:00");
        first.input("the stranger called");
        done(first, "incident", "note", "-");
        done(first, "incident", "undo");
    }

    private void at(int minutes) {
        Clock clock = Clock.fixed(NIGHT.plusSeconds(minutes * 60L), PLACE);
        first.at(clock);
        second.at(clock);
    }

    private static Ran done(TestProgram program, String... line) throws IOException {
        Ran ran = program.open(line);
        assertThat(ran.code())
                .as(String.join(" ", line) + "\n" + ran.out() + ran.err())
                .isZero();
        return ran;
    }

    private static String key(TestProgram program) throws IOException {
        return done(program, "incident", "take", "--show-recipient", "--json")
                .data()
                .get("recipient")
                .getAsString();
    }

    private Path sent(TestProgram from, TestProgram to, String... more) throws IOException {
        Path file = folder.resolve("file-" + ++files + ".age");
        List<String> line = new ArrayList<>(List.of("incident", "export", "--to", key(to), "--out", file.toString()));
        line.addAll(List.of(more));
        done(from, line.toArray(String[]::new));
        return file;
    }

    private static JsonObject shown(TestProgram program) throws IOException {
        JsonObject data = done(program, "incident", "show", "--json").data();
        data.remove("journal");
        return data;
    }

    private static int entries(TestProgram program) throws IOException {
        return done(program, "incident", "show", "--json")
                .data()
                .getAsJsonObject("journal")
                .get("entries")
                .getAsInt();
    }

    private static String outcome(Ran ran) {
        return ran.data()
                .getAsJsonArray("incidents")
                .get(0)
                .getAsJsonObject()
                .get("outcome")
                .getAsString();
    }

    @Test
    void a_colleague_goes_on_with_exactly_the_same_incident() throws Exception {
        Ran sent = done(first, "incident", "export", "--to", key(second), "--who", "heron", "--json");
        assertThat(sent.data().get("contacts").toString()).isEqualTo("[\"lynx\"]");
        String path = sent.data().get("path").getAsString();

        Ran taken = done(second, "incident", "take", path, "--json");

        assertThat(taken.data().get("words")).isEqualTo(sent.data().get("words"));
        assertThat(taken.data().get("head")).isEqualTo(sent.data().get("head"));
        assertThat(shown(second)).isEqualTo(shown(first));
        assertThat(done(second, "incident", "show", "--json")
                        .data()
                        .getAsJsonObject("journal")
                        .get("verified")
                        .getAsBoolean())
                .isTrue();
        assertThat(done(second, "contact", "show", "lynx", "--json").out()).contains("+79161234501");
        assertThat(second.open("contact", "show", "stranger").code()).isEqualTo(5);
        at(5);
        done(second, "incident", "person", "1", "seen-free", "--source", "lynx");
        assertThat(shown(second).get("people").toString()).contains("seen_free");
    }

    @Test
    void the_link_is_in_the_journal_of_both_sides() throws Exception {
        Path file = sent(first, second, "--who", "heron");
        done(second, "incident", "take", file.toString());

        assertThat(done(first, "incident", "show", "--journal").out())
                .contains("a copy went to heron; words of the file");
        assertThat(done(second, "incident", "show", "--journal").out()).contains("taken from device");
        assertThat(done(first, "incident", "export", "--to", "heron", "--json")
                        .data()
                        .get("recipient")
                        .getAsString())
                .as("whose key it is, is remembered")
                .isEqualTo(key(second));
    }

    @Test
    void the_same_file_adds_nothing_twice_and_a_later_one_only_what_is_new() throws Exception {
        Path once = sent(first, second);
        done(second, "incident", "take", once.toString());
        int before = entries(second);

        assertThat(outcome(done(second, "incident", "take", once.toString(), "--json")))
                .isEqualTo("nothing-new");
        assertThat(entries(second)).isEqualTo(before);

        at(10);
        done(first, "incident", "person", "2", "released", "--source", "lynx");
        Path later = sent(first, second);
        Ran taken = done(second, "incident", "take", later.toString(), "--json");
        assertThat(outcome(taken)).isEqualTo("adds");
        assertThat(shown(second)).isEqualTo(shown(first));
    }

    @Test
    void where_both_sides_went_on_nothing_is_taken() throws Exception {
        done(second, "incident", "take", sent(first, second).toString());
        at(10);
        done(first, "incident", "person", "2", "released", "--source", "lynx");
        done(second, "incident", "person", "3", "hospital", "--source", "lynx");
        JsonObject before = shown(second);

        Ran ran = second.open("incident", "take", sent(first, second).toString(), "--json");

        assertThat(ran.code()).isEqualTo(8);
        assertThat(outcome(ran)).isEqualTo("both-went-on");
        assertThat(shown(second)).isEqualTo(before);
    }

    @Test
    void it_comes_back_with_what_was_done_there_and_undoing_still_means_the_same() throws Exception {
        done(second, "incident", "take", sent(first, second).toString());
        at(10);
        done(second, "incident", "person", "3", "hospital", "--source", "lynx");
        done(second, "incident", "undo");

        done(first, "incident", "take", sent(second, first).toString());

        assertThat(shown(first)).isEqualTo(shown(second));
        assertThat(shown(first).get("people").toString()).doesNotContain("hospital");
    }

    @Test
    void after_a_rotation_the_old_key_opens_nothing_and_the_new_one_does() throws Exception {
        String before = key(second);
        Path old = sent(first, second);
        done(second, "keys", "rotate");

        Ran refused = second.open("incident", "take", old.toString());

        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err()).contains("--show-recipient");
        assertThat(key(second)).isNotEqualTo(before);
        done(second, "incident", "take", sent(first, second).toString());
    }

    @Test
    void a_damaged_file_is_refused_before_anything_is_written() throws Exception {
        byte[] whole = Files.readAllBytes(sent(first, second));
        Path broken = folder.resolve("broken.age");
        for (int at : new int[] {0, 60, whole.length / 2, whole.length - 1}) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 4;
            Files.write(broken, flipped);
            assertThat(second.open("incident", "take", broken.toString()).code())
                    .isIn(4, 7);
            Files.write(broken, Arrays.copyOf(whole, at));
            assertThat(second.open("incident", "take", broken.toString()).code())
                    .isEqualTo(7);
        }
        assertThat(done(second, "incident", "list", "--json").data().getAsJsonArray("incidents"))
                .isEmpty();
        assertThat(second.open("contact", "show", "lynx").code()).isEqualTo(5);
        assertThat(second.open("incident", "take", folder.resolve("none").toString())
                        .code())
                .isEqualTo(5);
    }

    @Test
    void what_cannot_be_sealed_to_is_said_to_be_no_key() throws Exception {
        assertThat(first.open("incident", "export", "--to", "heron").code()).isEqualTo(5);
        assertThat(first.open("incident", "export").code()).isEqualTo(2);
        String key = key(second);
        assertThat(first.open("incident", "export", "--to", key.substring(1)).code())
                .isEqualTo(5);
        Path there = Files.writeString(folder.resolve("there"), "x");
        assertThat(first.open("incident", "export", "--to", key, "--out", there.toString())
                        .code())
                .isEqualTo(6);
        assertThat(there).hasContent("x");
    }

    @Test
    void a_bundle_that_nobody_handed_over_needs_two_people_who_could_be_asked() throws Exception {
        done(first, "incident", "open", "raid-flat");
        Path bundle = folder.resolve("bundle.age");
        done(first, "incident", "export", "--all", "--to", key(second), "--who", "heron", "--out", bundle.toString());
        done(second, "contact", "add", "heron", "--role", "coordinator");
        done(second, "contact", "add", "owl", "--role", "admin");
        done(second, "contact", "add", "wren", "--role", "lawyer");

        assertThat(second.open("incident", "take", bundle.toString()).code()).isEqualTo(9);
        assertThat(second.open("incident", "take", bundle.toString(), "--word", "heron", "--word", "heron")
                        .code())
                .isEqualTo(9);
        Ran refused = second.open("incident", "take", bundle.toString(), "--word", "heron", "--word", "wren");
        assertThat(refused.code()).isEqualTo(9);
        assertThat(refused.err()).contains("heron, owl");
        assertThat(done(second, "incident", "list", "--json").data().getAsJsonArray("incidents"))
                .isEmpty();

        Ran taken = done(second, "incident", "take", bundle.toString(), "--word", "heron", "--word", "owl", "--json");

        assertThat(taken.data().get("onWord").toString()).isEqualTo("[\"heron\",\"owl\"]");
        assertThat(taken.json().get("next").toString()).contains("keys rotate --because");
        assertThat(done(second, "incident", "list", "--json").data().getAsJsonArray("incidents"))
                .hasSize(2);
    }

    @Test
    void at_a_terminal_the_words_are_asked_and_leaving_writes_nothing() throws Exception {
        Path bundle = sent(first, second, "--all");
        done(second, "contact", "add", "heron", "--role", "coordinator");
        done(second, "contact", "add", "owl", "--role", "admin");
        second.person(ScriptedTerminal.phone("0"));
        assertThat(second.open("incident", "take", bundle.toString()).code()).isEqualTo(3);
        second.person(ScriptedTerminal.phone("1", "heron", ""));
        assertThat(second.open("incident", "take", bundle.toString()).code()).isEqualTo(9);

        ScriptedTerminal person = ScriptedTerminal.phone("1", "heron", "owl");
        second.person(person);
        done(second, "incident", "take", bundle.toString());

        assertThat(person.left()).isZero();
        second.person(new NoTerminal());
        assertThat(done(second, "incident", "show", "--journal").out()).contains("on the word of heron, owl");
    }

    @Test
    void an_incident_that_was_handed_over_is_taken_without_two_words() throws Exception {
        done(first, "incident", "handover", "--to", "heron");
        done(first, "incident", "handover", "--answers", nearest() + ",3,04:00");

        Ran taken =
                done(second, "incident", "take", sent(first, second, "--all").toString(), "--json");

        assertThat(taken.data().get("onWord").toString()).isEqualTo("[]");
    }

    private String nearest() throws IOException {
        String nearest = "99:99";
        for (var each : done(first, "incident", "clock", "--json").data().getAsJsonArray("clocks")) {
            JsonObject one = each.getAsJsonObject();
            if (one.get("state").getAsString().matches("running|warned")) {
                String at = one.get("expires").getAsString().substring(11, 16);
                nearest = at.compareTo(nearest) < 0 ? at : nearest;
            }
        }
        return nearest;
    }

    @Test
    void the_duty_list_comes_along_where_there_is_none_and_is_kept_where_there_is_one() throws Exception {
        done(first, "duty", "set", "--successors", "heron,owl");
        Path bundle = sent(first, second, "--all");

        Ran taken = done(second, "incident", "take", bundle.toString(), "--json", "--word", "heron", "--word", "owl");

        assertThat(taken.data().get("dutyTaken").getAsBoolean()).isTrue();
        assertThat(done(second, "duty", "show", "--json").out()).contains("heron", "owl");
    }

    @Test
    void the_sharing_key_is_in_no_backup() throws Exception {
        TestProgram third = new TestProgram(Files.createDirectory(folder.resolve("third")));
        String code = folder.resolve("code").toString();
        String backup = folder.resolve("backup.age").toString();
        done(third, "init", "--kdf", "low", "--recovery-file", code);
        String before = key(third);
        assertThat(key(third)).isEqualTo(before);
        done(third, "backup", "make", "--to", backup);
        done(third, "backup", "rehearse", backup, "--recovery-file", code);
        done(third, "panic", "--now");
        String passphrase = folder.resolve("third/passphrase").toString();
        done(
                third,
                "backup",
                "restore",
                backup,
                "--kdf",
                "low",
                "--recovery-file",
                code,
                "--new-passphrase-file",
                passphrase);

        assertThat(key(third)).isNotEqualTo(before);
    }

    @Test
    void at_the_end_of_a_handover_a_bundle_is_sealed_for_who_is_next() throws Exception {
        done(first, "duty", "set", "--successors", "heron,owl");
        done(first, "contact", "add", "owl", "--role", "admin");
        assertThat(sent(first, second, "--who", "owl")).exists();
        ScriptedTerminal person = ScriptedTerminal.phone("heron", "", "1", nearest(), "3", "04:00", "1", "1");
        first.person(person);
        done(first, "incident", "handover");

        assertThat(person.left()).isZero();
        assertThat(person.transcript()).anyMatch(line -> line.contains("seal it for owl"));
        Path out = first.vault().resolve("out/svod-bundle-2026-11-24.age");
        done(second, "incident", "take", out.toString());
        assertThat(shown(second).get("people").getAsJsonArray()).hasSize(3);
    }
}
