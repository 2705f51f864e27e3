package org.svod.cli.command.checkin;

import java.util.List;
import org.svod.cli.command.Session;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.desk.duty.CheckInStanding;
import org.svod.protocols.duty.CheckInState;

/**
 * Check-ins in a line, for status and the first screen; nothing if none are agreed or all is well. Missed and under duress are
 * one number here: this line stands where others may look.
 */
public final class CheckInLine {
    private final Session session;
    private final List<CheckInStanding> all;

    /** The line for this session, now. */
    public CheckInLine(Session session) {
        this.session = session;
        this.all = CheckInWork.all(session);
    }

    /** For how many somebody has to act now. */
    public long needing() {
        return all.stream().filter(CheckInStanding::needsSomebody).count();
    }

    /** The line. */
    public Screen screen() {
        Screen.Builder screen = Screen.of();
        if (needing() > 0) {
            screen.item(Mark.OVERDUE, session.words().say("checkin.need", needing()));
        }
        long late = all.stream()
                .filter(each -> each.checkIn().state() == CheckInState.LATE)
                .count();
        if (late > 0) {
            screen.item(Mark.SOON, session.words().say("checkin.late", late));
        }
        return screen.end();
    }
}
