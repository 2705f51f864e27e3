package org.svod.cli.ask;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.output.Writer;
import org.svod.cli.screen.Block;
import org.svod.cli.screen.Page;
import org.svod.cli.screen.Screen;
import org.svod.cli.screen.draw.Wrapping;
import org.svod.cli.terminal.Alarm;
import org.svod.cli.terminal.Terminal;
import org.svod.cli.time.TypedTime;
import org.svod.cli.words.Words;

/**
 * Asks at the terminal. A question that is not understood is asked again; a line that is dropped ends the flow with everything
 * answered so far on disk. What was typed before a question stood there is not taken for its answer.
 */
public final class Questions {
    private static final int MARGIN = 8;

    private final Terminal terminal;
    private final Writer writer;
    private final Words words;
    // Lines since the last answer to a choice: receipts, which are to stay in sight.
    private int above;

    /** Asks on {@code terminal}, drawn by {@code writer}. */
    public Questions(Terminal terminal, Writer writer, Words words) {
        this.terminal = terminal;
        this.writer = writer;
        this.words = words;
    }

    /** Shows a screen without asking. */
    public void show(Screen screen) {
        List<String> lines = drawn(screen);
        terminal.show(lines);
        above += lines.size();
    }

    /** Shows a sentence. */
    public void say(String key, Object... arguments) {
        show(Screen.of().text(words.say(key, arguments)).end());
    }

    /** Shows a line of words as they are. */
    public void line(String said) {
        show(Screen.of().text(said).end());
    }

    /** Rings while questions wait; replaces what was to ring before. */
    public void ringAt(List<Alarm> alarms) {
        terminal.ringAt(alarms.stream()
                .map(alarm -> new Alarm(
                        alarm.at(),
                        String.join("\n", drawn(Screen.of().text(alarm.line()).end()))))
                .toList());
    }

    /** Shows {@code screen}, whose choices are the answers, and returns the digit typed. */
    public String choose(Screen screen) {
        terminal.dropTypedAhead();
        show(screen);
        return digit(screen);
    }

    /** Shows {@code page} so that it fits the terminal, turns its pages on 9, and returns any other digit typed. */
    public String choose(Page page) {
        int from = 0;
        while (true) {
            terminal.dropTypedAhead();
            Sheet sheet = Sheet.of(page, this::drawn, words, terminal.rows() - 1 - above, from);
            if (sheet.cramped()) {
                sheet = Sheet.of(page, this::drawn, words, terminal.rows() - 1, from);
            }
            terminal.show(sheet.lines());
            String typed = digit(sheet.choices());
            if (!typed.equals(Sheet.TURN)) {
                return typed;
            }
            from = sheet.next();
        }
    }

    /**
     * Lets one of {@code labels} be picked below {@code head}: a list that is too long for the digits or for the terminal is
     * turned with 9.
     *
     * @return its place in the list; empty if the answer was {@code back}
     */
    public OptionalInt pick(Screen head, List<String> labels, String back) {
        int from = 0;
        while (true) {
            terminal.dropTypedAhead();
            int free = terminal.rows() - 1;
            PickPage page = PickPage.of(
                    head, labels, from, back, words, screen -> drawn(screen).size() <= free);
            show(page.screen());
            String typed = digit(page.screen());
            if (typed.equals("0")) {
                return OptionalInt.empty();
            }
            if (!typed.equals(Sheet.TURN)) {
                return OptionalInt.of(from + Integer.parseInt(typed) - 1);
            }
            from = from + page.shown() < labels.size() ? from + page.shown() : 0;
        }
    }

    private String digit(Screen choices) {
        List<String> digits = new ArrayList<>();
        for (Block block : choices.blocks()) {
            if (block instanceof Block.Choice choice) {
                digits.add(choice.digit());
            }
        }
        String typed = typed("> ");
        while (!digits.contains(typed)) {
            say("guide.type-digit", String.join(" ", digits));
            typed = typed("> ");
        }
        return typed;
    }

    // The width is asked anew each time: a telephone is turned, a window resized.
    private List<String> drawn(Screen screen) {
        return writer.lines(screen, terminal.columns());
    }

    /** One line of free text; may be empty. */
    public String text(String key, Object... arguments) {
        // A question longer than the line leaves its end for the answer to stand beside.
        List<String> lines = Wrapping.wrap(words.say(key, arguments), Math.max(MARGIN, terminal.columns() - MARGIN), 0);
        terminal.show(lines.subList(0, lines.size() - 1));
        return typed(lines.get(lines.size() - 1) + " ");
    }

    /** One line of free text; an empty line goes back without it. */
    public Optional<String> words(String key, Object... arguments) {
        return Optional.of(text(key, arguments)).filter(typed -> !typed.isBlank());
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

    /** A number from {@code least} to {@code most}; an empty line if it is not known. */
    public OptionalInt number(String key, int least, int most) {
        String typed = text(key);
        while (!typed.isBlank()
                && (!typed.matches("[0-9]{1,4}")
                        || Integer.parseInt(typed) < least
                        || Integer.parseInt(typed) > most)) {
            say("guide.type-number", least, most);
            typed = text(key);
        }
        return typed.isBlank() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(typed));
    }

    /** A time that has been; an empty line means that it is not known. */
    public Optional<Instant> pastIfKnown(String key, Function<String, Optional<Instant>> reading) {
        return time(key, reading, Optional.empty());
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

    private String typed(String prompt) {
        String answer = terminal.ask(prompt).orElseThrow(() -> new Problem(ExitCode.STOPPED, "stopped"));
        above = 0;
        return answer;
    }
}
