package org.svod.cli.command.guide;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.checkin.CheckInLine;
import org.svod.cli.command.checkin.CheckInStatusCommand;
import org.svod.cli.command.duty.CheckInAlarms;
import org.svod.cli.command.duty.DutyLine;
import org.svod.cli.command.vault.InitCommand;
import org.svod.cli.command.vault.VaultFounding;
import org.svod.cli.guide.CallGuide;
import org.svod.cli.guide.IncidentGuide;
import org.svod.cli.guide.drill.DrillGuide;
import org.svod.cli.guide.drill.DrillPractice;
import org.svod.cli.output.Answer;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.IncidentDesk;
import org.svod.desk.IncidentSummary;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.event.Mode;
import picocli.CommandLine.Command;

/** What to do now. The first time: practise or create. Later: an unfinished call, then the open incident, then a short menu. */
@Command
public final class BareCommand implements SvodCommand {
    private static final int OFFERED = 5;
    private static final String CHECK_INS = "6";

    private final VaultFounding founding;
    private final DrillPractice practice;

    /** Creates vaults through {@code founding}, practises in {@code practice}. */
    public BareCommand(VaultFounding founding, DrillPractice practice) {
        this.founding = founding;
        this.practice = practice;
    }

    @Override
    public Answer run(Session session) {
        if (!session.terminal().present()) {
            throw session.needsPerson("help");
        }
        return Files.exists(session.places().vault().resolve("keys")) ? go(session) : first(session);
    }

    private Answer first(Session session) {
        Words words = session.words();
        String digit = session.questions()
                .choose(Screen.of()
                        .text(words.say("guide.first"))
                        .choice("1", words.say("guide.first-practise"))
                        .choice("2", words.say("guide.first-create"))
                        .choice("0", words.say("guide.first-leave"))
                        .end());
        return switch (digit) {
            case "1" -> practice.run(session);
            case "2" -> new InitCommand(founding).run(session);
            default -> empty();
        };
    }

    private Answer go(Session session) {
        return session.sharing(() -> guided(session));
    }

    private Answer guided(Session session) {
        IncidentDesk desk = session.incidents();
        CallGuide calls = new CallGuide(session, desk, Mode.REAL);
        Optional<IncidentId> unfinished = calls.unfinished();
        if (unfinished.isPresent()) {
            walk(session, desk, calls.goOn(unfinished.get()));
            return empty();
        }
        List<IncidentSummary> open = session.inVault(desk::list).stream()
                .filter(IncidentSummary::isOpen)
                .toList();
        // While something real is open, the drill that stands still is not what somebody comes for.
        List<IncidentSummary> real =
                open.stream().filter(IncidentSummary::isOpenAndReal).toList();
        List<IncidentSummary> meant = real.isEmpty() ? open : real;
        if (meant.size() == 1) {
            walk(session, desk, meant.get(0).id());
            return empty();
        }
        choose(session, desk, open).ifPresent(id -> walk(session, desk, id));
        return empty();
    }

    private Optional<IncidentId> choose(Session session, IncidentDesk desk, List<IncidentSummary> open) {
        Words words = session.words();
        Screen.Builder screen =
                Screen.of().text(words.say(open.isEmpty() ? "vault.status-none" : "guide.which-incident"));
        CheckInLine checkIns = new CheckInLine(session);
        screen.all(new DutyLine(session).screen()).all(checkIns.screen());
        session.questions()
                .ringAt(new CheckInAlarms(session)
                        .after(session.environment().clock().instant()));
        for (int i = 0; i < Math.min(OFFERED, open.size()); i++) {
            IncidentSummary summary = open.get(i);
            String title = summary.title().map(words::of).orElseGet(() -> words.say("incident.untitled"));
            screen.choice(
                    "" + (i + 1), IncidentTexts.shortId(summary.id().hex()) + " " + title + " " + summary.place());
        }
        if (checkIns.needing() > 0) {
            screen.choice(CHECK_INS, words.say("checkin.look"));
        }
        screen.choice("7", words.say("guide.new-call"))
                .choice("8", words.say("guide.first-practise"))
                .choice("0", words.say("guide.leave"));
        String digit = session.questions().choose(screen.end());
        return switch (digit) {
            case "0" -> {
                session.terminal().clear();
                yield Optional.empty();
            }
            case "7" -> Optional.of(new CallGuide(session, desk, Mode.REAL).take());
            case CHECK_INS -> {
                Answer looked = new CheckInStatusCommand().run(session);
                assert looked.screen().blocks().isEmpty();
                yield Optional.empty();
            }
            case "8" -> {
                practice.run(session);
                yield Optional.empty();
            }
            default -> Optional.of(open.get(Integer.parseInt(digit) - 1).id());
        };
    }

    private static void walk(Session session, IncidentDesk desk, IncidentId id) {
        boolean drill = session.inVault(() -> session.drills().standStillForReal())
                .filter(run -> run.id().equals(id))
                .isPresent();
        IncidentGuide guide = drill
                ? new IncidentGuide(session, desk, id, new DrillGuide(session, id))
                : new IncidentGuide(session, desk, id);
        guide.walk();
    }

    private static Answer empty() {
        return Answer.done("now", Map.of(), Screen.empty());
    }
}
