package org.svod.cli.command.drill;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.FreeText;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.desk.drill.DrillResult;
import org.svod.desk.drill.Recording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes the line that a member reads out after practising alone: {@code - --person ALIAS}. */
@Command
public final class DrillRecordCommand implements SvodCommand {
    @Parameters(paramLabel = "-", arity = "0..1")
    @Nullable String line;

    @Option(names = "--person", paramLabel = "ALIAS")
    @Nullable String person;

    @Override
    public Answer run(Session session) {
        session.vault();
        FreeText text = session.freeText("drill record");
        String alias = PlayerAlias.known(session, alias(session));
        String typed = text.required(line, "", "drill.ask-line");
        Recording recording = session.inVault(() -> session.readiness().record(typed, alias));
        if (recording instanceof Recording.Recorded recorded) {
            return answer(session, recorded.result(), false);
        }
        if (recording instanceof Recording.Known known) {
            return answer(session, known.result(), true);
        }
        throw problem(session, recording);
    }

    private String alias(Session session) {
        if (person != null) {
            return PlayerAlias.required(person, "drill record");
        }
        if (!session.terminal().present()) {
            throw session.needsPerson("drill record - --person ALIAS");
        }
        String typed = session.questions().text("drill.ask-person");
        while (!PlayerAlias.isOne(typed)) {
            session.questions().say("drill.type-alias");
            typed = session.questions().text("drill.ask-person");
        }
        return typed;
    }

    private static Answer answer(Session session, DrillResult result, boolean already) {
        DrillResult.Played played = result.played().get(0);
        Screen screen = Screen.of()
                .item(
                        Mark.OK,
                        session.words()
                                .say(
                                        already ? "drill.recorded-already" : "drill.recorded",
                                        played.alias(),
                                        result.drill(),
                                        result.on(),
                                        result.percent().orElse(0)))
                .end();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("person", played.alias());
        data.put("drill", result.drill());
        data.put("protocol", result.protocol());
        data.put("role", played.role().code());
        data.put("on", result.on());
        data.put("percent", DrillReportCommand.number(result.percent()));
        data.put("minutes", result.minutes());
        data.put("already", already);
        return Answer.done("drill.record", data, screen).then("svod drill readiness");
    }

    private static Problem problem(Session session, Recording recording) {
        if (recording instanceof Recording.Misheard misheard) {
            String doubts = misheard.doubts().stream()
                    .map(doubt -> session.words().say("drill.doubt", doubt.number(), doubt.word()))
                    .collect(Collectors.joining(", "));
            return doubts.isEmpty()
                    ? new Problem(ExitCode.NEGATIVE, "result-misheard")
                    : new Problem(ExitCode.NEGATIVE, "result-misheard-word", doubts);
        }
        if (recording instanceof Recording.UnknownDrill unknown) {
            return new Problem(ExitCode.NOT_FOUND, "result-unknown-drill", unknown.drill());
        }
        if (recording instanceof Recording.InFuture future) {
            return new Problem(ExitCode.NEGATIVE, "result-in-future", future.day());
        }
        if (recording instanceof Recording.NoLine none) {
            return new Problem(ExitCode.NEGATIVE, "result-no-line", none.words());
        }
        return new Problem(ExitCode.NEGATIVE, "result-newer");
    }
}
