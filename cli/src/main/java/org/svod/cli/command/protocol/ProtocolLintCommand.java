package org.svod.cli.command.protocol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.protocols.format.ProtocolParseException;
import org.svod.protocols.format.ProtocolReader;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.lint.ProtocolLinter;
import org.svod.protocols.lint.finding.Finding;
import org.svod.protocols.lint.finding.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks a protocol file, or a bundled protocol by its id. Exit code 8 when there is an error. */
@Command
public final class ProtocolLintCommand implements SvodCommand {
    @Parameters(paramLabel = "FILE|ID")
    String file = "";

    private record Line(String code, String severity, int line, int column, String message) {}

    @Override
    public Answer run(Session session) {
        Words words = session.words();
        List<Line> lines = lines(session, words);
        List<Map<String, Object>> findings = new ArrayList<>();
        Screen.Builder screen = Screen.of();
        for (Line each : lines) {
            Map<String, Object> finding = new LinkedHashMap<>();
            finding.put("code", each.code());
            finding.put("severity", each.severity());
            finding.put("line", each.line());
            finding.put("column", each.column());
            finding.put("message", each.message());
            findings.add(finding);
            Mark mark = each.severity().equals("error") ? Mark.NO : Mark.SOON;
            screen.item(
                    mark, words.say("protocol.finding", file, each.line(), each.column(), each.code(), each.message()));
        }
        if (lines.isEmpty()) {
            screen.text(words.say("protocol.lint-clean", file));
        }
        Answer answer = Answer.done("protocol.lint", Map.of("findings", findings), screen.end());
        boolean bad = lines.stream().anyMatch(each -> each.severity().equals("error"));
        return bad ? answer.with(ExitCode.NEGATIVE) : answer;
    }

    private List<Line> lines(Session session, Words words) {
        try {
            ProtocolSource source = source(session);
            LocalDate today = LocalDate.now(session.environment().clock());
            return ProtocolLinter.lint(source, today).stream()
                    .map(each -> line(each, words))
                    .toList();
        } catch (ProtocolParseException e) {
            String key = "lint." + e.problem().code();
            String message = words.say(key) + detail(e.details());
            return List.of(new Line(e.problem().code(), "error", e.line(), e.column(), message));
        }
    }

    private ProtocolSource source(Session session) throws ProtocolParseException {
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            return session.protocols()
                    .find(file)
                    .orElseThrow(() -> new Problem(ExitCode.NOT_FOUND, "file-unreadable", file));
        }
        try (var in = Files.newInputStream(path)) {
            return ProtocolReader.read(file, in.readNBytes(ProtocolReader.MAX_BYTES + 1));
        } catch (IOException e) {
            throw new Problem(e, ExitCode.NOT_FOUND, "file-unreadable", file);
        }
    }

    private static Line line(Finding finding, Words words) {
        String severity = finding.severity() == Severity.ERROR ? "error" : "warning";
        String message = words.say("lint." + finding.code().code()) + detail(finding.details());
        return new Line(finding.code().code(), severity, finding.line(), finding.column(), message);
    }

    private static String detail(List<String> details) {
        return details.isEmpty() ? "" : ": " + String.join(", ", details);
    }
}
