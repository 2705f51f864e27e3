package org.svod.cli.process;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.TestProgram;

/** Words of a contact, a note, a place and the passphrase, searched wherever a session can leave them. */
@EnabledOnOs(OS.LINUX)
class CanaryTest {
    @TempDir
    Path folder;

    private TestProgram program;

    @BeforeEach
    void compose() {
        program = new TestProgram(folder);
    }

    @Test
    void no_word_is_outside_while_it_runs_nor_after_it_was_killed() throws Exception {
        try (ChildJvm child = session()) {
            assertThat(Canaries.shownBy(child.process().toHandle())).isEmpty();
            assertThat(Canaries.hasPerfData(child.process().toHandle())).isFalse();
            assertNothingLeft();
            assertThat(child.kill()).isNotNull();
        }
        assertNothingLeft();
        assertThat(program.open("contact", "show", "heron").out())
                .as("asked for, it is shown")
                .contains(Canaries.NAME);
        assertNothingLeft();
    }

    @Test
    void no_word_is_outside_after_an_end_as_always_nor_after_an_erase() throws Exception {
        try (ChildJvm child = session()) {
            child.process().getOutputStream().write('\n');
            child.process().getOutputStream().flush();
            assertThat(child.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(child.process().exitValue()).as(child.errors()).isLessThanOrEqualTo(3);
            assertThat(Canaries.in(child.errors().getBytes(UTF_8))).isEmpty();
        }
        assertNothingLeft();
        assertThat(program.run("panic", "--now").code()).isZero();
        assertNothingLeft();
        assertThat(Disk.names(program.data())).containsExactly("main/erased");
    }

    @Test
    void what_was_not_asked_for_is_not_shown() throws Exception {
        try (ChildJvm child = session()) {
            assertThat(child.kill()).isNotNull();
        }
        List<List<String>> lines = List.of(
                List.of("paths"),
                List.of("doctor"),
                List.of("help"),
                List.of("protocol", "list"),
                List.of("protocol", "show", "detention-administrative"),
                List.of("contact", "show", "nobody"),
                List.of("incident", "decide", "nothing"),
                List.of("contact", "find", "someone"));
        for (List<String> line : lines) {
            List<String> words = new ArrayList<>(line);
            TestProgram.Ran ran = program.open(words.toArray(String[]::new));
            assertThat(Canaries.in((ran.out() + ran.err()).getBytes(UTF_8)))
                    .as(words.toString())
                    .isEmpty();
        }
    }

    @Test
    void the_search_finds_what_is_there_to_be_found() throws IOException {
        assertThat(Canaries.in(("x" + Canaries.NAME).getBytes(UTF_16LE))).hasSize(2);
        Files.writeString(folder.resolve("leak"), "x " + TestProgram.PASSPHRASE.toLowerCase(java.util.Locale.ROOT));
        assertThat(Canaries.below(folder)).isNotEmpty();
    }

    /** The session, waiting at its prompt with the vault open. */
    private ChildJvm session() throws IOException {
        ChildJvm child = ChildJvm.start(CanaryProcess.class, folder, folder.toString());
        while (!child.line().startsWith("> ")) {
            // The screen before the prompt.
        }
        return child;
    }

    private void assertNothingLeft() throws IOException {
        assertThat(Disk.files(program.data())).isNotEmpty();
        assertThat(Canaries.below(program.data())).isEmpty();
        assertThat(Disk.files(folder.resolve("temp")))
                .as("not even the native library is unpacked")
                .isEmpty();
    }
}
