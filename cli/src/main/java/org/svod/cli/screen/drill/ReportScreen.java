package org.svod.cli.screen.drill;

import static org.svod.protocols.drill.report.Mark.OPEN;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.svod.cli.screen.Block;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.drill.DrillResult;
import org.svod.desk.drill.DrillRun;
import org.svod.protocols.drill.Objective;
import org.svod.protocols.drill.report.DrillReport;
import org.svod.protocols.drill.report.ExpectationResult;
import org.svod.protocols.drill.report.HotWashPoint;
import org.svod.protocols.drill.report.Score;
import org.svod.protocols.drill.report.StepChange;
import org.svod.protocols.drill.report.WrongResult;

/** What a drill showed: bars first, then every expected act with its mark, the wrong acts, the last time, what to discuss. */
public final class ReportScreen {
    private final DrillTexts texts;
    private final Words words;
    private final DrillRun run;

    /** Reports about {@code run}. */
    public ReportScreen(DrillTexts texts, DrillRun run) {
        this.texts = texts;
        this.words = texts.words();
        this.run = run;
    }

    /** The whole report, compared with {@code before}. */
    public Screen of(DrillReport report, long minutes, Optional<DrillResult> before) {
        Screen.Builder screen = Screen.of().banner(true, texts.banner(run));
        screen.text(words.say(standing(), texts.times().at(report.startedAt()), texts.minutes(minutes)));
        screen.bars(List.of(bar(words.say("drill.total"), report.total())));
        bars(screen, "drill.objectives", objectives(report));
        bars(screen, "drill.people", people(report));
        screen.all(expected(report)).all(wrong(report));
        before.ifPresent(result -> screen.all(changes(report, result)));
        return screen.all(agenda(report)).end();
    }

    private String standing() {
        if (!run.isOver()) {
            return "drill.report-running";
        }
        return run.timeline().aborted() ? "drill.report-broken-off" : "drill.report-over";
    }

    private void bars(Screen.Builder screen, String title, List<Block.Bar> bars) {
        if (!bars.isEmpty()) {
            screen.gap().text(words.say(title)).bars(bars);
        }
    }

    private List<Block.Bar> objectives(DrillReport report) {
        List<Block.Bar> bars = new ArrayList<>();
        for (Objective objective : run.drill().objectives()) {
            Score score = report.objectives().getOrDefault(objective.id(), Score.NONE);
            bars.add(bar(words.of(objective.title()), score));
        }
        return bars;
    }

    private List<Block.Bar> people(DrillReport report) {
        List<Block.Bar> bars = new ArrayList<>();
        report.people().forEach((alias, score) -> bars.add(bar(alias, score)));
        return bars;
    }

    private Block.Bar bar(String label, Score score) {
        OptionalInt percent = score.percent();
        return new Block.Bar(label, percent, texts.percent(percent));
    }

    private Screen expected(DrillReport report) {
        Screen.Builder screen = Screen.of();
        String inject = "";
        for (ExpectationResult result : report.expected()) {
            if (!result.inject().id().equals(inject)) {
                inject = result.inject().id();
                screen.gap()
                        .text(words.say(
                                "drill.after",
                                texts.times().at(result.sentAt()),
                                texts.brief(result.inject().text())));
            }
            screen.item(
                    mark(result),
                    words.say("drill.came", texts.deed(result.expectation().deed()), came(result)));
        }
        return screen.end();
    }

    private String came(ExpectationResult result) {
        boolean noTime = result.mark() == OPEN && run.isOver();
        return noTime ? words.say("drill.mark.no-time") : texts.came(result);
    }

    private static Mark mark(ExpectationResult result) {
        return switch (result.mark()) {
            case ON_TIME -> Mark.OK;
            case IN_GRACE -> Mark.SOON;
            case LATE -> Mark.OVERDUE;
            case NEVER -> Mark.NO;
            case OPEN -> Mark.NONE;
        };
    }

    private Screen wrong(DrillReport report) {
        Screen.Builder screen = Screen.of();
        if (!report.wrong().isEmpty()) {
            screen.gap().text(words.say("drill.wrong"));
        }
        for (WrongResult result : report.wrong()) {
            screen.item(
                    Mark.NO,
                    words.say(
                            "drill.wrong-at",
                            texts.times().at(result.at()),
                            words.of(result.act().what())));
        }
        return screen.end();
    }

    private Screen changes(DrillReport report, DrillResult before) {
        Screen.Builder screen = Screen.of().gap().text(words.say("drill.before", before.on()));
        screen.bars(List.of(
                new Block.Bar(words.say("drill.before-then"), before.percent(), texts.percent(before.percent())),
                bar(words.say("drill.before-now"), report.total())));
        Map<String, ExpectationResult> now = new LinkedHashMap<>();
        report.expected().forEach(result -> now.putIfAbsent(result.key(), result));
        int same = 0;
        for (StepChange change : StepChange.between(before.came(), report.came())) {
            if (change.trend() == StepChange.Trend.SAME) {
                same++;
            }
            boolean told = change.trend() == StepChange.Trend.BETTER || change.trend() == StepChange.Trend.WORSE;
            ExpectationResult result = now.get(change.key());
            if (told && result != null) {
                screen.item(
                        change.trend() == StepChange.Trend.BETTER ? Mark.OK : Mark.NO,
                        words.say(
                                "drill.change." + change.trend().code(),
                                texts.deed(result.expectation().deed()),
                                change.before().map(texts::came).orElse(""),
                                change.after().map(texts::came).orElse("")));
            }
        }
        return screen.item(Mark.NONE, words.say("drill.change.same", same)).end();
    }

    private Screen agenda(DrillReport report) {
        Screen.Builder screen = Screen.of();
        List<HotWashPoint> agenda = HotWashPoint.agenda(run.drill(), report);
        if (!agenda.isEmpty()) {
            screen.gap().text(words.say("drill.hot-wash"));
        }
        for (int i = 0; i < agenda.size(); i++) {
            screen.text((i + 1) + ". " + point(agenda.get(i)));
        }
        return screen.end();
    }

    private String point(HotWashPoint point) {
        if (point instanceof HotWashPoint.Wrong wrong) {
            return words.say("drill.talk-wrong", words.of(wrong.result().act().what()));
        }
        if (point instanceof HotWashPoint.Missed missed) {
            return words.say(
                    "drill.talk-missed",
                    texts.deed(missed.result().expectation().deed()),
                    texts.came(missed.result()));
        }
        return words.of(((HotWashPoint.Question) point).text());
    }

    /** Every point as a sentence, in order. */
    public List<String> points(DrillReport report) {
        return HotWashPoint.agenda(run.drill(), report).stream()
                .map(this::point)
                .toList();
    }
}
