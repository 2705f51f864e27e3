package org.svod.cli.command.drill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.drill.DrillRun;
import org.svod.desk.drill.DrillStart;
import org.svod.desk.drill.Player;
import org.svod.protocols.RoleNeed;
import org.svod.protocols.drill.Drill;
import org.svod.protocols.drill.file.DrillSource;
import org.svod.protocols.term.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts a drill: {@code DRILL|FILE [--as ROLE=ALIAS …] [--people N]}. At a terminal it asks who plays what. */
@Command
public final class DrillStartCommand implements SvodCommand {
    private static final int MOST_PEOPLE = 200;

    @Parameters(paramLabel = "DRILL", arity = "1")
    List<String> typed = new ArrayList<>();

    @Option(names = "--as", paramLabel = "ROLE=ALIAS")
    List<String> players = new ArrayList<>();

    @Option(names = "--people", paramLabel = "N")
    int people;

    @Override
    public Answer run(Session session) {
        if (people < 0 || people > MOST_PEOPLE) {
            throw new Problem(ExitCode.USAGE, "bad-value", "--people", "" + people, "help drill start");
        }
        DrillSource source = DrillFile.find(typed.get(0), session);
        List<Player> given = given();
        session.vault();
        List<Player> all = (given.isEmpty() && session.terminal().present() ? asked(session, source.drill()) : given)
                .stream()
                        .map(player -> new Player(PlayerAlias.known(session, player.alias()), player.role()))
                        .toList();
        DrillStart start = session.inVault(() -> session.drills().start(source, all, people));
        if (start instanceof DrillStart.Refused refused) {
            throw problem(refused, source.drill(), session.words());
        }
        return started(session, ((DrillStart.Started) start).run());
    }

    private List<Player> given() {
        List<Player> given = new ArrayList<>();
        for (String each : players) {
            int equals = each.indexOf('=');
            Role role = Role.ofCode(equals < 0 ? each : each.substring(0, equals))
                    .filter(known -> equals >= 0)
                    .orElseThrow(() -> new Problem(ExitCode.USAGE, "bad-value", "--as", each, "help drill start"));
            given.add(new Player(PlayerAlias.required(each.substring(equals + 1), "drill start"), role));
        }
        return given;
    }

    private static List<Player> asked(Session session, Drill drill) {
        List<Player> players = new ArrayList<>();
        session.questions().say("drill.who-plays");
        for (RoleNeed need : drill.roles()) {
            String typed = session.questions()
                    .text("drill.who-plays-role", session.words().of(need.title()));
            while (!typed.isBlank() && !PlayerAlias.isOne(typed)) {
                session.questions().say("drill.type-alias");
                typed = session.questions()
                        .text("drill.who-plays-role", session.words().of(need.title()));
            }
            if (!typed.isBlank()) {
                players.add(new Player(typed, need.role()));
            }
        }
        return players;
    }

    private static Problem problem(DrillStart.Refused refused, Drill drill, Words words) {
        String running = refused.running()
                .map(run -> IncidentTexts.shortId(run.id().hex()))
                .orElse("");
        return switch (refused.why()) {
            case SOMETHING_REAL -> new Problem(ExitCode.NEGATIVE, "drill-something-real");
            case ANOTHER_RUNS -> new Problem(ExitCode.BUSY, "drill-another-runs", running);
            case NO_PROTOCOL -> new Problem(ExitCode.NOT_FOUND, "protocol-not-found", drill.protocol());
            case FAULTY -> new Problem(ExitCode.NEGATIVE, "drill-faulty", drill.id(), fault(refused, words));
            case NO_SUCH_ROLE ->
                new Problem(
                        ExitCode.USAGE,
                        "drill-no-such-role",
                        String.join(
                                ", ",
                                drill.roles().stream()
                                        .map(need -> need.role().code())
                                        .toList()));
        };
    }

    private static String fault(DrillStart.Refused refused, Words words) {
        return refused.fault()
                .map(found -> words.say(
                        "drill.fault",
                        found.line(),
                        words.say("lint." + found.code().code()),
                        String.join(", ", found.details())))
                .orElse("");
    }

    private static Answer started(Session session, DrillRun run) {
        Words words = session.words();
        Drill drill = run.drill();
        Screen.Builder screen = Screen.of()
                .banner(true, DrillAnswers.texts(session, run).banner(run))
                .text(words.of(drill.summary()))
                .gap();
        drill.cast().forEach(one -> screen.text(words.of(one)));
        screen.gap()
                .detail(words.say("drill.abort-word"), words.of(drill.rules().abortWord()))
                .text(words.of(drill.rules().stopIfReal()))
                .text(words.say("drill.started", IncidentTexts.shortId(run.id().hex())));
        Map<String, Object> data = new LinkedHashMap<>(DrillAnswers.about(session, run));
        data.put("players", DrillAnswers.players(run));
        return Answer.done("drill.start", data, screen.end()).then("svod drill next");
    }
}
