package org.svod.cli.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.svod.cli.play.TestProgram;

/**
 * A session at a real terminal, written down as it stood there: what was typed, what was shown, and between the runs a sentence
 * about what happens. The clock is the real one; the zone is chosen so that it is the wanted time of day when it begins.
 */
final class Recording {
    /** Typed for whatever the passphrase is; nobody sees it. */
    static final String PASSPHRASE = TestProgram.PASSPHRASE;
    /** The digit that the screen asks for. */
    static final String THAT_DIGIT = "(that digit)";
    /** The line drops. */
    static final String DROPPED = "(dropped)";

    private static final int COLUMNS = 80;
    private static final int ROWS = 24;
    private static final int HALF_A_DAY = 12 * 60;
    private static final Pattern DIGIT = Pattern.compile(" ([1-9]) \\((?:раз )?\\d ");

    private final BuiltProgram program;
    private final Path folder;
    private final boolean russian;
    private final String zone;
    private final List<String> lines = new ArrayList<>();

    Recording(BuiltProgram program, Path folder, boolean russian, LocalTime begins) {
        this.folder = folder;
        this.russian = russian;
        int minutes =
                begins.toSecondOfDay() / 60 - LocalTime.now(ZoneOffset.UTC).toSecondOfDay() / 60;
        if (Math.abs(minutes) > HALF_A_DAY) {
            minutes -= Integer.signum(minutes) * 2 * HALF_A_DAY;
        }
        this.zone = String.format(
                Locale.ROOT, "GMT%s%02d:%02d", minutes < 0 ? "-" : "+", Math.abs(minutes) / 60, Math.abs(minutes) % 60);
        // What is prepared beside the terminal happens on the same day there.
        this.program = program.in(Map.of("TZ", zone));
    }

    boolean russian() {
        return russian;
    }

    String in(String english, String inRussian) {
        return russian ? inRussian : english;
    }

    /** A paragraph of the page. */
    void tells(String english, String inRussian) {
        lines.add(in(english, inRussian));
        lines.add("");
    }

    /** Runs a command line, answers its questions one by one, and writes down what stood there. */
    int runs(List<String> arguments, String... answers) throws IOException {
        try (RealTerminal terminal = RealTerminal.start(
                program, COLUMNS, ROWS, Map.of("TZ", zone, "SVOD_LANG", in("en", "ru")), arguments)) {
            for (String answer : answers) {
                if (answer.equals(DROPPED)) {
                    if (!terminal.isAsked()) {
                        throw new AssertionError(terminal.shown());
                    }
                    terminal.hangUp();
                } else {
                    terminal.answer(answer.equals(THAT_DIGIT) ? digit(terminal) : answer);
                }
            }
            boolean dropped = answers.length > 0 && answers[answers.length - 1].equals(DROPPED);
            if (!dropped && terminal.isAsked()) {
                throw new AssertionError("it asks for more:\n" + terminal.shown());
            }
            lines.add("```text");
            lines.add("$ svod" + (arguments.isEmpty() ? "" : " " + shown(String.join(" ", arguments))));
            int code = terminal.code();
            shown(terminal.shown()).strip().lines().map(String::stripTrailing).forEach(lines::add);
            if (dropped) {
                lines.add(in("(the line is gone)", "(связь пропала)"));
            }
            lines.add("```");
            lines.add("");
            return code;
        }
    }

    private static String digit(RealTerminal terminal) {
        if (!terminal.isAsked()) {
            throw new AssertionError(terminal.shown());
        }
        Matcher digit = DIGIT.matcher(terminal.shown());
        String last = "";
        while (digit.find()) {
            last = digit.group(1);
        }
        return last;
    }

    private String shown(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("[^\n]*\r\u001b\\[K", "")
                .replaceAll("(\u001b\\[H\u001b\\[2J\u001b\\[3J)+", in("(the screen is cleared)\n", "(экран очищен)\n"))
                .replaceAll("\u001b\\[[0-9;]*m|\u0007", "")
                .replace(folder.toString(), "~");
    }

    /** The page. */
    String page() {
        return String.join("\n", lines).strip() + "\n";
    }

    /**
     * {@code page} without what differs from night to night: the wrapping of lines, words with two digits or more (times, dates,
     * ids, sizes), numbers with a unit of time, the digit that confirms an erase, the line of a drill, the mark of a limit that
     * is near, what this disk means for erasing, and the six words that stand for a digest.
     */
    static String withoutWhatVaries(String page) {
        return page.replaceAll("[1-9]( \\((?:раз )?\\d \\S+ \\d\\))", "$1")
                .replaceAll("(?m): [1-9]$", ":")
                .replaceAll("(?m)^svod1 .*$", "svod1")
                .replaceAll(" · [0-9a-f]{4} · ", " · # · ")
                .replaceAll("(?m)^[! ]  (?=\\d\\d[:.])", "")
                .replaceAll("(?s)(What this disk means|Что этот диск значит).*?```", "$1")
                .replaceAll("((?:six words|шесть слов)\\s+)(?:[a-z-]+\\s+){5}[a-z-]+", "$1")
                .replaceAll("[\\p{L}\\p{N}:.,/_-]*\\d[\\p{L}:.,/_-]*\\d[\\p{L}\\p{N}:.,/_-]*", "#")
                .replaceAll("\\d+ (min|мин|h|ч|ms|мс|s|с)(?!\\p{L})", "#")
                .replaceAll("(#\\s+)+", "# ")
                .replaceAll("\\s+", " ");
    }
}
