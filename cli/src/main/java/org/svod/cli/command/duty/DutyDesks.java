package org.svod.cli.command.duty;

import java.time.Clock;
import org.svod.cli.command.Session;
import org.svod.desk.duty.CheckInDesk;
import org.svod.desk.duty.DutyDesk;
import org.svod.vault.secret.AgreedWord;
import org.svod.vault.secret.Argon2id;

/** The desks of duty and check-ins in the open vault of a session. */
public final class DutyDesks {
    private DutyDesks() {}

    /** The duty list. */
    public static DutyDesk duty(Session session) {
        Clock clock = session.environment().clock();
        return new DutyDesk(session.vault().store(), clock, session.tools().random(), session.actor());
    }

    /** The check-ins. */
    public static CheckInDesk checkIns(Session session) {
        return new CheckInDesk(
                session.vault().store(),
                session.environment().clock(),
                session.tools().random(),
                session.actor(),
                session.incidents(),
                new AgreedWord(new Argon2id()));
    }
}
