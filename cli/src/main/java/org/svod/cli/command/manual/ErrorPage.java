package org.svod.cli.command.manual;

import java.util.Map;
import java.util.Optional;
import org.svod.cli.output.Answer;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;

/** The page about an error by its stable id: its three lines, what it means, what can be done. */
public final class ErrorPage {
    private final Words words;

    /** Pages in the language of {@code words}. */
    public ErrorPage(Words words) {
        this.words = words;
    }

    /** The page about the error {@code id}; none if no error is called that. */
    public Optional<Answer> about(String id) {
        if (!words.has("explained." + id)) {
            return Optional.empty();
        }
        Screen.Builder screen = Screen.of();
        // What only the launcher says is said there, without Java; here stands what it means.
        if (words.has("errors." + id + ".what")) {
            for (String line : new String[] {"what", "why", "now"}) {
                screen.text(words.say("errors." + id + "." + line).replaceAll("\\{\\d}", "…"));
            }
            screen.gap();
        }
        screen.text(words.say("explained." + id));
        return Optional.of(Answer.done("help", Map.of("error", id), screen.end()));
    }
}
