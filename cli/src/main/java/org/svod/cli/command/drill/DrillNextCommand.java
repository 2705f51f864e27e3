package org.svod.cli.command.drill;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.incident.answer.IncidentAnswers;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Screen;
import org.svod.cli.screen.drill.InjectScreen;
import org.svod.cli.time.ShownTime;
import org.svod.cli.words.Words;
import org.svod.desk.drill.DrillRun;
import org.svod.protocols.drill.Inject;
import org.svod.protocols.drill.session.InjectView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What is due in the drill that runs: a piece of its story, else the next action of its protocol, else what is awaited. A
 * piece is written down as given before it is shown, and then shown only on request: {@code --again}; {@code --early} gives the
 * next one before its time.
 */
@Command
public final class DrillNextCommand implements SvodCommand {
    @Option(names = "--again")
    boolean again;

    @Option(names = "--early")
    boolean early;

    @Override
    public Answer run(Session session) {
        DrillRun run = DrillAnswers.running(session);
        if (again) {
            Inject last = run.lastGiven().orElseThrow(() -> new Problem(ExitCode.NOT_FOUND, "no-inject-given"));
            return inject(session, run, last);
        }
        Instant now = DrillAnswers.now(session);
        if (run.isPaused(now)) {
            return paused(session, run);
        }
        if (run.session().isOver(now)) {
            return over(session, run);
        }
        Optional<Inject> due = run.session().due(now).stream().findFirst();
        if (early && due.isEmpty()) {
            due = ahead(run, now);
            if (due.isEmpty()) {
                throw new Problem(ExitCode.NOT_FOUND, "no-inject-ahead");
            }
        }
        if (due.isPresent()) {
            Inject inject = due.get();
            DrillRun given = session.inVault(() -> session.drills().give(run, inject));
            return inject(session, given, inject);
        }
        return action(session, run);
    }

    /** The next piece that only its time holds back. */
    static Optional<Inject> ahead(DrillRun run, Instant now) {
        return run.session().injects(now).stream()
                .filter(view -> view.state() == InjectView.State.AHEAD)
                .min(Comparator.comparing(view -> view.at().orElse(now)))
                .map(InjectView::inject);
    }

    private static Answer inject(Session session, DrillRun run, Inject inject) {
        Instant now = DrillAnswers.now(session);
        Map<String, Object> data = new LinkedHashMap<>(DrillAnswers.about(session, run));
        data.put(
                "inject",
                DrillAnswers.document(session, inject, run.timeline().sent().getOrDefault(inject.id(), now)));
        Screen.Builder screen =
                Screen.of().all(new InjectScreen(DrillAnswers.texts(session, run), run).of(inject, now));
        int more = run.session().due(now).size();
        data.put("more", more);
        if (more > 0) {
            screen.text(session.words().say("drill.more-due", more));
        }
        return Answer.done("drill.next", data, screen.end()).then("svod drill next");
    }

    private static Answer action(Session session, DrillRun run) {
        Words words = session.words();
        Instant now = DrillAnswers.now(session);
        Optional<Instant> next = run.session().nextAt(now);
        Map<String, Object> data = new LinkedHashMap<>(DrillAnswers.about(session, run));
        data.put("inject", Optional.empty());
        data.put("more", 0);
        data.put("nextAt", next.map(at -> ShownTime.document(at, DrillAnswers.zone(session))));
        String coming = next.map(at ->
                        words.say("drill.next-at", DrillAnswers.times(session).withRest(at)))
                .orElseGet(() -> words.say("drill.next-none"));
        if (!run.incident().isOpen()) {
            Screen screen = Screen.of()
                    .banner(true, DrillAnswers.texts(session, run).banner(run))
                    .text(words.say("incident.closed"))
                    .text(coming)
                    .end();
            return Answer.done("drill.next", data, screen).then("svod drill stop");
        }
        Answer inside = IncidentAnswers.next(run.incident(), session);
        inside.data().forEach(data::putIfAbsent);
        Screen screen = Screen.of().all(inside.screen()).gap().text(coming).end();
        return Answer.done("drill.next", data, screen).then(next(next));
    }

    private static String[] next(Optional<Instant> ahead) {
        return ahead.isPresent()
                ? List.of("svod incident done", "svod drill next", "svod drill next --early")
                        .toArray(String[]::new)
                : List.of("svod incident done", "svod drill stop").toArray(String[]::new);
    }

    private static Answer paused(Session session, DrillRun run) {
        Words words = session.words();
        Screen.Builder screen = Screen.of()
                .banner(true, DrillAnswers.texts(session, run).banner(run))
                .text(words.say(run.waitsForReal() ? "drill.paused-real" : "drill.paused"));
        if (run.waitsForReal()) {
            screen.text(words.of(run.drill().rules().stopIfReal()));
        }
        return Answer.done("drill.next", DrillAnswers.about(session, run), screen.end())
                .then("svod drill resume", "svod drill stop");
    }

    private static Answer over(Session session, DrillRun run) {
        Screen screen = Screen.of()
                .banner(true, DrillAnswers.texts(session, run).banner(run))
                .text(session.words().say("drill.time-is-up"))
                .end();
        return Answer.done("drill.next", DrillAnswers.about(session, run), screen)
                .then("svod drill stop");
    }
}
