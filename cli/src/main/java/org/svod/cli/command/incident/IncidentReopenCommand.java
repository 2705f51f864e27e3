package org.svod.cli.command.incident;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.incident.answer.IncidentAnswers;
import org.svod.cli.output.Answer;
import org.svod.desk.Acted;
import org.svod.protocols.run.decide.IncidentAction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens a closed incident again, with the reason. */
@Command
public final class IncidentReopenCommand implements SvodCommand {
    @Parameters(paramLabel = "ID", arity = "1")
    List<String> typed = new ArrayList<>();

    @Option(names = "--why", paramLabel = "-")
    @Nullable String why;

    @Override
    public Answer run(Session session) {
        Target target = Target.only(session, typed);
        String reason = session.freeText("incident reopen ID").required(why, "--why", "guide.why");
        Acted reopened = target.act(new IncidentAction.Reopen(reason));
        if (session.drillStandsStill()) {
            session.remark(session.words().say("drill.stands-still"));
        }
        return IncidentAnswers.receipt("incident.reopen", reopened, session);
    }
}
