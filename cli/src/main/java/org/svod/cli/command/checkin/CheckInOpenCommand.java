package org.svod.cli.command.checkin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.desk.Acted;
import org.svod.desk.duty.CheckInStanding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a real incident of somebody's check-in, missed or not: whoever is worried need not wait for the grace. */
@Command
public final class CheckInOpenCommand implements SvodCommand {
    @Parameters(paramLabel = "ALIAS")
    String alias = "";

    @Override
    public Answer run(Session session) {
        session.vault();
        CheckInStanding standing = CheckInWork.one(session, alias);
        CheckInOpening opening = new CheckInOpening(session);
        Acted acted = opening.open(standing);
        String id = acted.incident().id().hex();
        Screen.Builder screen = Screen.of()
                .item(Mark.OK, session.words().say("checkin.opened", standing.who(), IncidentTexts.shortId(id)));
        if (opening.protocol().isDraft()) {
            screen.text(session.words().say("common.draft-sentence"));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("who", standing.who());
        data.put("incident", acted.incident().id());
        return Answer.done("checkin.open", data, screen.end()).then("svod incident next " + IncidentTexts.shortId(id));
    }
}
