package org.svod.cli.command.checkin;

import java.util.List;
import org.svod.cli.command.Session;
import org.svod.cli.command.duty.DutyDesks;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.desk.duty.CheckInDesk;
import org.svod.desk.duty.CheckInStanding;
import org.svod.vault.failure.VaultException;

/** How check-ins stand in the open vault. */
final class CheckInWork {
    private CheckInWork() {}

    /** Everybody, after it was written down which incidents are over. */
    static List<CheckInStanding> all(Session session) {
        settle(session);
        return session.inVault(DutyDesks.checkIns(session)::all);
    }

    /** One person; a problem if nothing is agreed with them. */
    static CheckInStanding one(Session session, String alias) {
        String who = session.freeText("checkin").alias(alias, "");
        settle(session);
        return session.inVault(() -> DutyDesks.checkIns(session).find(who))
                .orElseThrow(() -> new Problem(ExitCode.NOT_FOUND, "no-checkin", who));
    }

    // Who must act now is not kept from it by a note that can as well be made at the next opening.
    private static void settle(Session session) {
        CheckInDesk desk = DutyDesks.checkIns(session);
        try {
            desk.settle();
        } catch (VaultException later) {
            session.remark(session.words().say("checkin.not-settled"));
        }
    }
}
