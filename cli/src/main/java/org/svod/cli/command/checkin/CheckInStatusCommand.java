package org.svod.cli.command.checkin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.duty.DutyDesks;
import org.svod.cli.command.duty.DutyTexts;
import org.svod.cli.guide.IncidentGuide;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Page;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.Acted;
import org.svod.desk.duty.CheckInStanding;
import org.svod.desk.duty.DutyEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Who is to be heard of, who is late, who was missed. At a terminal one digit opens the steps for whoever was missed. Exit code
 * 8 while somebody was missed or is under duress and nobody has acted.
 */
@Command
public final class CheckInStatusCommand implements SvodCommand {
    private static final int OFFERED = 7;
    private static final int HISTORY = 10;

    @Parameters(paramLabel = "ALIAS", arity = "0..1")
    @Nullable String alias;

    @Override
    public Answer run(Session session) {
        session.vault();
        List<CheckInStanding> all = alias == null ? CheckInWork.all(session) : List.of(CheckInWork.one(session, alias));
        List<CheckInStanding> missed =
                all.stream().filter(CheckInStanding::needsSomebody).toList();
        CheckInTexts texts = new CheckInTexts(session);
        Screen screen = screen(session, all, texts);
        if (!missed.isEmpty()
                && session.terminal().present()
                && !session.options().json()) {
            Optional<CheckInStanding> chosen = choose(session, screen, missed);
            chosen.ifPresent(standing -> walk(session, standing));
            screen = Screen.empty();
            missed = CheckInWork.all(session).stream()
                    .filter(CheckInStanding::needsSomebody)
                    .toList();
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("checkins", all.stream().map(texts::document).toList());
        List<DutyEvent> history =
                alias == null ? List.of() : history(session, all.get(0).who());
        data.put(
                "history",
                history.stream().map(new DutyTexts(session)::document).toList());
        Answer answer = Answer.done("checkin.status", data, screen);
        return missed.isEmpty()
                ? answer.then("svod checkin ok ALIAS")
                : answer.with(ExitCode.NEGATIVE)
                        .then("svod checkin open " + missed.get(0).who());
    }

    private Screen screen(Session session, List<CheckInStanding> all, CheckInTexts texts) {
        Words words = session.words();
        Screen.Builder screen = Screen.of();
        if (all.isEmpty()) {
            return screen.text(words.say("checkin.none")).end();
        }
        for (CheckInStanding standing : all) {
            screen.item(CheckInTexts.mark(standing.checkIn().state()), texts.line(standing));
        }
        if (alias != null) {
            CheckInStanding one = all.get(0);
            screen.text(texts.plan(one.checkIn().plan()));
            screen.text(words.say(one.hasWord() ? "checkin.has-word" : "checkin.has-no-word", one.who()));
            one.lastDrill().ifPresent(at -> screen.text(words.say("checkin.drills", one.drills(), texts.at(at))));
            history(session, one.who()).forEach(event -> screen.item(Mark.NONE, new DutyTexts(session).event(event)));
        }
        return screen.end();
    }

    private static List<DutyEvent> history(Session session, String who) {
        return session.inVault(DutyDesks.checkIns(session)::history).stream()
                .filter(event -> event.about().get(0).equals(who))
                .limit(HISTORY)
                .toList();
    }

    private static Optional<CheckInStanding> choose(Session session, Screen screen, List<CheckInStanding> missed) {
        Words words = session.words();
        Screen.Builder choices = Screen.of();
        for (int i = 0; i < Math.min(OFFERED, missed.size()); i++) {
            choices.choice(
                    "" + (i + 1), words.say("checkin.open-steps", missed.get(i).who()));
        }
        choices.choice("0", words.say("guide.leave"));
        Page page = Page.of(Screen.empty(), screen, choices.end());
        int digit = Integer.parseInt(session.questions().choose(page));
        return digit == 0 ? Optional.empty() : Optional.of(missed.get(digit - 1));
    }

    private static void walk(Session session, CheckInStanding standing) {
        CheckInOpening opening = new CheckInOpening(session);
        Acted acted = opening.open(standing);
        if (opening.protocol().isDraft()) {
            session.questions().say("common.draft-sentence");
        }
        new IncidentGuide(session, session.incidents(), acted.incident().id()).walk();
    }
}
