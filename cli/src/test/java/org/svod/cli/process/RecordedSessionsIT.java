package org.svod.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sessions of {@code docs/sessions}, played anew by the built program at a real terminal and compared, but for what {@link
 * Recording#withoutWhatVaries} names. To write them anew: {@code mvn -o verify -pl cli -am -Dsoak -Dit.test=RecordedSessionsIT
 * -Dgolden.write=true}, then read the difference. People and places are invented.
 */
@EnabledOnOs(OS.LINUX)
class RecordedSessionsIT {
    private static final Path PAGES = Path.of("../docs/sessions");

    @TempDir
    Path folder;

    @Test
    void the_call_is_as_the_page_tells_it() throws Exception {
        play("call", false);
    }

    @Tag("soak")
    @ParameterizedTest
    @ValueSource(strings = {"drill", "rotation", "way-back"})
    void the_other_sessions_are_as_their_pages_tell_them(String name) throws Exception {
        play(name, false);
    }

    @Tag("soak")
    @ParameterizedTest
    @ValueSource(strings = {"drill", "call", "rotation", "way-back"})
    void the_session_in_russian_is_as_the_page_tells_it(String name) throws Exception {
        play(name, true);
    }

    @Test
    void the_readme_shows_the_shortest_one_as_it_stands_there() throws Exception {
        String page = Files.readString(PAGES.resolve("call.en.md"), UTF_8);
        assertThat(Files.readString(Path.of("../README.md"), UTF_8))
                .contains(page.substring(page.indexOf("Three people")).strip());
    }

    private void play(String name, boolean russian) throws Exception {
        assumeTrue(RealTerminal.canBeMade(), "no python3 here, which makes the terminal");
        BuiltProgram program = new BuiltProgram(folder);
        LocalTime begins = name.equals("call") ? LocalTime.of(3, 7) : LocalTime.of(19, 30);
        Recording recording = new Recording(program, folder, russian, begins);
        Sessions sessions = new Sessions(recording, program, folder);
        switch (name) {
            case "drill" -> sessions.drill();
            case "call" -> sessions.call();
            case "rotation" -> sessions.rotation();
            default -> sessions.wayBack();
        }
        Path page = PAGES.resolve(name + (russian ? ".ru.md" : ".en.md"));
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(PAGES);
            Files.writeString(page, recording.page(), UTF_8);
        }
        assertThat(Recording.withoutWhatVaries(recording.page()))
                .isEqualTo(Recording.withoutWhatVaries(Files.readString(page, UTF_8)));
        assertThat(recording.page()).doesNotContain(Recording.PASSPHRASE, "AGE-SECRET-KEY");
        assertThat(List.of(recording.page().split("\n", -1))).noneMatch(line -> line.contains("\u001b"));
    }
}
