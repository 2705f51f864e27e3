package org.svod.cli.command.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.svod.cli.command.Session;
import org.svod.cli.terminal.Alarm;
import org.svod.cli.time.ShownTime;
import org.svod.desk.duty.CheckInStanding;

/** When an open screen rings for check-ins: at the agreed time, and when the grace is over. */
public final class CheckInAlarms {
    private final Session session;

    /** Alarms of the session's vault. */
    public CheckInAlarms(Session session) {
        this.session = session;
    }

    /** Everything that comes after {@code now}, the soonest first; nothing while no vault is open. */
    public List<Alarm> after(Instant now) {
        List<Alarm> alarms = new ArrayList<>();
        if (!session.isOpen()) {
            return alarms;
        }
        ShownTime times = new ShownTime(now, session.environment().clock().getZone(), session.words());
        for (CheckInStanding standing : session.inVault(DutyDesks.checkIns(session)::all)) {
            Optional<Instant> due = standing.checkIn().due();
            due.ifPresent(at ->
                    alarms.add(new Alarm(at, session.words().say("checkin.rings-due", standing.who(), times.at(at)))));
            standing.checkIn()
                    .missedAt()
                    .ifPresent(at -> alarms.add(
                            new Alarm(at, session.words().say("checkin.rings-missed", standing.who(), times.at(at)))));
        }
        return alarms.stream()
                .filter(alarm -> alarm.at().isAfter(now))
                .sorted(Comparator.comparing(Alarm::at))
                .toList();
    }
}
