package org.svod.cli.ask;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.output.Writer;
import org.svod.cli.screen.Block;
import org.svod.cli.screen.Screen;
import org.svod.cli.terminal.Terminal;
import org.svod.cli.time.TypedTime;
import org.svod.cli.words.Words;

/**
 * Asks at the terminal. A question that is not understood is asked again; a line that is dropped ends the flow with everything
 * answered so far on disk. What was typed before a question stood there is not taken for its answer.
 */
public final class Questions {
    private final Terminal terminal;
    private final Writer writer;
    private final Words words;

    /** Asks on {@code terminal}, drawn by {@code writer}. */
    public Questions(Terminal terminal, Writer writer, Words words) {
        this.terminal = terminal;
        this.writer = writer;
        this.words = words;
    }

    /** Shows a screen without asking. */
    public void show(Screen screen) {
        terminal.show(writer.lines(screen));
    }

    /** Shows a sentence. */
    public void say(String key, Object... arguments) {
        show(Screen.of().text(words.say(key, arguments)).end());
    }

    /** Shows {@code screen}, whose choices are the answers, and returns the digit typed. */
    public String choose(Screen screen) {
        List<String> digits = new ArrayList<>();
        for (Block block : screen.blocks()) {
            if (block instanceof Block.Choice choice) {
                digits.add(choice.digit());
            }
        }
        terminal.dropTypedAhead();
        show(screen);
        String typed = line("> ");
        while (!digits.contains(typed)) {
            say("guide.type-digit", String.join(" ", digits));
            typed = line("> ");
        }
        return typed;
    }

    /** One line of free text; may be empty. */
    public String text(String key, Object... arguments) {
        return line(words.say(key, arguments) + " ");
    }

    /** One line of free text that must not be empty. */
    public String someText(String key, Object... arguments) {
        String typed = text(key, arguments);
        while (typed.isBlank()) {
            say("guide.needs-text");
            typed = text(key, arguments);
        }
        return typed;
    }

    /** A time that has been; an empty line means now. */
    public Instant past(String key, Function<String, Optional<Instant>> reading, Instant now) {
        return time(key, reading, Optional.of(now)).orElse(now);
    }

    /** A time to come; an empty line means none. */
    public Optional<Instant> future(String key, TypedTime times) {
        return time(key, times::future, Optional.empty());
    }

    /** A number from {@code least} to {@code most}. */
    public int number(String key, int least, int most) {
        String typed = text(key);
        while (!typed.matches("[0-9]{1,4}") || Integer.parseInt(typed) < least || Integer.parseInt(typed) > most) {
            say("guide.type-number", least, most);
            typed = text(key);
        }
        return Integer.parseInt(typed);
    }

    private Optional<Instant> time(String key, Function<String, Optional<Instant>> reading, Optional<Instant> empty) {
        String typed = text(key);
        while (!typed.isBlank()) {
            Optional<Instant> read = reading.apply(typed);
            if (read.isPresent()) {
                return read;
            }
            say("guide.type-time");
            typed = text(key);
        }
        return empty;
    }

    private String line(String prompt) {
        return terminal.ask(prompt).orElseThrow(() -> new Problem(ExitCode.STOPPED, "stopped"));
    }
}
