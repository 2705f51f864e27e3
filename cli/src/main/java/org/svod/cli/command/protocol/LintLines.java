package org.svod.cli.command.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.protocols.format.ProtocolParseException;
import org.svod.protocols.lint.finding.Finding;
import org.svod.protocols.lint.finding.Severity;

/** What is wrong with a protocol file, line by line, as a document and as a screen. */
final class LintLines {
    private final List<Line> lines;

    private record Line(String code, Severity severity, int line, int column, String message) {}

    private LintLines(List<Line> lines) {
        this.lines = lines;
    }

    /** What the linter found. */
    static LintLines of(List<Finding> findings, Words words) {
        return new LintLines(findings.stream()
                .map(each -> new Line(
                        each.code().code(),
                        each.severity(),
                        each.line(),
                        each.column(),
                        words.say("lint." + each.code().code()) + detail(each.details())))
                .toList());
    }

    /** Why it cannot be read at all. */
    static LintLines of(ProtocolParseException unreadable, Words words) {
        String code = unreadable.problem().code();
        String message = words.say("lint." + code) + detail(unreadable.details());
        return new LintLines(List.of(new Line(code, Severity.ERROR, unreadable.line(), unreadable.column(), message)));
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    boolean hasErrors() {
        return lines.stream().anyMatch(each -> each.severity() == Severity.ERROR);
    }

    List<Map<String, Object>> document() {
        List<Map<String, Object>> findings = new ArrayList<>();
        for (Line each : lines) {
            Map<String, Object> finding = new LinkedHashMap<>();
            finding.put("code", each.code());
            finding.put("severity", each.severity() == Severity.ERROR ? "error" : "warning");
            finding.put("line", each.line());
            finding.put("column", each.column());
            finding.put("message", each.message());
            findings.add(finding);
        }
        return findings;
    }

    void onto(Screen.Builder screen, String file, Words words) {
        for (Line each : lines) {
            Mark mark = each.severity() == Severity.ERROR ? Mark.NO : Mark.SOON;
            screen.item(
                    mark, words.say("protocol.finding", file, each.line(), each.column(), each.code(), each.message()));
        }
    }

    private static String detail(List<String> details) {
        return details.isEmpty() ? "" : ": " + String.join(", ", details);
    }
}
