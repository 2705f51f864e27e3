package org.svod.cli.command.manual;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.cli.output.Answer;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;

/** What help makes of all commands at once: the manual page, and completion for a shell. */
public final class Manual {
    private final List<Described> commands;
    private final List<Described.Choice> everywhere;
    private final List<String> topics;

    /** Made of these commands, the options every one of them takes, and the topics of help. */
    public Manual(List<Described> commands, List<Described.Choice> everywhere, List<String> topics) {
        this.commands = List.copyOf(commands);
        this.everywhere = List.copyOf(everywhere);
        this.topics = List.copyOf(topics);
    }

    /** The page for {@code man}, in the language of {@code words}. */
    public Answer page(Words words, String version) {
        return file("man", new ManPage(words).of(commands, everywhere, topics, version));
    }

    /** The script for a shell; none for a shell that is not known. */
    public Optional<Answer> completion(String shell) {
        return new Completion(new CompletionWords(commands, everywhere, topics))
                .of(shell)
                .map(lines -> file("completion " + shell, lines));
    }

    private static Answer file(String topic, List<String> lines) {
        return Answer.done(
                "help",
                Map.of("topic", topic, "lines", lines),
                Screen.of().exact(lines).end());
    }
}
