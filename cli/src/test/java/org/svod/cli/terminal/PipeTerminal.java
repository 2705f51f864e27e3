package org.svod.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The program's own keyboard on two pipes, for a process that is a person at a terminal: what is shown comes out line by line, a
 * prompt too, and a line that is written to it has been typed.
 */
public final class PipeTerminal implements Terminal {
    /** What stands there when the screen is cleared. */
    public static final String CLEARED = "(cleared)";

    private final PrintStream out;
    private final Keyboard keyboard;
    private final byte[] secret;

    /** Whoever is asked for a secret types {@code secret}. */
    public PipeTerminal(InputStream in, PrintStream out, Clock clock, String secret) {
        this.out = out;
        this.keyboard = new Keyboard(in, this::write, clock);
        this.secret = secret.getBytes(UTF_8);
    }

    private void write(String text) {
        out.print(text.equals(Keyboard.CLEAR) ? CLEARED + "\n" : text);
        out.flush();
    }

    @Override
    public boolean present() {
        return true;
    }

    @Override
    public int columns() {
        return 80;
    }

    @Override
    public int rows() {
        return 24;
    }

    @Override
    public void show(List<String> lines) {
        keyboard.show(String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"));
    }

    @Override
    public void showSecret(char[] line) {}

    @Override
    public Optional<String> ask(String prompt) {
        return keyboard.line(prompt + "\n").map(line -> new String(line, UTF_8).strip());
    }

    @Override
    public Waited await(String prompt, Duration most, Instant since) {
        return keyboard.line(prompt + "\n", most, since);
    }

    @Override
    public Optional<byte[]> askSecret(String prompt) {
        return Optional.of(secret.clone());
    }

    @Override
    public void ringAt(List<Alarm> alarms) {
        keyboard.ringAt(alarms);
    }

    @Override
    public void whileWaiting(Runnable errand) {
        keyboard.whileWaiting(errand);
    }

    @Override
    public void dropTypedAhead() {
        // A test types when the question stands there.
    }

    @Override
    public void clear() {
        keyboard.clear();
    }
}
