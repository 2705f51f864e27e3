package org.svod.cli.output;

import java.util.List;
import java.util.Map;
import org.svod.cli.screen.Screen;

/**
 * What a command answers: one value that can be shown as a screen or written as a JSON document.
 *
 * @param code how the process ends
 * @param kind the stable name of the document, such as {@code contact.add}
 * @param data the document: strings, numbers, booleans, lists and maps; times as RFC 3339 with a zone
 * @param screen what a person sees
 * @param warnings sentences in the person's language that go to stderr, or into the document
 * @param next commands that may come now, as a person would type them
 */
public record Answer(
        ExitCode code, String kind, Map<String, Object> data, Screen screen, List<String> warnings, List<String> next) {
    /** Copies its lists. */
    public Answer {
        warnings = List.copyOf(warnings);
        next = List.copyOf(next);
    }

    /** An answer that did what was asked. */
    public static Answer done(String kind, Map<String, Object> data, Screen screen) {
        return new Answer(ExitCode.DONE, kind, data, screen, List.of(), List.of());
    }

    /** The same answer with another exit code. */
    public Answer with(ExitCode other) {
        return new Answer(other, kind, data, screen, warnings, next);
    }

    /** The same answer naming what to type now. */
    public Answer then(String... commands) {
        return new Answer(code, kind, data, screen, warnings, List.of(commands));
    }

    /** The same answer with warnings. */
    public Answer warning(List<String> sentences) {
        return new Answer(code, kind, data, screen, sentences, next);
    }
}
