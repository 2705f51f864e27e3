package org.svod.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.svod.cli.play.TestProgram.Ran;
import org.svod.vault.failure.VaultException;

/** Somebody at work over hours or days: the whole program, one vault, a clock that is handed in and moved by the story. */
public class Play {
    private static final ZoneId PLACE = ZoneId.of("Europe/Moscow");

    private final TestProgram program;
    private Instant now;

    /** A new vault in {@code folder}, at {@code start}. */
    public Play(Path folder, Instant start) throws VaultException {
        this.now = start;
        this.program = new TestProgram(folder).at(Clock.fixed(start, PLACE)).found();
    }

    /** The program that is played with. */
    public final TestProgram program() {
        return program;
    }

    /** Lets time pass. */
    public final Play pass(Duration length) {
        return until(now.plus(length));
    }

    /** Lets so many minutes pass. */
    public final Play minutes(long minutes) {
        return pass(Duration.ofMinutes(minutes));
    }

    /** Lets time pass until a moment. */
    public final Play until(Instant moment) {
        now = moment;
        program.at(Clock.fixed(now, PLACE));
        return this;
    }

    /** Runs a command line that must end with 0, and gives what its document holds. */
    public final JsonObject good(String line) throws IOException {
        Ran ran = run(line);
        assertThat(ran.code()).as(line + "\n" + ran.out() + ran.err()).isZero();
        return ran.data();
    }

    /** Runs a command line with {@code text} on standard input. */
    public final JsonObject told(String line, String text) throws IOException {
        program.input(text);
        return good(line);
    }

    /** Runs a command line as a script would. */
    public final Ran run(String line) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(line.split(" ", -1)));
        arguments.add("--json");
        return program.open(arguments.toArray(String[]::new));
    }
}
