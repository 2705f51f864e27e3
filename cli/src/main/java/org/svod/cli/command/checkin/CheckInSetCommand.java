package org.svod.cli.command.checkin;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.duty.DutyDesks;
import org.svod.cli.command.duty.DutyTimes;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.time.TypedTime;
import org.svod.cli.time.TypedWall;
import org.svod.desk.duty.CheckInStanding;
import org.svod.protocols.duty.CheckInPlan;
import org.svod.protocols.duty.Rhythm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Agrees on check-ins with somebody, on the word for duress, on an excuse; or ends them. */
@Command
public final class CheckInSetCommand implements SvodCommand {
    private static final String COMMAND = "checkin set";
    private static final String GRACE = "30";
    private static final int DAYS = 7;

    @Parameters(paramLabel = "ALIAS")
    String alias = "";

    @Option(names = "--daily", paramLabel = "HH:MM")
    @Nullable String daily;

    @Option(names = "--every", paramLabel = "HOURS")
    @Nullable Integer every;

    @Option(names = "--first", paramLabel = "TIME")
    @Nullable String first;

    @Option(names = "--grace", paramLabel = "MINUTES")
    @Nullable String grace;

    @Option(names = "--off", paramLabel = "DAYS")
    @Nullable String off;

    @Option(names = "--last", paramLabel = "DAY")
    @Nullable String last;

    @Option(names = "--zone", paramLabel = "ZONE")
    @Nullable String zone;

    @Option(names = "--word", paramLabel = "-", arity = "0..1", fallbackValue = "")
    @Nullable String word;

    @Option(names = "--no-word")
    boolean noWord;

    @Option(names = "--excused", paramLabel = "TIME")
    @Nullable String excused;

    @Option(names = "--end")
    boolean end;

    @Override
    public Answer run(Session session) {
        session.vault();
        if (daily != null || every != null) {
            agree(session);
        } else if (!end && word == null && !noWord && excused == null) {
            throw new Problem(ExitCode.USAGE, "missing-argument", "--daily HH:MM", "help " + COMMAND);
        }
        CheckInStanding standing = CheckInWork.one(session, alias);
        if (end) {
            return ended(session, standing);
        }
        if (word != null) {
            agreeOnWord(session, standing, word);
        } else if (noWord) {
            session.inVault(() -> {
                DutyDesks.checkIns(session).forgetWord(standing);
                return standing;
            });
        }
        if (excused != null) {
            excuse(session, standing, excused);
        }
        return receipt(session, CheckInWork.one(session, alias));
    }

    private void agree(Session session) {
        String who = session.freeText(COMMAND).alias(alias, "");
        DutyTimes times = new DutyTimes(session, zone, COMMAND);
        Rhythm rhythm = rhythm();
        String typed = grace == null ? GRACE : grace;
        Duration late = TypedWall.length(typed)
                .filter(length -> CheckInPlan.fits(rhythm, length))
                .orElseThrow(() -> new Problem(ExitCode.USAGE, "bad-grace", typed));
        Set<DayOfWeek> days = off == null ? Set.of() : TypedWall.days(off);
        if (off != null && (days.isEmpty() || days.size() == DAYS)) {
            throw new Problem(ExitCode.USAGE, "bad-days", off, COMMAND);
        }
        Optional<LocalDate> end = Optional.ofNullable(last).map(times::day);
        CheckInPlan plan = new CheckInPlan(who, rhythm, late, days, times.zone(), start(session, rhythm, times), end);
        boolean agreed = session.inVault(() -> DutyDesks.checkIns(session).agree(plan));
        if (!agreed) {
            throw new Problem(ExitCode.NEGATIVE, "checkin-open-question", who);
        }
    }

    private Rhythm rhythm() {
        if (daily != null && every != null) {
            throw new Problem(ExitCode.USAGE, "unknown-argument", "--every", "help " + COMMAND);
        }
        if (every != null) {
            if (every < 1 || every > Rhythm.EveryHours.MOST) {
                throw new Problem(ExitCode.USAGE, "bad-value", "--every", every, "help " + COMMAND);
            }
            return new Rhythm.EveryHours(every);
        }
        String typed = String.valueOf(daily);
        return new Rhythm.Daily(
                TypedWall.clock(typed).orElseThrow(() -> new Problem(ExitCode.USAGE, "bad-time", typed, COMMAND)));
    }

    // Hours are counted from the first check-in; one that is due this very moment would be late at once.
    private Instant start(Session session, Rhythm rhythm, DutyTimes times) {
        if (first != null) {
            return times.from(first).instant();
        }
        Instant now =
                Instant.ofEpochSecond(session.environment().clock().instant().getEpochSecond());
        return rhythm instanceof Rhythm.EveryHours ? now.plus(rhythm.interval()) : now;
    }

    private static void agreeOnWord(Session session, CheckInStanding standing, String typed) {
        byte[] said = new SaidWord(session, COMMAND + " " + standing.who()).read(typed, "checkin.new-word");
        try {
            if (!session.inVault(() -> DutyDesks.checkIns(session).word(standing, said))) {
                throw new Problem(ExitCode.NEGATIVE, "word-too-short", standing.who());
            }
        } finally {
            Arrays.fill(said, (byte) 0);
        }
    }

    private static void excuse(Session session, CheckInStanding standing, String typed) {
        Instant now = session.environment().clock().instant();
        ZoneId here = session.environment().clock().getZone();
        Instant until = new TypedTime(now, here)
                .future(typed)
                .orElseThrow(() -> new Problem(ExitCode.USAGE, "bad-time", typed, COMMAND));
        session.inVault(() -> {
            DutyDesks.checkIns(session).excuse(standing, until);
            return until;
        });
    }

    private static Answer receipt(Session session, CheckInStanding standing) {
        CheckInTexts texts = new CheckInTexts(session);
        String key = standing.hasWord() ? "checkin.has-word" : "checkin.has-no-word";
        Screen screen = Screen.of()
                .item(
                        Mark.OK,
                        session.words()
                                .say(
                                        "checkin.set",
                                        standing.who(),
                                        texts.plan(standing.checkIn().plan())))
                .item(CheckInTexts.mark(standing.checkIn().state()), texts.line(standing))
                .text(session.words().say(key, standing.who()))
                .end();
        return Answer.done("checkin.set", texts.document(standing), screen)
                .then("svod checkin status", "svod checkin set " + standing.who() + " --end");
    }

    private static Answer ended(Session session, CheckInStanding standing) {
        session.inVault(() -> {
            DutyDesks.checkIns(session).end(standing);
            return standing;
        });
        Screen screen = Screen.of()
                .item(Mark.OK, session.words().say("checkin.ended", standing.who()))
                .end();
        return Answer.done("checkin.set", new CheckInTexts(session).document(standing), screen)
                .then("svod checkin status");
    }
}
