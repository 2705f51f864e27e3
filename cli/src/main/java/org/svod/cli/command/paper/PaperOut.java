package org.svod.cli.command.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.NewFile;
import org.svod.desk.OutFolder;
import org.svod.protocols.paper.page.Html;
import org.svod.protocols.paper.page.Page;
import org.svod.protocols.paper.page.PlainText;
import picocli.CommandLine.Option;

/** Where a page goes, and in which form: text on standard output, unless a file or the form for a printer is wanted. */
final class PaperOut {
    private static final int WIDEST = 80;
    private static final String OUTPUT = "-";

    @Option(names = "--html")
    boolean html;

    @Option(names = "--out", paramLabel = "FILE|DIR")
    @Nullable Path out;

    /** The page in the form that is wanted. */
    String drawn(Page page, Session session) {
        return html ? Html.draw(page) : PlainText.draw(page, columns(session));
    }

    /** Puts {@code text} where it is wanted; {@code name} is what a file in a folder is called. */
    Answer put(String kind, Map<String, Object> known, String text, String name, Session session) {
        Map<String, Object> data = new LinkedHashMap<>(known);
        data.put("form", html ? "html" : "text");
        if (out == null || out.toString().equals(OUTPUT)) {
            data.put("text", text);
            return Answer.done(kind, data, Screen.of().exact(lines(text)).end());
        }
        Path target = written(out, text, name, session);
        data.put("path", target);
        return Answer.done(
                kind,
                data,
                Screen.of().text(session.words().say("paper.written", target)).end());
    }

    /**
     * The same for a paper that names people. What is for a printer is of no use on a screen: without a file of its own it goes
     * into the vault's folder for such files, which an erase takes along.
     */
    Answer putNames(String kind, Map<String, Object> known, String text, String name, Session session) {
        if (!html && (out == null || out.toString().equals(OUTPUT))) {
            return put(kind, known, text, name, session);
        }
        OutFolder folder = new OutFolder(
                session.vault(), session.tools().files(), session.environment().clock());
        Optional<Path> to =
                Optional.ofNullable(out).filter(path -> !path.toString().equals(OUTPUT));
        Path target = written(session.inVault(() -> folder.place(to, name + "-", end())), text, name, session);
        Map<String, Object> data = new LinkedHashMap<>(known);
        data.put("form", html ? "html" : "text");
        data.put("path", target);
        Words words = session.words();
        return Answer.done(
                        kind,
                        data,
                        Screen.of().text(words.say("paper.written", target)).end())
                .warning(List.of(
                        words.say("paper.readable"),
                        words.say(folder.holds(target) ? "contact.export-inside" : "contact.export-outside")));
    }

    private String end() {
        return html ? ".html" : ".txt";
    }

    private Path written(Path to, String text, String name, Session session) {
        NewFile file = new NewFile(session.tools().files());
        Path target = session.inVault(() -> file.free(to, name, end()))
                .toAbsolutePath()
                .normalize();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Problem(ExitCode.NOT_FOUND, "paper-no-folder", target);
        }
        if (!session.inVault(() -> file.write(target, text.getBytes(UTF_8)))) {
            throw new Problem(ExitCode.BUSY, "file-exists", target);
        }
        return target;
    }

    // A file and a pipe are as wide on every machine; a telephone is as wide as it is.
    private int columns(Session session) {
        boolean shown = out == null && session.environment().outputIsTerminal();
        return shown ? Math.min(WIDEST, session.terminal().columns()) : WIDEST;
    }

    // The writer ends every line itself; the text's own last line end would be one too many.
    private static List<String> lines(String text) {
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return List.of(body.split("\n", -1));
    }
}
