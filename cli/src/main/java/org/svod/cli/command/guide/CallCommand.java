package org.svod.cli.command.guide;

import java.util.Map;
import java.util.Optional;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.guide.CallGuide;
import org.svod.cli.guide.IncidentGuide;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
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
        return session.sharing(() -> taken(session));
    }

    private static Answer taken(Session session) {
        IncidentDesk desk = session.incidents();
        IncidentId id = take(session, new CallGuide(session, desk, Mode.REAL));
        new IncidentGuide(session, desk, id).walk();
        return Answer.done("call", Map.of("incident", id), Screen.empty());
    }

    // A second report must not run into the first one: whose call this is, only a person knows.
    private static IncidentId take(Session session, CallGuide calls) {
        Optional<IncidentId> before = calls.unfinished();
        if (before.isEmpty()) {
            return calls.take();
        }
        String digit = session.questions()
                .choose(Screen.of()
                        .text(session.words().say("guide.call-unfinished"))
                        .choice("1", session.words().say("guide.go-on"))
                        .choice("2", session.words().say("guide.new-call"))
                        .choice("0", session.words().say("guide.leave"))
                        .end());
        return switch (digit) {
            case "1" -> calls.goOn(before.get());
            case "2" -> calls.take();
            default -> throw new Problem(ExitCode.STOPPED, "stopped");
        };
    }
}
