package org.svod.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.svod.cli.command.line.FirstLook;
import org.svod.cli.command.window.SecondWindow;
import org.svod.cli.command.window.ServedElsewhere;
import org.svod.cli.output.Answer;
import org.svod.cli.output.Departure;
import org.svod.cli.output.Environment;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.output.Writer;
import org.svod.cli.screen.draw.Style;
import org.svod.cli.terminal.KeysDropped;
import org.svod.cli.terminal.Stopped;
import org.svod.cli.terminal.Terminal;
import org.svod.cli.words.Words;

/** One run of the program: read the command line, run the command, write its answer, end with its code. */
public final class Program {
    private final Environment environment;
    private final Terminal terminal;
    private final CommandTree tree;
    private final BiFunction<GlobalOptions, Words, Session> sessions;
    private final Departure departure = new Departure();

    /** A program whose sessions are made by {@code sessions}, the composition. */
    public Program(
            Environment environment,
            Terminal terminal,
            CommandTree tree,
            BiFunction<GlobalOptions, Words, Session> sessions) {
        this.environment = environment;
        this.terminal = terminal;
        this.tree = tree;
        this.sessions = sessions;
    }

    /** Runs once and returns the exit code. No exception leaves here, and no stack trace reaches a person. */
    public int run(String... arguments) {
        FirstLook look = FirstLook.at(arguments);
        Words words = new Words(environment.language(look.language()));
        Writer writer = writer(look, words);
        try {
            Answer answer = answer(look, words, writer, arguments);
            writer.write(answer);
            return answer.code().number();
        } catch (KeysDropped dropped) {
            terminal.clear();
            if (dropped.idle()) {
                // Whoever comes back must know that nothing rings any more; times only, no names.
                departure.lines().forEach(writer::remark);
            }
            return (dropped.again() ? ExitCode.ERASE_ASKED : ExitCode.KEYS_DROPPED).number();
        } catch (ServedElsewhere served) {
            return writer.copy(
                    served.answer().out(),
                    served.answer().err(),
                    served.answer().code());
        } catch (Stopped ending) {
            return left(writer, words);
        } catch (Problem problem) {
            writer.write(problem);
            return problem.code().number();
        } catch (OutOfMemoryError e) {
            return said(writer, new Problem(e, ExitCode.FAILED, "out-of-memory"));
        } catch (RuntimeException | Error e) {
            return said(writer, new Problem(e, ExitCode.OUR_FAULT, "our-fault", place(e)));
        }
    }

    // Ctrl-C, hang-up, termination: one line, or two where something is going to ring.
    private int left(Writer writer, Words words) {
        List<String> lines = departure.lines();
        if (lines.isEmpty()) {
            terminal.show(List.of(""));
        } else {
            terminal.clear(); // an incident stood there
        }
        (lines.isEmpty() ? List.of(words.say("common.stopped")) : lines).forEach(writer::remark);
        return ExitCode.INTERRUPTED.number();
    }

    private static int said(Writer writer, Problem problem) {
        writer.write(problem);
        return problem.code().number();
    }

    private Answer answer(FirstLook look, Words words, Writer writer, String... arguments) {
        look.language().ifPresent(language -> {
            if (!language.equals("ru") && !language.equals("en")) {
                throw new Problem(ExitCode.USAGE, "unknown-language", language);
            }
        });
        GlobalOptions options = new GlobalOptions();
        CommandTree.Parser parser = new Parsing(tree).read(look, options, arguments);
        if (options.version) {
            return Help.version(words);
        }
        if (options.help) {
            return new Help(tree, words).about(parser.path());
        }
        Optional<SvodCommand> command = parser.command();
        if (command.isEmpty()) {
            return new Help(tree, words).about(parser.path());
        }
        try (Session session = sessions.apply(options, words)) {
            session.writeThrough(writer);
            session.leaveThrough(departure);
            session.runsIn(tree);
            session.asksElsewhere(new SecondWindow(
                    environment,
                    terminal,
                    look.plain(),
                    words.language(),
                    tree.path(List.of(arguments)),
                    List.of(arguments)));
            return said(session, look, command.get().run(session));
        }
    }

    // A script reads only the document: what a person saw on standard error must stand in it.
    private static Answer said(Session session, FirstLook look, Answer answer) {
        if (!look.json() || session.remarks().isEmpty()) {
            return answer;
        }
        List<String> warnings = new ArrayList<>(session.remarks());
        warnings.addAll(answer.warnings());
        return answer.warning(warnings);
    }

    private Writer writer(FirstLook look, Words words) {
        boolean plain = look.plain() || environment.wantsPlain();
        Style style = plain ? Style.PLAIN : environment.wantsNoColour() ? Style.MONO : Style.FULL;
        // Without a terminal the width is fixed, so that what a script reads does not depend on a window.
        return new Writer(
                environment, words, look.json(), style, environment.outputIsTerminal() ? terminal.columns() : 80);
    }

    // Class, line and kind: enough for a report, with nothing of the person's in it.
    private static String place(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        String at = trace.length == 0 ? "?" : trace[0].getFileName() + ":" + trace[0].getLineNumber();
        for (StackTraceElement element : trace) {
            if (element.getClassName().startsWith("org.svod.")) {
                at = element.getFileName() + ":" + element.getLineNumber();
                break;
            }
        }
        return fault.getClass().getSimpleName() + " " + at;
    }
}
