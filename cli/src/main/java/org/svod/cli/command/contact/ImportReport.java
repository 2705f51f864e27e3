package org.svod.cli.command.contact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.svod.cli.output.Answer;
import org.svod.cli.problem.ContactProblems;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.vault.contacts.exchange.ContactFile;
import org.svod.vault.contacts.intake.IntakeReport;
import org.svod.vault.contacts.intake.RowProblem;

/** What became of a file of contacts, as document and screen: what is in, and every line that is not, with its reason. */
final class ImportReport {
    private static final int MOST_SHOWN = 50;

    private final ContactFile file;
    private final IntakeReport report;
    private final Words words;
    private final List<Line> problems;
    private final List<Line> notices;

    ImportReport(ContactFile file, IntakeReport report, Words words) {
        this.file = file;
        this.report = report;
        this.words = words;
        List<RowProblem> all = new ArrayList<>(file.problems());
        all.addAll(report.problems());
        ContactProblems sentences = new ContactProblems(words);
        this.problems = all.stream()
                .sorted(Comparator.comparingInt(RowProblem::line))
                .map(each -> new Line(each.line(), sentences.sentence(each.why())))
                .toList();
        this.notices = report.notices().stream()
                .map(each -> new Line(each.line(), ContactAnswers.notice(each.notice(), words)))
                .toList();
    }

    boolean hasProblems() {
        return !problems.isEmpty();
    }

    Answer answer() {
        return Answer.done("contact.import", data(), screen());
    }

    private Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("form", file.form().name().toLowerCase(Locale.ROOT));
        data.put("encoding", file.oldEncoding() ? "windows-1251" : "unicode");
        data.put("added", report.added());
        data.put("updated", report.updated());
        data.put("skipped", report.skipped());
        data.put("problems", problems.stream().map(each -> each.as("reason")).toList());
        data.put("notices", notices.stream().map(each -> each.as("text")).toList());
        List<Map<String, Object>> leftOut = new ArrayList<>();
        file.leftOut().forEach((field, count) -> leftOut.add(Map.of("field", field, "count", count)));
        data.put("leftOut", leftOut);
        return data;
    }

    private Screen screen() {
        Screen.Builder screen =
                Screen.of().text(words.say("contact.imported", report.added(), report.updated(), report.skipped()));
        list(screen, "contact.import-problems", problems);
        list(screen, "contact.import-notices", notices);
        file.leftOut().forEach((field, count) -> screen.text(words.say("contact.import-left-out", field, count)));
        return screen.end();
    }

    private void list(Screen.Builder screen, String head, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        screen.gap().text(words.say(head, lines.size()));
        lines.stream()
                .limit(MOST_SHOWN)
                .forEach(each -> screen.item(Mark.NONE, words.say("contact.import-line", each.number(), each.text())));
        if (lines.size() > MOST_SHOWN) {
            screen.text(words.say("contact.import-more", lines.size() - MOST_SHOWN));
        }
    }

    private record Line(int number, String text) {
        Map<String, Object> as(String key) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("line", number);
            line.put(key, text);
            return line;
        }
    }
}
