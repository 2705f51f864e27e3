package org.svod.cli.command.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.play.TestProgram;
import org.svod.cli.play.TestProgram.Ran;
import org.svod.vault.failure.VaultException;

/** A group that plays drills in a test: the whole program, one vault, a clock that is handed in. */
final class DrillPlay {
    static final Instant START = Instant.parse("2026-11-24T18:05:00Z");
    private static final ZoneId PLACE = ZoneId.of("Europe/Moscow");

    private final TestProgram program;
    private Instant now = START;

    DrillPlay(Path folder) throws VaultException {
        this.program = new TestProgram(folder).at(Clock.fixed(START, PLACE)).found();
    }

    TestProgram program() {
        return program;
    }

    /** Lets time pass, drill or no drill. */
    DrillPlay pass(Duration length) {
        now = now.plus(length);
        program.at(Clock.fixed(now, PLACE));
        return this;
    }

    DrillPlay minutes(long minutes) {
        return pass(Duration.ofMinutes(minutes));
    }

    /** Runs a command line that must end with 0, and gives what its document holds. */
    JsonObject good(String line) throws IOException {
        Ran ran = run(line);
        assertThat(ran.code()).as(line + "\n" + ran.out() + ran.err()).isZero();
        return ran.data();
    }

    /** Runs a command line with {@code text} on standard input. */
    JsonObject told(String line, String text) throws IOException {
        program.input(text);
        return good(line);
    }

    /** Runs a command line as a script would. */
    Ran run(String line) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(line.split(" ", -1)));
        arguments.add("--json");
        return program.open(arguments.toArray(String[]::new));
    }

    /** The piece of the story that {@code drill next} gives; empty if it gives none. */
    String next() throws IOException {
        JsonElement inject = good("drill next").get("inject");
        return inject == null || inject.isJsonNull()
                ? ""
                : inject.getAsJsonObject().get("id").getAsString();
    }

    /** The mark of everything expected, by what it is. */
    static Map<String, String> marks(JsonObject report) {
        Map<String, String> marks = new LinkedHashMap<>();
        report.getAsJsonArray("expected").forEach(each -> {
            JsonObject line = each.getAsJsonObject();
            marks.put(line.get("deed").getAsString(), line.get("mark").getAsString());
        });
        return marks;
    }
}
