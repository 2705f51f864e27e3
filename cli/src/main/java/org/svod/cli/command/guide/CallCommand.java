package org.svod.cli.command.guide;

import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.guide.CallGuide;
import org.svod.cli.guide.IncidentGuide;
import org.svod.cli.output.Answer;
import org.svod.cli.screen.Screen;
import org.svod.desk.IncidentDesk;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.event.Mode;
import picocli.CommandLine.Command;

/** A report comes in. Needs a person at a terminal; a script uses {@code incident open}. */
@Command
public final class CallCommand implements SvodCommand {
    @Override
    public Answer run(Session session) {
        if (!session.terminal().present()) {
            throw session.needsPerson("incident open PROTOCOL --people N --at TIME --place -");
        }
        session.vault();
        IncidentDesk desk = session.incidents();
        IncidentId id = new CallGuide(session, desk, Mode.REAL).take();
        new IncidentGuide(session, desk, id).walk();
        return Answer.done("call", Map.of("incident", id), Screen.empty());
    }
}
