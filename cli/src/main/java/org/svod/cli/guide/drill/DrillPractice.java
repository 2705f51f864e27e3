package org.svod.cli.guide.drill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.svod.cli.command.Session;
import org.svod.cli.guide.IncidentGuide;
import org.svod.cli.guide.Practice;
import org.svod.cli.guide.ThrowAway;
import org.svod.cli.output.Answer;
import org.svod.cli.screen.Page;
import org.svod.cli.screen.Screen;
import org.svod.cli.screen.drill.DrillTexts;
import org.svod.cli.screen.drill.ReportScreen;
import org.svod.cli.time.ShownTime;
import org.svod.cli.words.Words;
import org.svod.desk.drill.DrillRun;
import org.svod.desk.drill.DrillShelf;
import org.svod.desk.drill.DrillStart;
import org.svod.desk.drill.Player;
import org.svod.desk.drill.ReadinessDesk;
import org.svod.protocols.drill.Drill;
import org.svod.protocols.drill.file.DrillSource;
import org.svod.protocols.drill.ready.ResultLine;
import org.svod.protocols.drill.report.DrillReport;
import org.svod.protocols.drill.report.Score;
import org.svod.protocols.term.Role;

/**
 * Practice alone: a member plays one role of a drill in a throw-away vault without a passphrase, puts the clock forward over
 * the quiet hours, and at the end reads one line out to the coordinator.
 */
public final class DrillPractice {
    private static final int OFFERED = 8;
    private static final int MOST_MINUTES = 9999;

    private final Practice practice;
    private final ThrowAway throwAway;

    /** Practises in vaults of {@code throwAway}; a call is practised by {@code practice}. */
    public DrillPractice(Practice practice, ThrowAway throwAway) {
        this.practice = practice;
        this.throwAway = throwAway;
    }

    /** Asks what to practise, and leads through it. */
    public Answer run(Session session) {
        Words words = session.words();
        String digit = session.questions()
                .choose(Screen.of()
                        .text(words.say("drill.practise-what"))
                        .choice("1", words.say("drill.practise-call"))
                        .choice("2", words.say("drill.practise-drill"))
                        .choice("0", words.say("guide.back"))
                        .end());
        return switch (digit) {
            case "1" -> practice.run(session);
            case "2" -> Practice.guarded(session, () -> drill(session));
            default -> nothing();
        };
    }

    private static Answer nothing() {
        return Answer.done("practice", Map.of(), Screen.empty());
    }

    private Answer drill(Session session) {
        List<DrillSource> drills = new DrillShelf().all();
        List<String> titles = drills.stream()
                .map(each -> session.words().of(each.drill().title()))
                .toList();
        Optional<DrillSource> drill =
                chosen(session, "drill.practise-which", titles).map(drills::get);
        if (drill.isEmpty()) {
            return nothing();
        }
        List<Role> roles = List.copyOf(ReadinessDesk.scored(drill.get().drill()));
        DrillTexts texts = new DrillTexts(session.words(), times(session), List.of());
        Optional<Role> role = chosen(
                        session,
                        "drill.practise-role",
                        roles.stream()
                                .map(each -> texts.role(drill.get().drill(), each))
                                .toList())
                .map(roles::get);
        return role.map(each -> play(session, drill.get(), each)).orElseGet(DrillPractice::nothing);
    }

    // Digit 9 turns the page where a small screen has no room; 8 shows further ones where there are more than eight.
    private static Optional<Integer> chosen(Session session, String question, List<String> offered) {
        int from = 0;
        while (true) {
            boolean more = offered.size() > OFFERED;
            int shown = Math.min(more ? OFFERED - 1 : OFFERED, offered.size() - from);
            Screen.Builder choices = Screen.of();
            for (int i = 0; i < shown; i++) {
                choices.choice("" + (i + 1), offered.get(from + i));
            }
            if (more) {
                choices.choice("" + OFFERED, session.words().say("drill.practise-more"));
            }
            Screen all = choices.choice("0", session.words().say("guide.back")).end();
            Screen head = Screen.of().text(session.words().say(question)).end();
            int digit = Integer.parseInt(session.questions().choose(Page.of(head, Screen.empty(), all)));
            if (digit == 0) {
                return Optional.empty();
            }
            if (digit <= shown) {
                return Optional.of(from + digit - 1);
            }
            from = from + shown >= offered.size() ? 0 : from + shown;
        }
    }

    private Answer play(Session session, DrillSource source, Role role) {
        Instant began = session.environment().clock().instant();
        StoryClock clock = new StoryClock(session.environment().clock());
        // The story and the deadlines of the steps tell one time: nobody should read 12:10 above and 19:35 below.
        clock.forwardTo(next(source.drill().storyStart(), session.environment().clock()));
        return throwAway.with(session, clock, inside -> {
            inside.questions().say("guide.practice");
            inside.questions().line(inside.words().of(source.drill().summary()));
            DrillStart start = inside.inVault(() -> inside.drills()
                    .start(source, List.of(new Player(inside.words().say("drill.you"), role)), 0));
            if (!(start instanceof DrillStart.Started started)) {
                throw new IllegalStateException("a drill that comes with the program cannot start");
            }
            DrillRun run = started.run();
            DrillGuide guide = new DrillGuide(inside, run.id(), Optional.of(clock));
            new IncidentGuide(inside, inside.incidents(), run.id(), guide).walk();
            DrillRun played = inside.inVault(() -> inside.drills().load(run.id()));
            DrillRun over = played.isOver()
                    ? played
                    : inside.inVault(() -> inside.drills().end(played));
            long minutes = Duration.between(began, session.environment().clock().instant())
                    .toMinutes();
            return told(session, inside, over, role, (int) Math.min(MOST_MINUTES, minutes));
        });
    }

    private static Instant next(LocalTime time, Clock clock) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime today = now.with(time);
        return (today.isBefore(now) ? now.plusDays(1).with(time) : today).toInstant();
    }

    private static Answer told(Session session, Session inside, DrillRun run, Role role, int minutes) {
        Words words = session.words();
        DrillReport report = run.report(inside.environment().clock().instant());
        OptionalInt percent =
                report.people().getOrDefault(words.say("drill.you"), Score.NONE).percent();
        Optional<String> line = run.timeline().aborted() || percent.isEmpty()
                ? Optional.empty()
                : Optional.of(line(session, run, role, percent.getAsInt(), minutes));
        Screen.Builder screen = Screen.of()
                .all(new ReportScreen(DrillGuide.texts(inside, run), run)
                        .of(
                                report,
                                run.timeline()
                                        .elapsed(run.timeline().endedAt().orElseThrow())
                                        .toMinutes(),
                                Optional.empty()))
                .gap();
        line.ifPresentOrElse(
                said -> screen.text(words.say("drill.line")).text(said), () -> screen.text(words.say("drill.no-line")));
        Drill drill = run.drill();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("drill", drill.id());
        data.put("role", role.code());
        data.put("percent", percent.isPresent() ? Optional.of(percent.getAsInt()) : Optional.empty());
        data.put("line", line);
        return Answer.done("practice", data, screen.end());
    }

    private static String line(Session session, DrillRun run, Role role, int percent, int minutes) {
        return new ResultLine(
                        run.drill().id(),
                        run.drill().version(),
                        run.incident().runs().get(0).pin().version(),
                        role,
                        LocalDate.now(session.environment().clock()),
                        percent,
                        minutes)
                .written();
    }

    private static ShownTime times(Session session) {
        var clock = session.environment().clock();
        return new ShownTime(clock.instant(), clock.getZone(), session.words());
    }
}
