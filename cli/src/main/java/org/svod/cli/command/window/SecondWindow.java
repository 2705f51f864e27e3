package org.svod.cli.command.window;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.svod.cli.output.Environment;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.terminal.Terminal;
import org.svod.cli.window.Asker;
import org.svod.cli.window.UnfitFrameException;
import org.svod.cli.window.WindowAnswer;
import org.svod.cli.window.WindowForm;
import org.svod.cli.window.WindowPlace;
import org.svod.cli.window.WindowRequest;
import org.svod.protocols.term.Language;

/** This run as a second window: before it asks for a passphrase it looks whether another window of the same person holds the vault. */
public final class SecondWindow {
    private static final int MOST_INPUT = 1 << 16;

    private final Environment environment;
    private final Terminal terminal;
    private final boolean plain;
    private final Language language;
    private final List<String> path;
    private final List<String> arguments;

    /** This run's command line, the names it begins with, and the form of its answer. */
    public SecondWindow(
            Environment environment,
            Terminal terminal,
            boolean plain,
            Language language,
            List<String> path,
            List<String> arguments) {
        this.environment = environment;
        this.terminal = terminal;
        this.plain = plain;
        this.language = language;
        this.path = path;
        this.arguments = arguments;
    }

    /** The place of a vault's socket, as this environment has it. */
    public static Optional<WindowPlace> place(Environment environment, Path vault) {
        return WindowPlace.of(vault, environment.variable("XDG_RUNTIME_DIR").map(Path::of), environment.temp());
    }

    /**
     * Returns if nobody who listens holds the vault.
     *
     * @throws ServedElsewhere with the answer, if the other window did it
     * @throws Problem if it is not done for a second window, or there is no answer
     */
    public void handOverIfHeld(Path vault) {
        Optional<Asker> reached = place(environment, vault).flatMap(Asker::reach);
        if (reached.isPresent()) {
            try (Asker asker = reached.get()) {
                throw handOver(asker);
            }
        }
    }

    private RuntimeException handOver(Asker asker) {
        if (!Shareable.is(path, arguments)) {
            return notHere();
        }
        WindowRequest request = new WindowRequest(form(), arguments, input());
        try {
            WindowAnswer answer = asker.ask(request);
            if (answer instanceof WindowAnswer.Done done) {
                return new ServedElsewhere(done);
            }
            if (answer instanceof WindowAnswer.NotNow) {
                return new Problem(ExitCode.BUSY, "window-not-now");
            }
            return answer instanceof WindowAnswer.Refused
                    ? notHere()
                    : new Problem(ExitCode.FAILED, "window-too-long", line());
        } catch (UnfitFrameException unfit) {
            return new Problem(unfit, ExitCode.BUSY, "window-unfit");
        } catch (IOException silent) {
            return new Problem(silent, ExitCode.FAILED, "window-silent");
        }
    }

    private Problem notHere() {
        String command = line();
        return command.equals("svod")
                ? new Problem(ExitCode.BUSY, "window-held")
                : new Problem(ExitCode.BUSY, "window-not-here", command);
    }

    private String line() {
        return path.isEmpty() ? "svod" : "svod " + String.join(" ", path);
    }

    private WindowForm form() {
        boolean shown = environment.outputIsTerminal();
        return new WindowForm(
                shown,
                plain || environment.wantsPlain(),
                environment.wantsNoColour(),
                shown ? terminal.columns() : 80,
                shown ? terminal.rows() : 24,
                language);
    }

    private String input() {
        if (!arguments.contains("-")) {
            return "";
        }
        try {
            byte[] bytes = environment.in().readNBytes(MOST_INPUT + 1);
            if (bytes.length > MOST_INPUT) {
                throw new Problem(ExitCode.USAGE, "window-text-long", MOST_INPUT / 1024);
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new Problem(notText, ExitCode.USAGE, "text-not-utf8", line().substring("svod ".length()) + " -");
        } catch (IOException failed) {
            throw new Problem(failed, ExitCode.USAGE, "text-missing", line().substring("svod ".length()) + " -");
        }
    }
}
