package org.svod.cli.command.duty;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.time.TypedWall;
import org.svod.protocols.duty.WallTime;

/** The wall times of one command line, in the zone it names or the zone of this place. */
public final class DutyTimes {
    private final ZoneId zone;
    private final Instant now;
    private final String command;

    /** Times typed for {@code command}, named as a person would type it. */
    public DutyTimes(Session session, @Nullable String zone, String command) {
        this.now = session.environment().clock().instant();
        this.command = command;
        this.zone = zone == null ? session.environment().clock().getZone() : zone(zone);
    }

    /** The zone. */
    public ZoneId zone() {
        return zone;
    }

    /** Today there. */
    public LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    /** A time; one without a day is the first from now on. */
    public WallTime from(String typed) {
        LocalDateTime here = now.atZone(zone).toLocalDateTime();
        // A minute typed as it passes is still meant.
        return wall(typed, here.withSecond(0).withNano(0).minusMinutes(1));
    }

    /** A time; one without a day is the first after {@code from}. */
    public WallTime until(String typed, WallTime from) {
        WallTime until = wall(typed, from.local().plusMinutes(1));
        if (!until.local().isAfter(from.local())) {
            throw new Problem(ExitCode.USAGE, "ends-before-it-begins", typed, command);
        }
        return until;
    }

    /** A day. */
    public LocalDate day(String typed) {
        return TypedWall.day(typed, today()).orElseThrow(() -> new Problem(ExitCode.USAGE, "bad-time", typed, command));
    }

    private WallTime wall(String typed, LocalDateTime least) {
        return TypedWall.time(typed, least)
                .map(local -> new WallTime(local, zone))
                .orElseThrow(() -> new Problem(ExitCode.USAGE, "bad-time", typed, command));
    }

    private ZoneId zone(String typed) {
        try {
            return ZoneId.of(typed);
        } catch (DateTimeException unknown) {
            throw new Problem(unknown, ExitCode.USAGE, "bad-zone", typed, command);
        }
    }
}
