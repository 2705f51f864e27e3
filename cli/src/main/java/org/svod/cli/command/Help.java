package org.svod.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.svod.cli.command.line.FirstLook;
import org.svod.cli.command.manual.Described;
import org.svod.cli.command.manual.ErrorPage;
import org.svod.cli.command.manual.Manual;
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
    private static final List<String> TOPICS =
            List.of("panic", "recovery", "exit-codes", "accessibility", "environment", "privacy");

    private final CommandTree tree;
    private final Words words;

    /** Help about {@code tree} in the language of {@code words}. */
    public Help(CommandTree tree, Words words) {
        this.tree = tree;
        this.words = words;
    }

    /** The version, one line. */
    static Answer version(Words words) {
        String shown = number();
        Map<String, Object> data = Map.of("version", shown);
        return Answer.done(
                "version",
                data,
                Screen.of().text(words.say("help.version", shown)).end());
    }

    // The version of the build, out of the manifest.
    private static String number() {
        String version = Help.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }

    /** Help about a command, a group, a topic, an error by its id, or everything when {@code path} is empty. */
    public Answer about(List<String> path) {
        if (path.isEmpty()) {
            return overview();
        }
        if (path.size() == 1 && TOPICS.contains(path.get(0))) {
            return Answer.done("help", Map.of("topic", path.get(0)), topic(path.get(0)));
        }
        Optional<Answer> made = made(path);
        if (made.isPresent()) {
            return made.get();
        }
        if (!tree.has(path.get(0))) {
            throw new Problem(ExitCode.NOT_FOUND, "unknown-topic", String.join(" ", path));
        }
        List<String> inside = tree.names(path.get(0));
        return path.size() == 1 && !inside.isEmpty() ? group(path.get(0), inside) : command(path);
    }

    // A command of the same name comes first: nobody asks for an error who can type a command.
    private Optional<Answer> made(List<String> path) {
        if (path.equals(List.of("man"))) {
            return Optional.of(manual().page(words, number()));
        }
        if (path.size() == 2 && path.get(0).equals("completion")) {
            return manual().completion(path.get(1));
        }
        return path.size() == 1 && !tree.has(path.get(0)) ? new ErrorPage(words).about(path.get(0)) : Optional.empty();
    }

    private Manual manual() {
        List<Described> commands = new ArrayList<>();
        for (String name : tree.names()) {
            List<String> inside = tree.names(name);
            tree.spec(List.of(name)).ifPresent(spec -> commands.add(described(List.of(name), spec)));
            for (String second : inside) {
                List<String> path = List.of(name, second);
                tree.spec(path).ifPresent(spec -> commands.add(described(path, spec)));
            }
        }
        List<String> topics = new ArrayList<>(TOPICS);
        topics.addAll(List.of("man", "completion"));
        return new Manual(commands, choices("", CommandSpec.forAnnotatedObject(new GlobalOptions())), topics);
    }

    private Described described(List<String> path, CommandSpec spec) {
        String dotted = String.join(".", path);
        return new Described(
                path,
                spec.positionalParameters().stream().map(Help::label).toList(),
                choices(dotted, spec),
                words.say("help.command." + dotted));
    }

    private List<Described.Choice> choices(String dotted, CommandSpec spec) {
        return spec.options().stream()
                .map(option -> new Described.Choice(
                        List.of(option.names()),
                        option.arity().max() > 0 ? option.paramLabel() : "",
                        meaning(dotted, option)))
                .toList();
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
