package org.svod.cli.command.precedent;

import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.desk.precedent.OwnPrecedent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Hides a precedent from lists and steps; it can be restored. */
@Command
public final class PrecedentDeleteCommand implements SvodCommand {
    @Parameters(paramLabel = "PRECEDENT")
    String id = "";

    @Override
    public Answer run(Session session) {
        OwnPrecedent named = PrecedentAnswers.named(session, id);
        OwnPrecedent after = session.inVault(() -> session.precedents().hide(named.id(), true));
        return PrecedentAnswers.receipt("precedent.delete", "precedent.deleted", after, session)
                .then("svod precedent restore " + after.shortId());
    }
}
