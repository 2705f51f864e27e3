package org.svod.cli.command.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.vault.export.ExportReading;
import org.svod.vault.export.ExportVerdict;
import org.svod.vault.export.ExportVerdict.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks an exported incident with nothing but the file: no vault, no passphrase. Code 7 if anything does not fit. */
@Command
public final class IncidentVerifyCommand implements SvodCommand {
    @Parameters(paramLabel = "FILE", arity = "1")
    Path file = Path.of("unset");

    @Override
    public Answer run(Session session) {
        ExportVerdict verdict = ExportReading.check(read());
        Answer answer = Answer.done("incident.verify", document(verdict), screen(verdict, session.words()));
        return verdict.ok() ? answer : answer.with(ExitCode.INTEGRITY);
    }

    private byte[] read() {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ExportReading.MOST_BYTES + 1);
        } catch (IOException unreadable) {
            throw new Problem(unreadable, ExitCode.NOT_FOUND, "file-unreadable", file);
        }
    }

    private Screen screen(ExportVerdict verdict, Words words) {
        Screen.Builder screen = Screen.of();
        if (verdict.ok()) {
            screen.item(Mark.OK, words.say("export.verified", verdict.entries()));
            screen.text(words.say(verdict.whole() ? "export.of-whole" : "export.of-redacted"));
            if (verdict.gaps() > 0) {
                screen.text(words.say("export.gaps", verdict.gaps()));
            }
        } else {
            screen.item(Mark.OVERDUE, words.say("export.not-verified"));
            verdict.findings().forEach(finding -> screen.item(Mark.NO, said(finding, words)));
        }
        if (!verdict.key().isEmpty()) {
            screen.detail(words.say("export.head-label"), String.join(" ", verdict.head()));
            screen.detail(words.say("export.key-label"), String.join(" ", verdict.key()));
        }
        return screen.text(words.say(verdict.ok() ? "export.compare-key" : "export.do-not-use"))
                .end();
    }

    private static String said(Finding finding, Words words) {
        String what = words.say("export.finding." + code(finding));
        return finding.entry().isPresent()
                ? words.say("export.at-entry", finding.entry().getAsInt(), what)
                : what;
    }

    private static Map<String, Object> document(ExportVerdict verdict) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("verified", verdict.ok());
        data.put("redacted", !verdict.whole());
        data.put("incident", verdict.incident());
        data.put("made", verdict.made());
        data.put("entries", verdict.entries());
        data.put("others", verdict.others());
        data.put("gaps", verdict.gaps());
        data.put("head", verdict.head());
        data.put("keyWords", verdict.key());
        List<Map<String, Object>> findings = new ArrayList<>();
        for (Finding finding : verdict.findings()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("what", code(finding));
            line.put(
                    "entry",
                    finding.entry().isPresent() ? Optional.of(finding.entry().getAsInt()) : Optional.empty());
            findings.add(line);
        }
        data.put("findings", findings);
        return data;
    }

    private static String code(Finding finding) {
        return finding.what().name().toLowerCase(Locale.ROOT);
    }
}
