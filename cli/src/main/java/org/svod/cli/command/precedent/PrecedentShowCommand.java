package org.svod.cli.command.precedent;

import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.desk.precedent.OwnPrecedent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One precedent. */
@Command
public final class PrecedentShowCommand implements SvodCommand {
    @Parameters(paramLabel = "PRECEDENT")
    String id = "";

    @Override
    public Answer run(Session session) {
        OwnPrecedent precedent = PrecedentAnswers.named(session, id);
        return Answer.done(
                        "precedent.show",
                        PrecedentAnswers.document(precedent),
                        new PrecedentLines(session).of(precedent))
                .then("svod precedent edit " + precedent.shortId());
    }
}
