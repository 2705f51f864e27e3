package org.svod.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.svod.cli.output.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Help about a command, a group, a topic, or everything. */
@Command
public final class HelpCommand implements SvodCommand {
    private final Supplier<CommandTree> tree;

    @Parameters(paramLabel = "TOPIC", arity = "0..2")
    List<String> topic = new ArrayList<>();

    /** Help about {@code tree}. */
    public HelpCommand(Supplier<CommandTree> tree) {
        this.tree = tree;
    }

    @Override
    public Answer run(Session session) {
        return new Help(tree.get(), session.words()).about(topic);
    }
}
