package org.svod.cli.command.checkin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.svod.cli.command.Session;
import org.svod.cli.command.duty.DutyTexts;
import org.svod.cli.screen.Mark;
import org.svod.cli.time.ShownTime;
import org.svod.cli.words.Words;
import org.svod.desk.duty.CheckInStanding;
import org.svod.protocols.duty.CheckIn;
import org.svod.protocols.duty.CheckInPlan;
import org.svod.protocols.duty.CheckInState;
import org.svod.protocols.duty.Rhythm;

/** Check-ins in one language and as documents. */
final class CheckInTexts {
    private final Words words;
    private final ShownTime times;
    private final ZoneId zone;
    private final DutyTexts duty;

    CheckInTexts(Session session) {
        Clock clock = session.environment().clock();
        this.words = session.words();
        this.zone = clock.getZone();
        this.times = new ShownTime(clock.instant(), zone, words);
        this.duty = new DutyTexts(session);
    }

    String at(Instant instant) {
        return times.at(instant);
    }

    /** {@code heron: MISSED since 08:15, was due 08:00}. */
    String line(CheckInStanding standing) {
        CheckIn checkIn = standing.checkIn();
        String due = checkIn.due().map(times::at).orElseGet(() -> words.say("common.none"));
        String missed = checkIn.missedAt().map(times::at).orElse("");
        String since = checkIn.since().map(times::at).orElse("");
        return words.say("checkin.line-" + checkIn.state().code(), standing.who(), due, missed, since);
    }

    static Mark mark(CheckInState state) {
        return switch (state) {
            case MISSED, DURESS -> Mark.OVERDUE;
            case LATE, ESCALATED -> Mark.SOON;
            case ANSWERED -> Mark.OK;
            case IDLE, DUE, EXCUSED -> Mark.NONE;
        };
    }

    /** What was agreed, in one sentence. */
    String plan(CheckInPlan plan) {
        String rhythm = plan.rhythm() instanceof Rhythm.Daily daily
                ? words.say("checkin.daily", daily.at(), plan.zone())
                : words.say("checkin.hours", plan.rhythm().interval().toHours());
        String off = plan.off().isEmpty() ? "" : words.say("checkin.off", duty.days(plan.off()));
        String last = plan.last().map(day -> words.say("checkin.last", day)).orElse("");
        return words.say("checkin.plan", rhythm, plan.grace().toMinutes(), off, last);
    }

    Map<String, Object> document(CheckInStanding standing) {
        CheckIn checkIn = standing.checkIn();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("who", standing.who());
        data.put("state", checkIn.state().code());
        data.put("due", checkIn.due().map(this::document));
        data.put("missedAt", checkIn.missedAt().map(this::document));
        data.put("since", checkIn.since().map(this::document));
        data.put("incident", standing.incident());
        data.put("drills", standing.drills());
        data.put("lastDrill", standing.lastDrill().map(this::document));
        data.putAll(document(checkIn.plan(), standing.hasWord()));
        return data;
    }

    Map<String, Object> document(CheckInPlan plan, boolean hasWord) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("who", plan.who());
        data.put(
                "daily", plan.rhythm() instanceof Rhythm.Daily daily ? Optional.of("" + daily.at()) : Optional.empty());
        data.put(
                "everyHours",
                plan.rhythm() instanceof Rhythm.EveryHours hours ? Optional.of(hours.hours()) : Optional.empty());
        data.put("graceMinutes", plan.grace().toMinutes());
        data.put("off", plan.off().stream().sorted().map(day -> day.getValue()).toList());
        data.put("zone", plan.zone().getId());
        data.put("last", plan.last().map(LocalDate::toString));
        data.put("word", hasWord);
        return data;
    }

    String document(Instant at) {
        return ShownTime.document(at, zone);
    }
}
