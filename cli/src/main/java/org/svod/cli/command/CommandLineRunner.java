package org.svod.cli.command;

import java.util.function.Supplier;
import org.svod.cli.command.line.FirstLook;
import org.svod.cli.output.Answer;

/** Runs a command line inside a session that is open already, as the demo does: the same parser, the same commands. */
public final class CommandLineRunner {
    private final Supplier<CommandTree> tree;

    /** Runs commands of {@code tree}. */
    public CommandLineRunner(Supplier<CommandTree> tree) {
        this.tree = tree;
    }

    /** What the command answers. */
    public Answer run(Session session, String... arguments) {
        CommandTree.Parser parser =
                new Parsing(tree.get()).read(FirstLook.at(arguments), new GlobalOptions(), arguments);
        return parser.command()
                .orElseThrow(() -> new IllegalArgumentException("no such command: " + String.join(" ", arguments)))
                .run(session);
    }
}
