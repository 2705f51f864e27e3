package org.svod.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.svod.cli.command.line.FirstLook;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The names of all commands and how each is made. Only the commands of the group that the command line names are built: the
 * others cost nothing.
 */
public final class CommandTree {
    /** A name that has no words behind it: bare {@code svod}. */
    public static final String BARE = "";

    private final List<String> names;
    private final Function<String, Map<String, Supplier<? extends SvodCommand>>> groups;

    /**
     * A tree of groups.
     *
     * @param names the groups and the commands that stand alone, in the order of help
     * @param groups what is in each, made when it is asked for; a command that stands alone is a group with one command
     *     named {@link #BARE}, and so is bare {@code svod}, the group of that name
     */
    public CommandTree(List<String> names, Function<String, Map<String, Supplier<? extends SvodCommand>>> groups) {
        this.names = List.copyOf(names);
        this.groups = groups;
    }

    /** The names of the groups and the commands that stand alone, in the order of help. */
    public List<String> names() {
        return names;
    }

    /** The names of the commands in {@code group}; empty for a command that stands alone. */
    public List<String> names(String group) {
        return groups.apply(group).keySet().stream()
                .filter(name -> !name.equals(BARE))
                .toList();
    }

    /** Whether {@code name} is a group or a command. */
    public boolean has(String name) {
        return names.contains(name);
    }

    /** The names of the group and the command that a command line begins with, whether there are any of these names or not. */
    public List<String> path(List<String> arguments) {
        List<String> words = FirstLook.at(arguments.toArray(String[]::new)).words();
        return words.isEmpty() || names(words.get(0)).isEmpty() ? words.subList(0, Math.min(1, words.size())) : words;
    }

    /** The command at {@code path} with nothing filled in; none for a group that is no command, or an unknown name. */
    Optional<CommandSpec> spec(List<String> path) {
        Map<String, Supplier<? extends SvodCommand>> commands = has(path.get(0)) ? groups.apply(path.get(0)) : Map.of();
        Supplier<? extends SvodCommand> supplier = commands.get(path.size() > 1 ? path.get(1) : BARE);
        return supplier == null ? Optional.empty() : Optional.of(CommandSpec.forAnnotatedObject(supplier.get()));
    }

    /** What picocli understands of the command line that {@code look} saw. */
    Parser parser(FirstLook look, GlobalOptions options) {
        CommandLine root =
                new CommandLine(CommandSpec.forAnnotatedObject(options).name("svod"));
        List<String> words = look.words();
        String group = words.isEmpty() ? BARE : words.get(0);
        Map<String, Supplier<? extends SvodCommand>> commands = groups.apply(group);
        Optional<SvodCommand> found = Optional.empty();
        List<String> path = new ArrayList<>();
        if (!group.equals(BARE) && names.contains(group)) {
            path.add(group);
            CommandLine level = root;
            String name = BARE;
            if (!commands.containsKey(BARE)) {
                level = new CommandLine(CommandSpec.create().name(group));
                root.addSubcommand(group, level);
                name = words.size() > 1 ? words.get(1) : BARE;
            }
            Supplier<? extends SvodCommand> supplier = commands.get(name);
            if (supplier != null) {
                SvodCommand command = supplier.get();
                String last = name.equals(BARE) ? group : name;
                level.addSubcommand(
                        last,
                        new CommandLine(CommandSpec.forAnnotatedObject(command).name(last)));
                if (!name.equals(BARE)) {
                    path.add(name);
                }
                found = Optional.of(command);
            }
        } else if (group.equals(BARE)) {
            Supplier<? extends SvodCommand> bare = commands.get(BARE);
            found = bare == null ? Optional.empty() : Optional.of(bare.get());
        }
        return new Parser(root, path, found);
    }

    /** A command line ready to be read, the path of names it found, and the command at its end. */
    record Parser(CommandLine root, List<String> path, Optional<SvodCommand> command) {}
}
