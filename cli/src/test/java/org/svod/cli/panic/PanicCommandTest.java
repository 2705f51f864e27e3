package org.svod.cli.panic;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;
import org.svod.cli.words.Words;
import org.svod.protocols.term.Language;
import org.svod.vault.media.MediaTrait;

class PanicCommandTest {
    private static final int ERASE_ASKED = 76;

    @TempDir
    Path folder;

    private TestProgram program;

    @BeforeEach
    void a_vault() throws Exception {
        // The digit is drawn from here: always the first, a 1.
        program = new TestProgram(folder).found().random(new Zeroes());
    }

    private static final class Zeroes extends SecureRandom {
        private static final long serialVersionUID = 1L;

        @Override
        public int nextInt(int bound) {
            return 0;
        }
    }

    @Test
    void the_digit_three_times_hands_over_to_the_launcher() {
        ScriptedTerminal person = ScriptedTerminal.phone("1", "1", "1");
        assertThat(program.person(person).run("panic").code()).isEqualTo(ERASE_ASKED);
        String shown = String.join(" ", person.transcript());
        assertThat(shown)
                .contains(program.vault().toString().substring(0, 20))
                .contains("nobody can see from here whether incidents are open")
                .contains("not rehearsed here")
                .contains("type 1 (3 of 3)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "1 2", "1 1 2", "1 1 ", "1 1 11", ""})
    void any_other_answer_does_nothing(String typed) {
        ScriptedTerminal person = ScriptedTerminal.wide(typed.split(" ", -1));
        TestProgram.Ran ran = program.person(person).run("panic");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(program.vault().resolve("erased")).doesNotExist();
    }

    @Test
    void without_a_terminal_it_names_the_line_that_asks_nothing() {
        TestProgram.Ran ran = program.run("panic");
        assertThat(ran.code()).isEqualTo(10);
        assertThat(ran.err()).endsWith("svod panic --now\n");
        assertThat(program.vault().resolve("erased")).doesNotExist();
    }

    @Test
    void where_there_is_no_vault_nobody_is_asked_anything() throws Exception {
        ScriptedTerminal person = ScriptedTerminal.wide("1", "1", "1");
        TestProgram nothing = new TestProgram(Files.createDirectories(folder.resolve("empty")));
        assertThat(nothing.person(person).run("panic").code()).isEqualTo(5);
        assertThat(person.left()).isEqualTo(3);
    }

    @Test
    void a_rehearsal_touches_no_key_and_is_shown_by_status_doctor_and_panic() throws Exception {
        byte[] keys = Files.readAllBytes(program.vault().resolve("keys"));
        JsonObject never = program.open("status", "--json").data().getAsJsonObject("rehearsal");
        assertThat(never.size()).isZero();

        TestProgram.Ran ran = program.run("panic", "--rehearse", "--json");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.data().getAsJsonArray("notReached")).hasSize(8);
        assertThat(ran.data()
                        .getAsJsonArray("erased")
                        .get(0)
                        .getAsJsonObject()
                        .get("bytes")
                        .getAsInt())
                .isEqualTo(keys.length);
        assertThat(program.vault().resolve("keys")).hasBinaryContent(keys);
        assertThat(program.open("status", "--json")
                        .data()
                        .getAsJsonObject("rehearsal")
                        .get("day")
                        .getAsString())
                .isEqualTo("2026-11-24");
        assertThat(program.run("doctor").out()).contains("Erasing was rehearsed on 2026-11-24");
        ScriptedTerminal person = ScriptedTerminal.wide("0");
        program.person(person).run("panic");
        assertThat(String.join(" ", person.transcript())).contains("Erasing was rehearsed on 2026-11-24");
    }

    @Test
    void the_receipt_says_what_the_disk_means_for_erasing() {
        JsonObject data = program.run("panic", "--now", "--json").data();
        JsonArray media = data.getAsJsonArray("media");
        assertThat(media).isNotEmpty();
        assertThat(media.get(0).getAsJsonObject().keySet()).containsExactly("trait", "detail", "warns");
        assertThat(program.run("doctor", "--json").data().getAsJsonArray("media"))
                .isEqualTo(media);
    }

    @Test
    void the_receipt_never_promises_too_much() {
        String out = program.run("panic", "--now").out();
        assertThat(out)
                .contains("The keys in this folder are overwritten and read back as overwritten.")
                .contains("What this disk means for erasing:")
                .doesNotContainIgnoringCase("unrecoverable");
    }

    @ParameterizedTest
    @EnumSource
    void every_trait_of_a_disk_has_its_line_in_both_languages(MediaTrait trait) {
        for (Language language : Language.values()) {
            assertThat(new Words(language).say("panic.media." + trait.code(), "X"))
                    .isNotBlank();
        }
    }

    @Test
    void half_made_vaults_are_finished_off_too() throws Exception {
        Path half = Files.createDirectories(program.data().resolve(".main.new-01234567"));
        Files.copy(program.vault().resolve("keys"), half.resolve("keys"));
        assertThat(program.run("panic", "--now").code()).isZero();
        try (var left = Files.list(half)) {
            assertThat(left.map(file -> file.getFileName().toString())).containsExactly("erased");
        }
    }
}
