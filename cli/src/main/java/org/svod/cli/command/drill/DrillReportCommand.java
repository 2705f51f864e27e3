package org.svod.cli.command.drill;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.drill.ReportScreen;
import org.svod.cli.time.ShownTime;
import org.svod.desk.drill.DrillResult;
import org.svod.desk.drill.DrillRun;
import org.svod.protocols.drill.report.DrillReport;
import org.svod.protocols.drill.report.Score;
import org.svod.protocols.drill.report.StepChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What a drill showed, the latest one if none is named: score, every expected act, the time before, what to talk about. */
@Command
public final class DrillReportCommand implements SvodCommand {
    @Parameters(paramLabel = "ID", arity = "0..1")
    @Nullable String typed;

    @Override
    public Answer run(Session session) {
        session.vault();
        DrillRun run = session.inVault(() -> session.drills().runs()).stream()
                .filter(each -> typed == null || each.id().hex().startsWith(typed))
                .findFirst()
                .orElseThrow(() -> typed == null
                        ? new Problem(ExitCode.NOT_FOUND, "no-drill")
                        : new Problem(ExitCode.NOT_FOUND, "drill-run-not-found", typed));
        Instant now = DrillAnswers.now(session);
        DrillReport report = run.report(now);
        Optional<DrillResult> before = session.inVault(() -> session.drills().before(run));
        long minutes = run.timeline().elapsed(now).toMinutes();
        ReportScreen screen = new ReportScreen(DrillAnswers.texts(session, run), run);
        Map<String, Object> data = new LinkedHashMap<>(DrillAnswers.about(session, run));
        data.put("brokenOff", run.timeline().aborted());
        data.put("minutes", minutes);
        data.put("percent", number(report.total().percent()));
        data.put("objectives", scores("id", report.objectives()));
        data.put("people", scores("alias", report.people()));
        data.put("expected", expected(report, DrillAnswers.zone(session)));
        data.put("wrong", wrong(session, report));
        data.put("hotWash", screen.points(report));
        data.put("before", before.map(DrillReportCommand::before));
        data.put("changes", before.map(result -> changes(result, report)).orElse(List.of()));
        return Answer.done("drill.report", data, screen.of(report, minutes, before));
    }

    static Optional<Integer> number(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    private static List<Map<String, Object>> scores(String name, Map<String, Score> scores) {
        List<Map<String, Object>> lines = new ArrayList<>();
        scores.forEach((key, score) -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put(name, key);
            line.put("percent", number(score.percent()));
            lines.add(line);
        });
        return lines;
    }

    private static List<Map<String, Object>> expected(DrillReport report, ZoneId zone) {
        List<Map<String, Object>> lines = new ArrayList<>();
        report.expected().forEach(result -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("inject", result.inject().id());
            line.put("deed", result.expectation().deed().written());
            line.put("mark", result.mark().code());
            line.put("limit", ShownTime.document(result.limit(), zone));
            line.put("done", result.doneAt().map(at -> ShownTime.document(at, zone)));
            line.put("weight", result.weight());
            lines.add(line);
        });
        return lines;
    }

    private static List<Map<String, Object>> wrong(Session session, DrillReport report) {
        List<Map<String, Object>> lines = new ArrayList<>();
        report.wrong().forEach(result -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("inject", result.inject().id());
            line.put("deed", result.act().deed().written());
            line.put("what", session.words().of(result.act().what()));
            line.put("at", ShownTime.document(result.at(), DrillAnswers.zone(session)));
            line.put("weight", result.act().weight());
            lines.add(line);
        });
        return lines;
    }

    private static Map<String, Object> before(DrillResult result) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("on", result.on());
        data.put("version", result.version());
        data.put("percent", number(result.percent()));
        return data;
    }

    private static List<Map<String, Object>> changes(DrillResult before, DrillReport report) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (StepChange change : StepChange.between(before.came(), report.came())) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("key", change.key());
            line.put("trend", change.trend().code());
            line.put("before", change.before().map(came -> came.mark().code()));
            line.put("after", change.after().map(came -> came.mark().code()));
            lines.add(line);
        }
        return lines;
    }
}
