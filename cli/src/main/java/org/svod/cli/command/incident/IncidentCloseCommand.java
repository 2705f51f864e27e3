package org.svod.cli.command.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.incident.answer.IncidentAnswers;
import org.svod.cli.guide.Outcomes;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.RefusalScreen;
import org.svod.cli.screen.Screen;
import org.svod.cli.time.ShownTime;
import org.svod.desk.Acted;
import org.svod.protocols.run.decide.IncidentAction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Closes an incident when everyone is seen free; a refusal names everything that is still open, exit code 8. At a terminal the
 * person is asked how long names are kept, if nothing stands in the way of closing.
 */
@Command
public final class IncidentCloseCommand implements SvodCommand {
    private static final List<Integer> RETENTION = List.of(30, 90, 365);
    private static final int UNASKED = 90;

    @Parameters(paramLabel = "ID", arity = "0..*")
    List<String> typed = new ArrayList<>();

    @Option(names = "--keep-names", paramLabel = "30|90|365")
    @Nullable Integer days;

    @Option(names = "--outcome", paramLabel = "O")
    @Nullable String outcome;

    @Override
    public Answer run(Session session) {
        if (days != null && !RETENTION.contains(days)) {
            throw new Problem(ExitCode.USAGE, "bad-value", "--keep-names 30|90|365", days, "help incident close");
        }
        Target target = Target.only(session, typed);
        String how = outcome == null ? Outcomes.first(target.incident()) : outcome;
        IncidentAction action = new IncidentAction.Close(how, days(session, target), "");
        Acted acted = session.inVault(() -> target.desk().act(target.id(), action));
        return acted.done() ? closed(session, acted) : refused(target, acted);
    }

    private int days(Session session, Target target) {
        if (days != null) {
            return days;
        }
        boolean refused = !target.incident().closingObstacles(target.now()).isEmpty();
        if (refused || !session.terminal().present()) {
            return UNASKED;
        }
        Screen.Builder screen = Screen.of().text(session.words().say("guide.retention"));
        for (int i = 0; i < RETENTION.size(); i++) {
            screen.choice("" + (i + 1), session.words().say("guide.days", RETENTION.get(i)));
        }
        screen.choice("0", session.words().say("guide.back"));
        int chosen = Integer.parseInt(session.questions().choose(screen.end()));
        if (chosen == 0) {
            throw new Problem(ExitCode.STOPPED, "stopped");
        }
        return RETENTION.get(chosen - 1);
    }

    private static Answer closed(Session session, Acted acted) {
        Answer receipt = IncidentAnswers.receipt("incident.close", acted, session);
        Map<String, Object> data = new LinkedHashMap<>(receipt.data());
        acted.incident()
                .ending()
                .map(ending -> ending.retentionUntil())
                .ifPresent(until -> data.put(
                        "namesUntil",
                        ShownTime.document(until, session.environment().clock().getZone())));
        return Answer.done("incident.close", data, receipt.screen())
                .then("svod incident show " + acted.incident().id());
    }

    private static Answer refused(Target target, Acted acted) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("incident", target.id());
        data.put("reasons", IncidentAnswers.reasons(acted.refused()));
        return Answer.done(
                        "incident.close", data, new RefusalScreen(target.texts(acted.incident())).of(acted.refused()))
                .with(ExitCode.NEGATIVE)
                .then("svod incident show");
    }
}
