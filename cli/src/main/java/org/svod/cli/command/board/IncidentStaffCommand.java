package org.svod.cli.command.board;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.FreeText;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.desk.staff.Staff;
import org.svod.desk.staff.StaffBoard;
import org.svod.desk.staff.StaffDesk;
import org.svod.vault.failure.VaultException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Staff work in a surge: begins and ends it, says who is on and who sleeps, keeps the ready answer, shows how it stands. */
@Command
public final class IncidentStaffCommand implements SvodCommand {
    private static final String HELP = "help incident staff";
    private static final int MOST_HOURS = 24;
    private static final int SMALL = 20;
    private static final int FEW = 3;
    private static final int MANY = 8;

    @Parameters(paramLabel = "show|start|stop|on|rest|answer", arity = "0..2")
    List<String> typed = new ArrayList<>();

    @Option(names = "--hours-on", paramLabel = "N")
    int hoursOn = Staff.HOURS_ON;

    @Option(names = "--why", paramLabel = "-")
    @Nullable String why;

    @Override
    public Answer run(Session session) {
        Clock clock = session.environment().clock();
        StaffDesk desk = new StaffDesk(
                session.vault().store(), clock, session.vault().openedBy().label());
        String deed = typed.isEmpty() ? "show" : typed.get(0);
        String whom = typed.size() > 1 ? typed.get(1) : "";
        session.inVault(() -> {
            act(session, desk, deed, whom);
            return desk;
        });
        StaffBoard board = board(session, desk);
        StaffScreen screen = new StaffScreen(
                session.words(), clock.getZone(), session.terminal().rows() < SMALL ? FEW : MANY);
        return Answer.done("incident.staff", screen.document(board), screen.of(board))
                .then("svod incident board --unowned", "svod call");
    }

    private void act(Session session, StaffDesk desk, String deed, String whom) throws VaultException {
        FreeText text = session.freeText("incident staff " + deed);
        switch (deed) {
            case "show" -> nobody(whom);
            case "start" -> start(desk, whom);
            case "stop" -> stop(session, desk, whom, text);
            case "on" -> desk.on(somebody(text, whom, deed));
            case "rest" -> desk.rest(somebody(text, whom, deed));
            case "answer" -> desk.answer(text.required(whom.isEmpty() ? null : whom, "answer", "staff.ask-answer"));
            default -> throw new Problem(ExitCode.USAGE, "bad-value", "incident staff", deed, HELP);
        }
    }

    private void start(StaffDesk desk, String whom) throws VaultException {
        nobody(whom);
        if (hoursOn < 1 || hoursOn > MOST_HOURS) {
            throw new Problem(ExitCode.USAGE, "bad-value", "--hours-on", "" + hoursOn, HELP);
        }
        if (!desk.staff().isOn()) {
            desk.start(hoursOn);
        }
    }

    // The rule speaks; who knows better says why, and it stands in the journal.
    private void stop(Session session, StaffDesk desk, String whom, FreeText text) throws VaultException {
        nobody(whom);
        StaffBoard board = board(session, desk);
        if (!board.staff().isOn()) {
            throw new Problem(ExitCode.NOT_FOUND, "staff-off");
        }
        if (!board.obstacles().isEmpty() && why == null) {
            String reasons = board.obstacles().stream()
                    .map(each -> session.words().say("staff.obstacle." + each.code(), board.unowned()))
                    .collect(Collectors.joining("; "));
            throw new Problem(ExitCode.NEGATIVE, "staff-needed", reasons)
                    .with(Map.of(
                            "reasons",
                            board.obstacles().stream()
                                    .map(StaffBoard.Obstacle::code)
                                    .toList()));
        }
        desk.stop(text.optional(why, "--why"));
    }

    private static StaffBoard board(Session session, StaffDesk desk) {
        Clock clock = session.environment().clock();
        return session.inVault(
                () -> StaffBoard.of(desk.staff(), session.incidents().list(), clock.instant()));
    }

    private static String somebody(FreeText text, String whom, String deed) {
        if (whom.isEmpty()) {
            throw new Problem(ExitCode.USAGE, "missing-argument", deed + " ALIAS", HELP);
        }
        return text.alias(whom, "ALIAS");
    }

    private static void nobody(String whom) {
        if (!whom.isEmpty()) {
            throw new Problem(ExitCode.USAGE, "bad-value", "incident staff", whom, HELP);
        }
    }
}
