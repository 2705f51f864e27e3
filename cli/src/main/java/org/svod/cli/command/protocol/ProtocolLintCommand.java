package org.svod.cli.command.protocol;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.protocols.Protocol;
import org.svod.protocols.format.ProtocolParseException;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.lint.ProtocolLinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks a protocol file, or a bundled protocol by its id. Exit code 8 when there is an error. */
@Command
public final class ProtocolLintCommand implements SvodCommand {
    @Parameters(paramLabel = "FILE|ID")
    String file = "";

    @Override
    public Answer run(Session session) {
        Words words = session.words();
        LintLines lines = lines(session, words);
        Screen.Builder screen = Screen.of();
        lines.onto(screen, file, words);
        if (lines.isEmpty()) {
            screen.text(words.say("protocol.lint-clean", file));
        }
        Answer answer = Answer.done("protocol.lint", Map.of("findings", lines.document()), screen.end());
        return lines.hasErrors() ? answer.with(ExitCode.NEGATIVE) : answer;
    }

    private LintLines lines(Session session, Words words) {
        try {
            ProtocolSource source = source(session);
            List<Protocol> others = session.protocols().all().stream()
                    .map(ProtocolSource::protocol)
                    .filter(each -> !each.id().equals(source.protocol().id()))
                    .toList();
            LocalDate today = LocalDate.now(session.environment().clock());
            return LintLines.of(ProtocolLinter.lint(source, others, today), words);
        } catch (ProtocolParseException e) {
            return LintLines.of(e, words);
        }
    }

    private ProtocolSource source(Session session) throws ProtocolParseException {
        if (Files.exists(Path.of(file))) {
            return ProtocolFile.read(file, session);
        }
        return session.protocols()
                .find(file)
                .orElseThrow(() -> new Problem(ExitCode.NOT_FOUND, "file-unreadable", file));
    }
}
