package org.svod.cli.command.checkin;

import java.util.List;
import org.svod.cli.command.Session;
import org.svod.cli.command.duty.DutyDesks;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.IncidentTexts;
import org.svod.desk.Acted;
import org.svod.desk.duty.CheckInStanding;
import org.svod.protocols.Protocol;
import org.svod.protocols.format.ProtocolSource;

/** Makes an incident of a check-in, walked by the protocol for missed ones: the movement's own if it has one. */
final class CheckInOpening {
    private static final String PROTOCOL = "missed-check-in";

    private final Session session;

    CheckInOpening(Session session) {
        this.session = session;
    }

    Protocol protocol() {
        return session.protocols()
                .find(PROTOCOL)
                .map(ProtocolSource::protocol)
                .orElseThrow(() -> new Problem(ExitCode.NOT_FOUND, "protocol-not-found", PROTOCOL));
    }

    Acted open(CheckInStanding standing) {
        Protocol protocol = protocol();
        String zone = session.environment().clock().getZone().getId();
        Acted acted = session.inVault(() -> DutyDesks.checkIns(session).open(standing, protocol, zone));
        if (!acted.done()) {
            IncidentTexts texts = new IncidentTexts(
                    session.words(),
                    acted.incident(),
                    session.environment().clock().instant(),
                    session.environment().clock().getZone());
            List<String> why = acted.refused().stream().map(texts::reason).toList();
            throw new Problem(ExitCode.NEGATIVE, "refused", String.join("; ", why));
        }
        return acted;
    }
}
