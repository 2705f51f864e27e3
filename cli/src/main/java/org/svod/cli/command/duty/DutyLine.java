package org.svod.cli.command.duty;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.cli.command.Session;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.duty.DutyList;
import org.svod.protocols.duty.Outlook;
import org.svod.protocols.duty.Watch;

/** Who is on and who is next in a line, for status and the first screen: one read of one entity, and nothing if no list is kept. */
public final class DutyLine {
    private final Session session;
    private final Words words;
    private final DutyTexts texts;

    /** The line for this session, now. */
    public DutyLine(Session session) {
        this.session = session;
        this.words = session.words();
        this.texts = new DutyTexts(session);
    }

    /** The line, and a warning if nobody is on at some time within seven days. */
    public Screen screen() {
        DutyList list = list();
        if (list.isEmpty()) {
            return Screen.empty();
        }
        Outlook outlook = outlook(list);
        Screen.Builder screen = Screen.of().item(outlook.now().isGap() ? Mark.SOON : Mark.NONE, line(outlook));
        gap(outlook).ifPresent(gap -> screen.item(Mark.SOON, words.say("duty.gap", texts.span(gap.span()))));
        return screen.end();
    }

    /** The same for scripts. */
    public Map<String, Object> document() {
        DutyList list = list();
        Outlook outlook = outlook(list);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("now", outlook.now().who());
        data.put("until", outlook.next().map(next -> texts.document(next.span().from())));
        data.put("next", outlook.nextOn().map(Watch::who).orElse(List.of()));
        data.put("gaps", list.isEmpty() ? 0 : outlook.gaps().size());
        return data;
    }

    Screen whole(DutyList list, Outlook outlook) {
        Screen.Builder screen = Screen.of();
        if (list.isEmpty()) {
            screen.text(words.say("duty.empty"));
        } else {
            screen.item(outlook.now().isGap() ? Mark.SOON : Mark.NONE, line(outlook));
        }
        if (list.successors().isEmpty()) {
            return screen.item(Mark.SOON, words.say("duty.no-successors")).end();
        }
        return screen.text(words.say("duty.successors", texts.names(list.successors())))
                .end();
    }

    private String line(Outlook outlook) {
        String on = texts.names(outlook.now().who());
        if (outlook.next().isEmpty()) {
            return words.say("duty.now", on);
        }
        Instant change = outlook.next().get().span().from();
        return outlook.nextOn()
                .map(next -> next.span().from().equals(change)
                        ? words.say("duty.now-next", on, texts.at(change), texts.names(next.who()))
                        : words.say(
                                "duty.now-gap-next",
                                on,
                                texts.at(change),
                                texts.names(next.who()),
                                texts.at(next.span().from())))
                .orElseGet(() -> words.say("duty.now-last", on, texts.at(change)));
    }

    // What is a gap at this moment stands in the line itself.
    private Optional<Watch> gap(Outlook outlook) {
        return outlook.gaps().stream()
                .filter(gap -> !gap.span().from().equals(outlook.now().span().from()))
                .findFirst();
    }

    private DutyList list() {
        return session.inVault(DutyDesks.duty(session)::list);
    }

    private Outlook outlook(DutyList list) {
        return list.outlook(session.environment().clock().instant());
    }
}
