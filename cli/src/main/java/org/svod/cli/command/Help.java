package org.svod.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.svod.cli.command.line.FirstLook;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Help, drawn from the commands themselves and the catalogue: purpose, examples, arguments, options, exit codes. */
public final class Help {
    private static final List<String> TOPICS = List.of("exit-codes", "panic", "recovery", "privacy");

    private final CommandTree tree;
    private final Words words;

    /** Help about {@code tree} in the language of {@code words}. */
    public Help(CommandTree tree, Words words) {
        this.tree = tree;
        this.words = words;
    }

    /** The version, one line. */
    static Answer version(Words words) {
        String version = Help.class.getPackage().getImplementationVersion();
        String shown = version == null ? "0" : version;
        Map<String, Object> data = Map.of("version", shown);
        return Answer.done(
                "version",
                data,
                Screen.of().text(words.say("help.version", shown)).end());
    }

    /** Help about a command, a group, a topic, or everything when {@code path} is empty. */
    public Answer about(List<String> path) {
        if (path.isEmpty()) {
            return overview();
        }
        if (path.size() == 1 && TOPICS.contains(path.get(0))) {
            return Answer.done("help", Map.of("topic", path.get(0)), topic(path.get(0)));
        }
        if (!tree.has(path.get(0))) {
            throw new Problem(ExitCode.NOT_FOUND, "unknown-topic", String.join(" ", path));
        }
        List<String> inside = tree.names(path.get(0));
        return path.size() == 1 && !inside.isEmpty() ? group(path.get(0), inside) : command(path);
    }

    private Screen topic(String topic) {
        Screen.Builder screen = Screen.of();
        if (topic.equals("exit-codes")) {
            for (ExitCode code : ExitCode.values()) {
                screen.text(
                        String.format(Locale.ROOT, "%3d  ", code.number()) + words.say("help.code." + code.number()));
            }
            return screen.end();
        }
        return screen.text(words.say("help.topic." + topic)).end();
    }

    private Answer overview() {
        Screen.Builder screen = Screen.of().text(words.say("help.svod")).gap();
        screen.text("svod  " + words.say("help.bare"));
        for (String name : tree.names()) {
            List<String> inside = tree.names(name);
            screen.text("svod " + name + (inside.isEmpty() ? "" : " " + String.join("|", inside)));
            screen.text("     " + words.say("help.command." + name));
        }
        screen.gap().text(words.say("help.options"));
        globals("", screen);
        screen.gap().text(words.say("help.more", String.join(", ", TOPICS)));
        return Answer.done("help", Map.of("commands", tree.names()), screen.end());
    }

    private Answer group(String group, List<String> inside) {
        Screen.Builder screen =
                Screen.of().text(words.say("help.command." + group)).gap();
        for (String name : inside) {
            screen.text("svod " + group + " " + name);
            screen.text("     " + words.say("help.command." + group + "." + name));
        }
        return Answer.done("help", Map.of("group", group, "commands", inside), screen.end());
    }

    private Answer command(List<String> path) {
        String[] arguments = path.toArray(String[]::new);
        GlobalOptions options = new GlobalOptions();
        CommandTree.Parser parser = tree.parser(FirstLook.at(arguments), options);
        if (parser.command().isEmpty()) {
            throw new Problem(ExitCode.NOT_FOUND, "unknown-topic", String.join(" ", path));
        }
        CommandSpec spec = CommandSpec.forAnnotatedObject(parser.command().get());
        String dotted = String.join(".", path);
        StringBuilder usage = new StringBuilder("svod " + String.join(" ", path));
        spec.positionalParameters().forEach(each -> usage.append(' ').append(label(each)));
        Screen.Builder screen =
                Screen.of().text(words.say("help.command." + dotted)).gap().text(usage.toString());
        for (OptionSpec option : spec.options()) {
            String label = option.arity().max() > 0 ? " " + option.paramLabel() : "";
            screen.text("  " + String.join(", ", option.names()) + label);
            screen.text("     " + meaning(dotted, option));
        }
        screen.gap().text(words.say("help.options"));
        globals(dotted, screen);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("command", String.join(" ", path));
        data.put("usage", usage.toString());
        return Answer.done("help", data, screen.end());
    }

    // The same option may mean something else in one command.
    private String meaning(String dotted, OptionSpec option) {
        String name = option.longestName().substring(2);
        String own = "help.option." + dotted + "." + name;
        return words.say(words.has(own) ? own : "help.option." + name);
    }

    private static String label(PositionalParamSpec spec) {
        return spec.required() ? spec.paramLabel() : "[" + spec.paramLabel() + "]";
    }

    private void globals(String dotted, Screen.Builder screen) {
        for (OptionSpec option :
                CommandSpec.forAnnotatedObject(new GlobalOptions()).options()) {
            String label = option.arity().max() > 0 ? " " + option.paramLabel() : "";
            screen.text("  " + option.longestName() + label + "  " + meaning(dotted, option));
        }
    }
}
