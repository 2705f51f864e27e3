package org.svod.cli.command.duty;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.time.TypedWall;
import org.svod.desk.duty.DutyList;
import org.svod.protocols.duty.DatedShift;
import org.svod.protocols.duty.WallTime;
import org.svod.protocols.duty.WeeklyShift;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a shift on the list, once or every week; takes a line off; sets the order of successors. */
@Command
public final class DutySetCommand implements SvodCommand {
    private static final String COMMAND = "duty set";

    @Parameters(paramLabel = "ALIAS", arity = "0..1")
    @Nullable String alias;

    @Option(names = "--from", paramLabel = "TIME")
    @Nullable String from;

    @Option(names = "--until", paramLabel = "TIME")
    @Nullable String until;

    @Option(names = "--weekly", paramLabel = "DAYS")
    @Nullable String weekly;

    @Option(names = "--since", paramLabel = "DAY")
    @Nullable String since;

    @Option(names = "--last", paramLabel = "DAY")
    @Nullable String last;

    @Option(names = "--zone", paramLabel = "ZONE")
    @Nullable String zone;

    @Option(names = "--successors", paramLabel = "A,B,C")
    @Nullable String successors;

    @Option(names = "--remove", paramLabel = "ID")
    @Nullable String remove;

    @Override
    public Answer run(Session session) {
        session.vault();
        if (remove != null) {
            return removed(session, remove);
        }
        if (successors != null) {
            return successors(session, successors);
        }
        if (alias == null || from == null || until == null) {
            throw new Problem(ExitCode.USAGE, "missing-argument", "ALIAS --from TIME --until TIME", "help " + COMMAND);
        }
        String who = session.freeText("duty set").alias(alias, "");
        DutyTimes times = new DutyTimes(session, zone, COMMAND);
        String id = weekly == null ? dated(session, who, times) : weekly(session, who, times, weekly);
        return set(session, id);
    }

    private String dated(Session session, String who, DutyTimes times) {
        WallTime begins = times.from(String.valueOf(from));
        DatedShift shift = new DatedShift(who, begins, times.until(String.valueOf(until), begins));
        return session.inVault(() -> DutyDesks.duty(session).set(shift));
    }

    private String weekly(Session session, String who, DutyTimes times, String typed) {
        Set<DayOfWeek> days = TypedWall.days(typed);
        if (days.isEmpty()) {
            throw new Problem(ExitCode.USAGE, "bad-days", typed, COMMAND);
        }
        WeeklyShift shift = new WeeklyShift(
                who,
                days,
                clock(String.valueOf(from)),
                clock(String.valueOf(until)),
                since == null ? times.today() : times.day(since),
                Optional.ofNullable(last).map(times::day),
                times.zone());
        return session.inVault(() -> DutyDesks.duty(session).set(shift));
    }

    private static LocalTime clock(String typed) {
        return TypedWall.clock(typed).orElseThrow(() -> new Problem(ExitCode.USAGE, "bad-time", typed, COMMAND));
    }

    private static Answer set(Session session, String id) {
        DutyList list = session.inVault(DutyDesks.duty(session)::list);
        DutyTexts texts = new DutyTexts(session);
        DatedShift dated = list.dated().get(id);
        WeeklyShift weekly = list.weekly().get(id);
        Map<String, Object> data = dated != null
                ? texts.document(id, dated)
                : weekly != null ? texts.document(id, weekly) : Map.<String, Object>of();
        String line = dated != null ? texts.shift(id, dated) : weekly != null ? texts.shift(id, weekly) : id;
        Screen screen = Screen.of()
                .item(Mark.OK, session.words().say("duty.set", line))
                .all(new DutyLine(session).screen())
                .text(session.words().say("duty.set-undo", id))
                .end();
        return Answer.done("duty.set", data, screen).then("svod duty show", "svod duty set --remove " + id);
    }

    private static Answer removed(Session session, String id) {
        String who = session.inVault(() -> DutyDesks.duty(session).remove(id))
                .orElseThrow(() -> new Problem(ExitCode.NOT_FOUND, "no-such-line", id));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("removed", id);
        Screen screen = Screen.of()
                .item(Mark.OK, session.words().say("duty.removed", id, who))
                .all(new DutyLine(session).screen())
                .end();
        return Answer.done("duty.set", data, screen).then("svod duty show");
    }

    private static Answer successors(Session session, String typed) {
        List<String> aliases = new ArrayList<>();
        for (String each : typed.split(",", -1)) {
            String one = session.freeText("duty set").alias(each.strip(), "--successors");
            if (!aliases.contains(one)) {
                aliases.add(one);
            }
        }
        session.inVault(() -> {
            DutyDesks.duty(session).successors(aliases);
            return aliases;
        });
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("successors", aliases);
        Screen screen = Screen.of()
                .item(Mark.OK, session.words().say("duty.successors", String.join(", ", aliases)))
                .end();
        return Answer.done("duty.set", data, screen).then("svod duty show");
    }
}
