package org.svod.cli.command.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.duty.AskedSwap;
import org.svod.desk.duty.DutyEvent;
import org.svod.desk.duty.DutyList;
import org.svod.protocols.duty.Outlook;
import org.svod.protocols.duty.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Who is on, who is next and when, the next seven days with their gaps; the lines of the list and its history if asked for. */
@Command
public final class DutyShowCommand implements SvodCommand {
    private static final int HISTORY = 20;

    @Option(names = "--lines")
    boolean lines;

    @Option(names = "--history")
    boolean history;

    @Override
    public Answer run(Session session) {
        session.vault();
        Instant now = session.environment().clock().instant();
        DutyList list = session.inVault(DutyDesks.duty(session)::list);
        Outlook outlook = list.outlook(now);
        DutyTexts texts = new DutyTexts(session);
        Screen.Builder screen = Screen.of().all(new DutyLine(session).whole(list, outlook));
        Map<String, Object> data = document(list, outlook, now, texts);
        week(screen, list, outlook, session.words(), texts);
        asked(screen, list.asked(now), session.words(), texts);
        if (lines) {
            lines(screen, list, session.words(), texts);
        }
        data.put("lines", lines ? lineDocuments(list, texts) : List.of());
        List<DutyEvent> events = history ? session.inVault(DutyDesks.duty(session)::history) : List.of();
        if (history) {
            screen.text(session.words().say("duty.history"));
            events.stream().limit(HISTORY).forEach(event -> screen.item(Mark.NONE, texts.event(event)));
        }
        data.put("history", events.stream().map(texts::document).toList());
        return Answer.done("duty.show", data, screen.end())
                .then(list.isEmpty() ? "svod help duty set" : "svod duty show --lines");
    }

    private static void week(Screen.Builder screen, DutyList list, Outlook outlook, Words words, DutyTexts texts) {
        if (list.isEmpty()) {
            return;
        }
        screen.text(words.say("duty.week"));
        for (Watch watch : outlook.days()) {
            Mark mark = watch.isGap() ? Mark.SOON : Mark.NONE;
            String line = texts.watch(watch);
            screen.item(mark, watch.isOverlap() ? words.say("duty.two-at-once", line) : line);
        }
    }

    private static void asked(Screen.Builder screen, List<AskedSwap> asked, Words words, DutyTexts texts) {
        for (AskedSwap swap : asked) {
            screen.item(Mark.SOON, words.say("duty.asked", texts.swap(swap.swap()), swap.askedBy(), swap.id()));
        }
    }

    private static void lines(Screen.Builder screen, DutyList list, Words words, DutyTexts texts) {
        screen.text(words.say("duty.lines"));
        list.weekly().forEach((id, shift) -> screen.item(Mark.NONE, texts.shift(id, shift)));
        list.dated().forEach((id, shift) -> screen.item(Mark.NONE, texts.shift(id, shift)));
    }

    private static List<Map<String, Object>> lineDocuments(DutyList list, DutyTexts texts) {
        List<Map<String, Object>> lines = new ArrayList<>();
        list.weekly().forEach((id, shift) -> lines.add(texts.document(id, shift)));
        list.dated().forEach((id, shift) -> lines.add(texts.document(id, shift)));
        return lines;
    }

    private static Map<String, Object> document(DutyList list, Outlook outlook, Instant now, DutyTexts texts) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("now", texts.document(outlook.now()));
        data.put("next", DutyTexts.document(outlook.next(), texts));
        data.put("nextOn", DutyTexts.document(outlook.nextOn(), texts));
        data.put("successors", list.successors());
        List<Watch> days = list.isEmpty() ? List.of() : outlook.days();
        data.put("days", days.stream().map(texts::document).toList());
        data.put(
                "gaps",
                days.stream()
                        .filter(Watch::isGap)
                        .map(watch -> texts.document(watch.span()))
                        .toList());
        data.put(
                "overlaps",
                days.stream().filter(Watch::isOverlap).map(texts::document).toList());
        data.put("asked", list.asked(now).stream().map(texts::document).toList());
        return data;
    }
}
