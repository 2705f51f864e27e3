package org.svod.cli.command;

import java.util.List;
import java.util.Set;
import org.svod.cli.command.line.FirstLook;
import org.svod.cli.command.line.Nearest;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads a command line, and says what is wrong with it in the person's own language rather than the library's. */
final class Parsing {
    /** What docs/commands names as not built yet: nobody is to take that for a slip of the finger. */
    private static final Set<String> NOT_BUILT = Set.of("keys split", "keys check");

    private final CommandTree tree;

    Parsing(CommandTree tree) {
        this.tree = tree;
    }

    /** The command that {@code arguments} name, filled; its options go to {@code options}. */
    CommandTree.Parser read(FirstLook look, GlobalOptions options, String... arguments) {
        CommandTree.Parser parser = tree.parser(look, options);
        if (parser.path().isEmpty() && !look.words().isEmpty()) {
            throw unknownCommand(look.words().get(0), tree.names());
        }
        if (parser.command().isEmpty() && look.words().size() > 1) {
            throw unknownCommand(
                    parser.path().get(0) + " " + look.words().get(1),
                    tree.names(parser.path().get(0)));
        }
        try {
            parser.root().parseArgs(arguments);
        } catch (ParameterException wrong) {
            if (!options.help) {
                throw said(wrong, String.join(" ", parser.path()));
            }
        }
        return parser;
    }

    private static Problem unknownCommand(String typed, List<String> known) {
        if (NOT_BUILT.contains(typed)) {
            return new Problem(ExitCode.USAGE, "not-built-yet", typed);
        }
        String last = typed.substring(typed.lastIndexOf(' ') + 1);
        String nearest = Nearest.of(last, known)
                .map(name -> typed.substring(0, typed.length() - last.length()) + name)
                .orElse("help");
        return new Problem(ExitCode.USAGE, "unknown-command", typed, nearest);
    }

    private static Problem said(ParameterException wrong, String path) {
        String help = path.isEmpty() ? "help" : "help " + path;
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return new Problem(
                    ExitCode.USAGE, "unknown-argument", unmatched.getUnmatched().get(0), help);
        }
        if (wrong instanceof MissingParameterException missing) {
            String labels = String.join(
                    " ",
                    missing.getMissing().stream()
                            .map(CommandLine.Model.ArgSpec::paramLabel)
                            .toList());
            return new Problem(ExitCode.USAGE, "missing-argument", labels, help);
        }
        String argument = wrong.getArgSpec() == null ? "" : wrong.getArgSpec().paramLabel();
        return new Problem(ExitCode.USAGE, "bad-value", argument, String.valueOf(wrong.getValue()), help);
    }
}
