package org.svod.cli.command.incident;

import java.util.ArrayList;
import java.util.List;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.incident.answer.IncidentAnswers;
import org.svod.cli.output.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The one next action of an incident. */
@Command
public final class IncidentNextCommand implements SvodCommand {
    @Parameters(paramLabel = "ID", arity = "0..*")
    List<String> typed = new ArrayList<>();

    @Override
    public Answer run(Session session) {
        return IncidentAnswers.next(Target.only(session, typed).incident(), session);
    }
}
