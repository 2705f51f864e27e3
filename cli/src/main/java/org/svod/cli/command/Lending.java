package org.svod.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.command.window.Shareable;
import org.svod.cli.output.Environment;
import org.svod.cli.terminal.NoTerminal;
import org.svod.cli.window.WindowAnswer;
import org.svod.cli.window.WindowForm;
import org.svod.cli.window.WindowRequest;

/** Runs the command lines of second windows on the vault that a session has open; what they say is kept for them. */
final class Lending {
    /** Text alone; what a frame adds still fits. */
    private static final int MOST_BYTES = (1 << 22) - 64;

    private final Session owner;
    private final CommandTree tree;

    Lending(Session owner, CommandTree tree) {
        this.owner = owner;
        this.tree = tree;
    }

    /** What the command said, in the form the other window asked for. On the owner's thread. */
    WindowAnswer answer(WindowRequest request) {
        List<String> arguments = request.arguments();
        if (!Shareable.is(tree.path(arguments), arguments)) {
            return new WindowAnswer.Refused();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        WindowForm form = request.form();
        NoTerminal terminal = new NoTerminal(form.columns(), form.rows());
        Environment environment = environment(request, out, err);
        int code = new Program(
                        environment,
                        terminal,
                        tree,
                        (options, words) -> owner.lend(environment, options, words, terminal))
                .run(arguments.toArray(String[]::new));
        return out.size() + err.size() > MOST_BYTES
                ? new WindowAnswer.TooLong()
                : new WindowAnswer.Done(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    private Environment environment(WindowRequest request, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        WindowForm form = request.form();
        Map<String, String> variables = new HashMap<>();
        variables.put("SVOD_LANG", form.language().code());
        if (form.plain()) {
            variables.put("TERM", "dumb");
        }
        if (form.colourless()) {
            variables.put("NO_COLOR", "1");
        }
        Environment here = owner.environment();
        return new Environment(
                variables,
                here.userHome(),
                here.temp(),
                false,
                form.terminal(),
                new ByteArrayInputStream(request.input().getBytes(UTF_8)),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                here.clock());
    }
}
