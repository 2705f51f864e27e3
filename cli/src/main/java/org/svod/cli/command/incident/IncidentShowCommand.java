package org.svod.cli.command.incident;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.incident.answer.IncidentAnswers;
import org.svod.cli.command.incident.answer.PublicityScreen;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.screen.ClocksScreen;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.JournalScreen;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.RollScreen;
import org.svod.cli.screen.Screen;
import org.svod.cli.time.ShownTime;
import org.svod.cli.words.Words;
import org.svod.desk.Checked;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.view.PromiseView;
import org.svod.protocols.run.view.StepView;
import org.svod.vault.store.ChainReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One incident: people, steps, time limits, promises, and whether the journal is whole; {@code --journal} adds every entry. */
@Command
public final class IncidentShowCommand implements SvodCommand {
    @Parameters(paramLabel = "ID", arity = "0..*")
    List<String> typed = new ArrayList<>();

    @Option(names = "--journal")
    boolean journal;

    @Override
    public Answer run(Session session) {
        Target target = Target.only(session, typed);
        Checked checked = session.inVault(session.upkeep()::verify);
        if (checked.indexRebuilt()) {
            session.remark(session.words().say("common.index-rebuilt"));
        }
        ChainReport report = checked.report();
        Screen screen = screen(session, target, report);
        int odd = target.incident().problems().size();
        List<String> warnings = odd == 0 ? List.of() : List.of(session.words().say("incident.odd-entries", odd));
        Answer answer = Answer.done("incident.show", document(session, target, report), screen)
                .warning(warnings);
        return report.ok() ? answer : answer.with(ExitCode.INTEGRITY);
    }

    private Map<String, Object> document(Session session, Target target, ChainReport report) {
        Incident incident = target.incident();
        ZoneId zone = session.environment().clock().getZone();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("incident", incident.id());
        data.put("state", incident.state().code());
        data.put("mode", incident.mode().code());
        data.put("people", IncidentAnswers.people(incident));
        data.put("steps", IncidentAnswers.steps(incident.steps(target.now()), session.words(), zone));
        data.put("clocks", IncidentAnswers.clocks(incident.clocks(target.now()), zone));
        data.put(
                "promises",
                incident.promises().stream().map(each -> promise(each, zone)).toList());
        Map<String, Object> checked = new LinkedHashMap<>();
        checked.put("entries", incident.entries().size());
        checked.put("verified", report.ok());
        checked.put("odd", incident.problems().size());
        if (journal) {
            checked.put(
                    "all",
                    incident.entries().stream()
                            .map(each -> entry(each, target.texts(incident), zone))
                            .toList());
        }
        data.put("journal", checked);
        return data;
    }

    private static Map<String, Object> promise(PromiseView promise, ZoneId zone) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("number", promise.number());
        line.put("to", promise.to());
        line.put("what", promise.what());
        line.put("due", ShownTime.document(promise.dueAt(), zone));
        line.put("state", promise.state().code());
        return line;
    }

    private static Map<String, Object> entry(JournalEntry entry, IncidentTexts texts, ZoneId zone) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", entry.id());
        line.put("at", ShownTime.document(entry.happenedAt(), zone));
        line.put("recorded", ShownTime.document(entry.recordedAt(), zone));
        line.put("by", entry.actor().slotLabel());
        line.put("for", entry.actor().onWordOf());
        line.put("said", texts.said(entry));
        return line;
    }

    private Screen screen(Session session, Target target, ChainReport report) {
        Words words = session.words();
        Incident incident = target.incident();
        IncidentTexts texts = target.texts(incident);
        Screen.Builder screen = Screen.of().banner(incident.mode() == Mode.DRILL, texts.banner());
        screen.text(words.say("incident.people")).all(new RollScreen(texts).of(incident.people()));
        screen.gap()
                .text(words.say("incident.clocks"))
                .all(new ClocksScreen(texts).of(incident.clocks(target.now()), true));
        screen.gap().text(words.say("incident.steps"));
        for (StepView step : incident.steps(target.now())) {
            Mark mark = step.overdue() ? Mark.OVERDUE : step.state().isOver() ? Mark.OK : Mark.NONE;
            String state = words.say("incident.step." + step.state().code());
            screen.item(mark, words.of(step.step().title()) + " · " + state);
        }
        if (incident.after().publicity().isPresent()) {
            screen.gap().all(new PublicityScreen(words, incident, texts).decision());
        }
        if (journal) {
            screen.gap().text(words.say("incident.journal")).all(new JournalScreen(texts).of(incident.entries()));
        }
        screen.gap();
        if (report.ok()) {
            screen.text(words.say("incident.verified", incident.entries().size()));
        } else {
            screen.item(
                    Mark.OVERDUE,
                    words.say(
                            "incident.not-verified",
                            report.firstBroken().map(Object::toString).orElse("?")));
        }
        return screen.text(
                        words.say("incident.head-words", String.join(" ", session.inVault(target.desk()::headWords))))
                .end();
    }
}
