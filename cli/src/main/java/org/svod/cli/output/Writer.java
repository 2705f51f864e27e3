package org.svod.cli.output;

import java.util.List;
import org.svod.cli.screen.Screen;
import org.svod.cli.screen.draw.Drawing;
import org.svod.cli.screen.draw.Style;
import org.svod.cli.words.Words;

/** Puts answers and problems where they belong: results to standard output, everything else to standard error. */
public final class Writer {
    private final Environment environment;
    private final Words words;
    private final boolean json;
    private final Style style;
    private final Drawing drawing;

    /** Writes for {@code environment}; {@code width} is the terminal's width in columns. */
    public Writer(Environment environment, Words words, boolean json, Style style, int width) {
        this.environment = environment;
        this.words = words;
        this.json = json;
        this.style = style;
        this.drawing = new Drawing(style, width);
    }

    /** Whether lines may be written over: neither words line by line nor a document is wanted. */
    public boolean repaints() {
        return !json && style != Style.PLAIN;
    }

    /** Whether colours are wanted. */
    public boolean paints() {
        return style == Style.FULL;
    }

    /** The lines of a screen in this form. */
    public List<String> lines(Screen screen) {
        return drawing.draw(screen);
    }

    /** The lines of a screen on a terminal of that many columns. */
    public List<String> lines(Screen screen, int columns) {
        return new Drawing(style, columns).draw(screen);
    }

    /** Writes an answer. */
    public void write(Answer answer) {
        if (json) {
            environment.out().println(JsonDocument.of(answer));
        } else {
            lines(answer.screen()).forEach(environment.out()::println);
            environment.out().flush();
            answer.warnings()
                    .forEach(warning -> lines(Screen.of().text(warning).end()).forEach(environment.err()::println));
        }
        environment.out().flush();
    }

    /** Writes what another process has written in this form already, and returns its exit code. */
    public int copy(String out, String err, int code) {
        environment.out().print(out);
        environment.out().flush();
        environment.err().print(err);
        environment.err().flush();
        return code;
    }

    /** Writes a problem: three lines to standard error, or the one document to standard output. */
    public void write(Problem problem) {
        if (json) {
            environment.out().println(JsonDocument.of(problem, words));
            environment.out().flush();
        } else {
            environment.out().flush();
            lines(ProblemScreen.of(problem, words)).forEach(environment.err()::println);
        }
    }

    /** Writes a screen that comes before the answer, unless a document was asked for. */
    public void show(Screen screen) {
        if (!json) {
            lines(screen).forEach(environment.out()::println);
            environment.out().flush();
        }
    }

    /** Writes a sentence to standard error, unless a document was asked for. */
    public void remark(String sentence) {
        if (!json) {
            lines(Screen.of().text(sentence).end()).forEach(environment.err()::println);
        }
    }
}
