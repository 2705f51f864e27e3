package org.svod.cli.command.vault;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.checkin.CheckInLine;
import org.svod.cli.command.duty.DutyLine;
import org.svod.cli.command.keys.KeyLines;
import org.svod.cli.command.panic.RehearsalLine;
import org.svod.cli.command.protocol.ShelfLines;
import org.svod.cli.command.review.ActionLines;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.time.ShownTime;
import org.svod.cli.words.Words;
import org.svod.desk.BackupDesk;
import org.svod.desk.IncidentSummary;
import org.svod.desk.drill.DrillBook;
import org.svod.desk.keys.KeyStatus;
import org.svod.desk.review.OpenActions;
import org.svod.desk.shelf.ShelfDue;
import org.svod.protocols.term.ProtocolId;
import org.svod.vault.backup.BackupRecord;
import org.svod.vault.file.FilePort;
import org.svod.vault.panic.Rehearsed;
import picocli.CommandLine.Command;

/** What is open and what is nearest. Exit code 8 when something is overdue. */
@Command
public final class StatusCommand implements SvodCommand {
    private final FilePort files;

    /** Looks at the vault through {@code files}. */
    public StatusCommand(FilePort files) {
        this.files = files;
    }

    @Override
    public Answer run(Session session) {
        Words words = session.words();
        Clock clock = session.environment().clock();
        ShownTime times = new ShownTime(clock.instant(), clock.getZone(), words);
        String label = session.vault().openedBy().label();
        List<IncidentSummary> all = session.inVault(session.incidents()::list);
        List<IncidentSummary> open =
                all.stream().filter(IncidentSummary::isOpen).toList();
        long held =
                all.stream().filter(each -> each.areNamesDue(clock.instant())).count();
        Screen.Builder screen =
                Screen.of().text(words.say("vault.status", session.places().vault(), label));
        screen.text(open.isEmpty() ? words.say("vault.status-none") : words.say("vault.status-open", open.size()));
        List<Map<String, Object>> lines = new ArrayList<>();
        boolean overdue = false;
        for (IncidentSummary summary : open) {
            boolean late = summary.isOverdue(clock.instant());
            overdue |= late;
            String title = summary.title().map(words::of).orElseGet(() -> words.say("incident.untitled"));
            String nearest = summary.nearestPromise()
                    .or(summary::nearestClock)
                    .map(at -> ", " + times.withRest(at))
                    .orElse("");
            String line = IncidentTexts.shortId(summary.id().hex()) + " " + title + nearest;
            screen.item(late ? Mark.OVERDUE : Mark.NONE, late ? words.say("vault.status-overdue", line) : line);
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("id", summary.id());
            data.put("mode", summary.mode().code());
            data.put("people", summary.people());
            data.put("notFree", summary.notFree());
            data.put("overdue", late);
            lines.add(data);
        }
        DutyLine duty = new DutyLine(session);
        screen.all(duty.screen());
        CheckInLine checkIns = new CheckInLine(session);
        screen.all(checkIns.screen());
        overdue |= checkIns.needing() > 0;
        List<OpenActions.Open> actions = ActionLines.overdue(session);
        screen.all(ActionLines.screen(session, actions));
        overdue |= !actions.isEmpty();
        if (held > 0) {
            screen.text(words.say("vault.status-names-held", held));
        }
        Optional<Rehearsed> rehearsed = Rehearsed.last(files, session.places().vault());
        screen.all(RehearsalLine.screen(rehearsed, words));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("namesHeld", held);
        data.put("actionsOverdue", actions.size());
        data.put("vault", session.places().vault());
        data.put("openedBy", label);
        data.put("incidents", lines);
        data.put("duty", duty.document());
        data.put("checkinsNeeding", checkIns.needing());
        backups(session, screen, data);
        data.put("rehearsal", RehearsalLine.data(rehearsed));
        KeyStatus keys = KeyLines.status(session);
        screen.all(new KeyLines(words).attention(keys));
        data.put("keysOverdue", keys.isOverdue());
        data.put("openTasks", keys.tasks().size());
        protocols(session, screen, data);
        long drills = session.inVault(() -> new DrillBook(session.vault().store()).overdue(LocalDate.now(clock)));
        if (drills > 0) {
            screen.item(Mark.OVERDUE, words.say("drill.status-overdue", drills));
        }
        data.put("drillsOverdue", drills);
        overdue |= keys.isOverdue() || drills > 0;
        Answer answer = Answer.done("status", data, screen.end()).then("svod");
        return overdue ? answer.with(ExitCode.NEGATIVE) : answer;
    }

    private static void protocols(Session session, Screen.Builder screen, Map<String, Object> data) {
        ShelfLines lines = new ShelfLines(session.words());
        List<ShelfDue> due = session.shelf().due();
        screen.all(lines.attention(due));
        data.put("protocolsDue", ShelfLines.data(due));
        List<ProtocolId> contradicted = session.shelf()
                .contradicted(session.inVault(() -> session.precedents().all(false)));
        screen.all(lines.contradicted(contradicted));
        data.put("contradicted", contradicted.stream().map(ProtocolId::value).toList());
    }

    private void backups(Session session, Screen.Builder screen, Map<String, Object> data) {
        Words words = session.words();
        Clock clock = session.environment().clock();
        BackupDesk.Standing standing = session.inVault(() -> new BackupDesk(session.vault(), files, clock).standing());
        data.put("newestBackup", standing.newest().map(each -> day(each, clock)).orElse(null));
        data.put("unsaved", standing.unsaved());
        if (standing.newest().isEmpty() && standing.unsaved() == 0) {
            return;
        }
        Mark mark = standing.unsaved() > 0 ? Mark.SOON : Mark.OK;
        screen.item(
                mark,
                standing.newest()
                        .map(each -> words.say("backup.status-newest", day(each, clock), standing.unsaved()))
                        .orElseGet(() -> words.say("backup.status-none", standing.unsaved())));
        if (!standing.possible()) {
            screen.item(Mark.SOON, words.say("backup.status-no-code"));
        }
    }

    private static String day(BackupRecord backup, Clock clock) {
        return LocalDate.ofInstant(backup.made(), clock.getZone()).toString();
    }
}
